package org.callwright.asterisk.internal.agi;

import java.util.List;
import java.util.regex.Pattern;
import org.callwright.asterisk.internal.AsteriskConfig;
import org.callwright.asterisk.internal.AsteriskSettings;

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

    /** @throws IllegalArgumentException with a sentence when a value cannot be right */
    public static AgiAddress of(AsteriskConfig config) {
        AsteriskSettings.require(HOST.matcher(config.agiHost()).matches(), "agiHost", config.agiHost());
        AsteriskSettings.require(config.agiPort() > 0 && config.agiPort() < 65536, "agiPort", config.agiPort());
        return new AgiAddress(
                config.agiHost(),
                config.agiPort(),
                config.agiListen().isEmpty() ? config.agiHost() : config.agiListen(),
                config.agiPeers().length == 0 ? List.of(config.host()) : List.of(config.agiPeers()));
    }

    /** As a dialplan names it. */
    public String url() {
        return "agi://" + host + ":" + port;
    }
}
