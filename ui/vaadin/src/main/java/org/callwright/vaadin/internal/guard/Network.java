package org.callwright.vaadin.internal.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses.
 *
 * @param address any address in the range
 * @param bits how many leading bits all its addresses have in common
 */
record Network(InetAddress address, int bits) {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Reads an address, as {@code 10.0.0.7}, or a range, as {@code 10.0.0.0/8}. Empty when it is neither. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        return address(slash < 0 ? text : text.substring(0, slash)).flatMap(address -> {
            int all = address.getAddress().length * Byte.SIZE;
            if (slash < 0) {
                return Optional.of(new Network(address, all));
            }
            String bits = text.substring(slash + 1);
            return bits.matches("\\d{1,3}") && Integer.parseInt(bits) <= all
                    ? Optional.of(new Network(address, Integer.parseInt(bits)))
                    : Optional.empty();
        });
    }

    /** Reads an IP address without asking a name server. Empty for anything else. */
    static Optional<InetAddress> address(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty(); // such as 1.2.3.999
        }
    }

    /**
     * Returns what tells one client from another: an IPv4 address, or the 64 bits of an IPv6 address that a provider gives
     * to a customer, who has all addresses behind them.
     */
    static String client(String address) {
        return address(address)
                .filter(Inet6Address.class::isInstance)
                .map(found -> HexFormat.of().formatHex(leading(found, 64), 0, 8))
                .orElse(address);
    }

    boolean contains(InetAddress other) {
        return Arrays.equals(leading(address, bits), leading(other, bits));
    }

    /** The first bits of an address; the others are 0. */
    static byte[] leading(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.clamp(bits - i * Byte.SIZE, 0, Byte.SIZE);
            bytes[i] &= (byte) (0xFF << (Byte.SIZE - kept));
        }
        return bytes;
    }
}
