package org.callwright.asterisk.internal;

import java.time.Duration;

/**
 * How to reach Asterisk's management interface.
 *
 * @param deadline how long to wait for a connection and for each answer
 */
record AmiAccount(String host, int port, String user, String secret, Duration deadline) {
    AmiAccount {
        AmiValues.check("user", user);
        AmiValues.check("secret", secret);
    }

    /** For messages. */
    String address() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return user + "@" + address();
    }
}
