package org.callwright.app.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.callwright.app.access.LoginResult;
import org.callwright.store.Role;
import org.callwright.store.UserStore.Ticket;
import org.junit.jupiter.api.Test;

class GuessLimitsTest extends OnAccounts {
    private static final LoginResult WRONG = new LoginResult.Wrong();

    @Test
    void ofManyGuessesAtOnceOnlyAFewAreLookedAt() throws Exception {
        List<LoginResult> results = inParallel(60, i -> login("ann", "guess" + i, HERE));

        assertThat(results).filteredOn(WRONG::equals).hasSize(GuessLimits.FROM_ADDRESS_FOR_LOGIN);
        assertThat(results)
                .filteredOn(result -> result instanceof LoginResult.TryLater)
                .hasSize(60 - GuessLimits.FROM_ADDRESS_FOR_LOGIN);
    }

    @Test
    void guessesFromManyAddressesAreLimitedForTheLogin() throws Exception {
        GuessLimits limits = limits();
        List<Duration> waits = inParallel(60, i -> limits.take("ann", "203.0.113." + i, false));

        assertThat(waits).filteredOn(Duration.ZERO::equals).hasSize(GuessLimits.FOR_LOGIN);
    }

    @Test
    void oneAddressIsLimitedWhateverLoginsItTries() throws Exception {
        GuessLimits limits = limits();
        List<Duration> waits = inParallel(60, i -> limits.take("somebody" + i, "192.0.2.7", false));

        assertThat(waits).filteredOn(Duration.ZERO::equals).hasSize(GuessLimits.FROM_ADDRESS);
        assertThat(limits.take("ann", "192.0.2.8", false)).isEqualTo(Duration.ZERO);
    }

    @Test
    void whoeverHasToWaitIsToldHowLongAndThenLetIn() {
        for (int i = 0; i < GuessLimits.FROM_ADDRESS_FOR_LOGIN; i++) {
            login("ann", "guess", HERE);
        }
        var later = (LoginResult.TryLater) login("ann", "right", HERE);
        assertThat(later.after()).isEqualTo(Duration.ofSeconds(10));

        for (int i = 0; i < 20; i++) {
            login("ann", "guess", HERE); // not looked at, so nobody waits for longer
        }
        pass(later.after().minusMillis(1));
        assertThat(login("ann", "right", HERE)).isInstanceOf(LoginResult.TryLater.class);
        pass(Duration.ofMillis(1));
        assertThat(login("ann", "right", HERE)).isInstanceOf(LoginResult.LetIn.class);
    }

    @Test
    void aWrongGuessEveryHalfMinuteKeepsNobodyOut() {
        GuessLimits limits = limits();
        for (int i = 0; i < 1_000; i++) {
            assertThat(limits.take("ann", "192.0.2.7", false)).isEqualTo(Duration.ZERO);
            pass(Duration.ofSeconds(30));
        }
        assertThat(limits.take("ann", "192.0.2.7", false)).isEqualTo(Duration.ZERO);
        assertThat(limits.take("ann", "192.0.2.8", false)).isEqualTo(Duration.ZERO);
    }

    @Test
    void aRightPasswordTakesNothing() {
        GuessLimits limits = limits();
        for (int i = 0; i < 1_000; i++) {
            assertThat(limits.take("ann", "192.0.2.7", i % 2 == 0)).isEqualTo(Duration.ZERO);
            limits.right("ann", "192.0.2.7", i % 2 == 0);
        }
    }

    @Test
    void strangersKeepTheOwnerOutOfNoAddressWithALogInBefore() {
        for (int i = 0; i < GuessLimits.FOR_LOGIN; i++) {
            accounts.passwords().limits().take("ann", "203.0.113." + i, false);
        }
        assertThat(login("ann", "right", HERE)).isInstanceOf(LoginResult.TryLater.class);

        var ticket = new Ticket("hash", "ann", clock().instant(), Optional.empty(), HERE.address(), "");
        String hash = store.users().find("ann").orElseThrow().passwordHash();
        assertThat(store.users().keep(ticket, hash, clock().instant())).isTrue();
        store.users().drop("hash");
        assertThat(login("ann", "right", HERE)).isInstanceOf(LoginResult.LetIn.class);
        assertThat(login("ann", "right", ELSEWHERE)).isInstanceOf(LoginResult.TryLater.class);
    }

    @Test
    void aNetworkOfIpv6CountsAsOneAddress() {
        assertThat(GuessLimits.network("2001:db8:1:2::1")).isEqualTo(GuessLimits.network("2001:db8:1:2:ffff::9"));
        assertThat(GuessLimits.network("2001:db8:1:2::1")).isNotEqualTo(GuessLimits.network("2001:db8:1:3::1"));
        assertThat(GuessLimits.network("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(GuessLimits.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(GuessLimits.network("host.example:80")).isEqualTo("host.example:80");
    }

    /** Both hashes here would be too fast to compare: what counts is that all rounds are made for each. */
    @Test
    void anUnknownLoginTakesAsLongAsAKnownOne() {
        add("old", Role.VIEWER);
        Duration known = time("old");
        Duration unknown = time("nobody");
        assertThat(known).isBetween(unknown.dividedBy(3), unknown.multipliedBy(3));
    }

    private Duration time(String login) {
        long start = System.nanoTime();
        login(login, "wrong", HERE);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private GuessLimits limits() {
        return new GuessLimits(clock());
    }

    private static <T> List<T> inParallel(int times, IntFunction<T> work) throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(times)) {
            List<Callable<T>> tasks = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> () -> work.apply(i))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : all.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        }
    }
}
