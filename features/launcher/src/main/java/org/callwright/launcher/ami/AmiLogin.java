package org.callwright.launcher.ami;

/**
 * An account of an Asterisk Manager Interface (AMI).
 *
 * @param host name or address
 * @param port 1 to 65535
 */
public record AmiLogin(String host, int port, String user, String secret) {
    public AmiLogin {
        AmiSession.requireOneLine(user);
        AmiSession.requireOneLine(secret);
    }

    /** {@code host:port}. */
    public String address() {
        return host + ":" + port;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return user + "@" + address();
    }
}
