package org.callwright.vaadin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A session that another request ends between being found and being read. */
class EndingSessionRequestTest {
    private static final HttpSession NEW = proxy(HttpSession.class, new ArrayDeque<>());

    @Test
    void oneThatEndsWhileItIsReadIsNone() {
        assertThat(asked("ended", "none").getSession(false)).isNull();
    }

    @Test
    void whoWantsOneGetsANewOne() {
        assertThat(asked("ended", "new").getSession()).isSameAs(NEW);
        assertThat(asked("ended", "new").getSession(true)).isSameAs(NEW);
    }

    @Test
    void oneThatIsThereIsAskedForOnce() {
        assertThat(asked("new").getSession(false)).isSameAs(NEW);
        assertThat(asked("none").getSession(false)).isNull();
    }

    /** As when the answer was sent already. */
    @Test
    void whatFailsForAnotherReasonFailsAsBefore() {
        assertThatThrownBy(() -> asked("ended", "ended").getSession(true)).isInstanceOf(IllegalStateException.class);
    }

    private static HttpServletRequest asked(String... answers) {
        return new EndingSessionRequest(proxy(HttpServletRequest.class, new ArrayDeque<>(List.of(answers))));
    }

    private static <T> T proxy(Class<T> type, Deque<String> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (answers.pop()) {
                    case "ended" -> throw new IllegalStateException("Invalid for read");
                    case "new" -> NEW;
                    default -> null;
                }));
    }
}
