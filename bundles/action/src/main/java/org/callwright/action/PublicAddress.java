package org.callwright.action;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Prevents requests to private networks: neither a callflow nor a caller, whose number may be part of an address, must
 * reach systems that only this machine can reach. All addresses of a host must be public.
 *
 * <p>Call it right before each attempt, use a client that follows no redirects and uses no proxy, and connect to an address
 * that {@link #of} returned. A client that takes the host's name looks it up again, and it may lead elsewhere by then: Java
 * keeps what a name leads to for some seconds only, and an {@code https} request still fails because of the certificate.
 */
public final class PublicAddress {
    private PublicAddress() {}

    /**
     * Checks an address. Resolves its host, which may take seconds.
     *
     * @param address of the request
     * @param privateAllowed {@link Connection#privateNetworkAllowed}; false without a connection
     * @throws IllegalArgumentException if the address must not be used; the message says why
     * @throws UnknownHostException if the host has no address
     */
    public static void require(URI address, boolean privateAllowed) throws UnknownHostException {
        of(address, privateAllowed);
    }

    /**
     * Where a host leads, checked.
     *
     * @param address of the request
     * @param privateAllowed {@link Connection#privateNetworkAllowed}; false without a connection
     * @return one address at least, in the order in which they are to be tried
     * @throws IllegalArgumentException if the address must not be used; the message says why
     * @throws UnknownHostException if the host has no address
     */
    public static List<InetAddress> of(URI address, boolean privateAllowed) throws UnknownHostException {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("A web address begins with https:// and a host, not " + address);
        }
        List<InetAddress> addresses = List.of(InetAddress.getAllByName(address.getHost()));
        for (InetAddress each : addresses) {
            if (!privateAllowed && !isPublic(each)) {
                throw new IllegalArgumentException("The host " + address.getHost()
                        + " is in a private network; an administrator can allow that in a connection");
            }
        }
        return addresses;
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

    /** Only IPv6 addresses from the public range, without those that embed an IPv4 address. */
    private static boolean isPublic6(byte[] bytes) {
        boolean givenOut = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = Arrays.equals(bytes, 0, 4, new byte[] {0x20, 0x01, 0, 0}, 0, 4);
        return givenOut && !sixToFour && !teredo;
    }
}
