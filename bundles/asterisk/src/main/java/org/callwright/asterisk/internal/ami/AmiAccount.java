package org.callwright.asterisk.internal.ami;

import java.time.Duration;

/**
 * The address and login of Asterisk's management interface.
 *
 * @param deadline for connecting and for each answer
 */
public record AmiAccount(String host, int port, String user, String secret, Duration deadline) {
    public AmiAccount {
        AmiValueGuard.check("user", user);
        AmiValueGuard.check("secret", secret);
    }

    /** For messages. */
    public String address() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return user + "@" + address();
    }
}
