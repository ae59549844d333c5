package org.callwright.launcher;

/**
 * An account of an Asterisk Manager Interface (AMI).
 *
 * @param host name or address
 * @param port 1 to 65535
 */
record AmiLogin(String host, int port, String user, String secret) {
    AmiLogin {
        AmiSession.requireOneLine(user);
        AmiSession.requireOneLine(secret);
    }

    /** {@code host:port}. */
    String address() {
        return host + ":" + port;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return user + "@" + address();
    }
}
