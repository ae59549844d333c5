package org.callwright.vaadin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final int SERVED = 200;
    private static final String JSON = "application/json; charset=UTF-8";

    private final Guard guard = new Guard();

    /** Web servers do not mind the case, and would read the body by themselves. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-Urlencoded",
                " APPLICATION/X-WWW-FORM-URLENCODED ; charset=UTF-8"
            })
    void formsAreRefusedHoweverTheyAreSpelled(String type) throws Exception {
        assertThat(ask("a", "s", type)).isEqualTo(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void whatPagesSendIsServed() throws Exception {
        assertThat(ask("a", "s", JSON)).isEqualTo(SERVED);
    }

    @Test
    void bodiesOfOneSessionLeaveRoomForAnotherOfTheSameClient() throws Exception {
        assertThat(whileServed(Guard.BODIES_PER_SESSION, 1, () -> {
                    assertThat(ask("a", "0", JSON)).isEqualTo(PlainPage.TOO_MANY_REQUESTS);
                    return ask("a", "another", JSON);
                }))
                .isEqualTo(SERVED);
        assertThat(ask("a", "0", JSON)).as("when the others are over").isEqualTo(SERVED);
    }

    @Test
    void requestsOfOneClientLeaveRoomForAnother() throws Exception {
        assertThat(whileServed(Guard.PER_CLIENT, 50, () -> {
                    assertThat(ask("a", "another", JSON)).isEqualTo(PlainPage.TOO_MANY_REQUESTS);
                    return ask("b", "another", JSON);
                }))
                .isEqualTo(SERVED);
    }

    private int ask(String client, String session, String type) throws Exception {
        Asked asked = Asked.post(client, session, Duration.ofMinutes(10), type);
        guard.serve(
                asked.request(),
                asked.response(),
                "/app",
                (request, response) -> asked.status().set(SERVED));
        return asked.status().get();
    }

    @FunctionalInterface
    private interface Question {
        int status() throws Exception;
    }

    /** Asks while so many requests with a body, of so many sessions, are being served to a client. */
    private int whileServed(int requests, int sessions, Question question) throws Exception {
        if (requests == 0) {
            return question.status();
        }
        Asked asked = Asked.post("a", String.valueOf(requests % sessions), Duration.ofMinutes(10), JSON);
        guard.serve(asked.request(), asked.response(), "/app", (request, response) -> {
            try {
                asked.status().set(whileServed(requests - 1, sessions, question));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return asked.status().get();
    }
}
