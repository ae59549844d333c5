package org.callwright.vaadin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StrangerBodiesTest {
    private static final int SERVED = 200;
    private static final int SESSIONS = 15;
    private static final Duration STRANGER = Duration.ofMinutes(10);
    private static final Duration USER = Duration.ofHours(12);

    private final StrangerBodies strangers = new StrangerBodies();
    private int served;

    @Test
    void strangersTakeNoRoomOfUsersHoweverManySessionsTheyHave() throws Exception {
        flood(Guard.BODIES_PER_SESSION * SESSIONS, false, () -> {
            assertThat(ask("a", "another", STRANGER)).isEqualTo(PlainPage.TOO_MANY_REQUESTS);
            assertThat(ask("a", "of a user", USER)).isEqualTo(SERVED);
            assertThat(ask("b", "elsewhere", STRANGER)).isEqualTo(SERVED);
        });

        assertThat(served).isEqualTo(StrangerBodies.PER_CLIENT);
    }

    @Test
    void strangersOfManyAddressesLeaveThreadsOfTheWebServer() throws Exception {
        flood(500, true, () -> {
            assertThat(ask("another", "another", STRANGER)).isEqualTo(PlainPage.TOO_MANY_REQUESTS);
            assertThat(ask("another", "of a user", USER)).isEqualTo(SERVED);
        });

        assertThat(served).isEqualTo(StrangerBodies.ALL).isLessThan(200 / 2);
        assertThat(ask("another", "another", STRANGER)).as("when they are over").isEqualTo(SERVED);
    }

    @FunctionalInterface
    private interface Check {
        void run() throws Exception;
    }

    /** Checks something while strangers send bodies; each is served for as long as the next ones are. */
    private void flood(int bodies, boolean fromManyAddresses, Check check) throws Exception {
        if (bodies == 0) {
            check.run();
            return;
        }
        Asked asked = Asked.post(
                fromManyAddresses ? "address " + bodies : "a",
                "session " + bodies % SESSIONS,
                STRANGER,
                "application/json");
        strangers.serve(asked.request(), asked.response(), request -> {
            served++;
            goOn(bodies, fromManyAddresses, check);
        });
        if (asked.status().get() == PlainPage.TOO_MANY_REQUESTS) {
            goOn(bodies, fromManyAddresses, check);
        }
    }

    private void goOn(int bodies, boolean fromManyAddresses, Check check) {
        try {
            flood(bodies - 1, fromManyAddresses, check);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int ask(String client, String session, Duration unused) throws Exception {
        Asked asked = Asked.post(client, session, unused, "application/json");
        strangers.serve(
                asked.request(), asked.response(), request -> asked.status().set(SERVED));
        return asked.status().get();
    }
}
