package org.callwright.app.internal.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Who may try a password now. A try is counted before the password is looked at, so that of many at the same time only
 * as many are looked at as there may be.
 *
 * <p>Three limits hold together: of one address for one login, of one address for all logins, and of all addresses for one
 * login. The last one is not for an address from which the user has logged in, so that strangers cannot keep the owner
 * out however many they are; each of the others is used up only by those at the same address, and never for long.
 */
final class GuessLimits {
    static final int FROM_ADDRESS_FOR_LOGIN = 5;
    static final int FROM_ADDRESS = 20;
    static final int FOR_LOGIN = 30;

    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private final Allowance pairs = new Allowance(FROM_ADDRESS_FOR_LOGIN, Duration.ofSeconds(10));
    private final Allowance addresses = new Allowance(FROM_ADDRESS, Duration.ofSeconds(5));
    private final Allowance logins = new Allowance(FOR_LOGIN, Duration.ofSeconds(10));

    GuessLimits(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes a try, or none.
     *
     * @param known whether the user has logged in from this address
     * @return how long to wait; zero when the try was taken
     */
    synchronized Duration take(String login, String address, boolean known) {
        Instant now = clock.instant();
        String network = network(address);
        Duration wait = Stream.of(
                        pairs.waiting(pair(login, network), now),
                        addresses.waiting(network, now),
                        known ? Duration.ZERO : logins.waiting(login, now))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
        if (wait.isZero()) {
            pairs.take(pair(login, network), now);
            addresses.take(network, now);
            if (!known) {
                logins.take(login, now);
            }
        }
        return wait;
    }

    /** Gives back what a try took whose password was right. */
    synchronized void right(String login, String address, boolean known) {
        String network = network(address);
        pairs.giveBackAll(pair(login, network));
        addresses.giveBack(network);
        if (!known) {
            logins.giveBack(login);
        }
    }

    /** What one client can choose among counts as one address: of IPv6 a whole network. */
    static String network(String address) {
        if (!address.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // digits and colons: no name is asked for
            return bytes.length > NETWORK_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : InetAddress.getByAddress(bytes).getHostAddress(); // IPv4 in the notation of IPv6
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String pair(String login, String network) {
        return network + " " + login;
    }
}
