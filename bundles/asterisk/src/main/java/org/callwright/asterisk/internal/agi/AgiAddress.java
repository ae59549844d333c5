package org.callwright.asterisk.internal.agi;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The address of the FastAGI server.
 *
 * @param host this machine as Asterisk reaches it
 * @param port the port that Asterisk connects to and that is listened on
 * @param listen the address to listen on
 * @param peers the hosts that may connect: names or addresses
 */
public record AgiAddress(String host, int port, String listen, List<String> peers) {
    /** The host is written to the dialplan, so it must not contain anything else. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

    public AgiAddress {
        peers = List.copyOf(peers);
    }

    /** Whether a host is valid: a name, an IPv4 address, or an IPv6 address in brackets. */
    public static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    /** The URL for the dialplan, without a trailing slash and without the key that follows it. */
    public String url() {
        return "agi://" + host + ":" + port;
    }
}
