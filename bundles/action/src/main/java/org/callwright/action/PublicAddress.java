package org.callwright.action;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Keeps requests out of private networks: a callflow that anybody may draw, or a caller whose number stands in an
 * address, must not reach what only this machine can. All addresses of a host have to be public.
 *
 * <p>To be asked right before each attempt, by a client that follows no redirects and uses no proxy. Java remembers a
 * name's addresses for some seconds, so the request that follows goes to those that were looked at; a name that answers
 * differently at that very moment is stopped by its certificate where the address is {@code https}.
 */
public final class PublicAddress {
    private PublicAddress() {}

    /**
     * Looks at an address before it is asked; resolves its host, which may take seconds.
     *
     * @param address where the request goes
     * @param privateAllowed whether private networks are allowed too: {@link Connection#privateNetworkAllowed}, false
     *     without a connection
     * @throws IllegalArgumentException when the address must not be asked, with the reason as a sentence
     * @throws UnknownHostException when its host has no address
     */
    public static void require(URI address, boolean privateAllowed) throws UnknownHostException {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("A web address begins with https:// and a host, not " + address);
        }
        for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
            if (!privateAllowed && !isPublic(each)) {
                throw new IllegalArgumentException("The host " + address.getHost()
                        + " is in a private network; an administrator can allow that in a connection");
            }
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean sharedByCarrier = first == 100 && second >= 64 && second < 128;
        boolean forProtocols = first == 192 && second == 0 && bytes[2] == 0;
        boolean forBenchmarks = first == 198 && (second == 18 || second == 19);
        boolean reserved = first == 0 || first >= 240;
        return !(sharedByCarrier || forProtocols || forBenchmarks || reserved);
    }

    /** Of IPv6, only what is given out to the public counts, and nothing that is IPv4 in disguise. */
    private static boolean isPublic6(byte[] bytes) {
        boolean givenOut = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = Arrays.equals(bytes, 0, 4, new byte[] {0x20, 0x01, 0, 0}, 0, 4);
        return givenOut && !sixToFour && !teredo;
    }
}
