package org.callwright.asterisk.internal.agi;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Where Asterisk asks for steps to be run (FastAGI).
 *
 * @param host this machine as Asterisk reaches it
 * @param port the port, here and there
 * @param listen the address to listen on
 * @param peers who may ask: names or addresses
 */
public record AgiAddress(String host, int port, String listen, List<String> peers) {
    /** It is printed into the dialplan, so nothing else may be in it. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

    public AgiAddress {
        peers = List.copyOf(peers);
    }

    /** Whether a dialplan can name this host: a name, an IPv4 address, or an IPv6 address in brackets. */
    public static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }

    /** As a dialplan names it. */
    public String url() {
        return "agi://" + host + ":" + port;
    }
}
