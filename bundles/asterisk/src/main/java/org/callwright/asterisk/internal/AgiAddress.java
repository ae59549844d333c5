package org.callwright.asterisk.internal;

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
record AgiAddress(String host, int port, String listen, List<String> peers) {
    /** It is printed into the dialplan, so nothing else may be in it. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

    AgiAddress {
        peers = List.copyOf(peers);
    }

    /** @throws IllegalArgumentException with a sentence when a value cannot be right */
    static AgiAddress of(AsteriskConfig config) {
        Settings.require(HOST.matcher(config.agiHost()).matches(), "agiHost", config.agiHost());
        Settings.require(config.agiPort() > 0 && config.agiPort() < 65536, "agiPort", config.agiPort());
        return new AgiAddress(
                config.agiHost(),
                config.agiPort(),
                config.agiListen().isEmpty() ? config.agiHost() : config.agiListen(),
                config.agiPeers().length == 0 ? List.of(config.host()) : List.of(config.agiPeers()));
    }

    /** As a dialplan names it. */
    String url() {
        return "agi://" + host + ":" + port;
    }
}
