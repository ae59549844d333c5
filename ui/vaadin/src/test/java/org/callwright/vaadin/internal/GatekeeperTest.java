package org.callwright.vaadin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.vaadin.internal.guard.Guard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatekeeperTest {
    private static final int SERVED = 200;

    private final Gatekeeper gatekeeper = new Gatekeeper(new Guard());

    @BeforeEach
    void open() {
        gatekeeper.open("/app");
    }

    /** The web server may have chosen the servlet and not have called it yet. */
    @Test
    void anApplicationIsTakenOffOnlyWhenNoRequestIsOnItsWayToIt() throws Exception {
        var chosen = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var off = new CountDownLatch(1);
        var status = new AtomicInteger();
        Thread request = Thread.ofVirtual()
                .start(() -> status.set(ask("/app/page", () -> {
                    chosen.countDown();
                    goOn.await();
                    assertThat(off.getCount()).as("still on the web").isEqualTo(1);
                })));
        chosen.await();

        Thread closing = Thread.ofVirtual().start(() -> gatekeeper.close("/app", off::countDown));
        assertThat(off.await(200, TimeUnit.MILLISECONDS)).isFalse();
        goOn.countDown();
        assertThat(off.await(4, TimeUnit.SECONDS)).isTrue();
        request.join();
        closing.join();
        assertThat(status).hasValue(SERVED);
    }

    @Test
    void whileAnApplicationIsTakenOffItsRequestsAreToldToComeAgain() {
        var during = new AtomicInteger();
        var elsewhere = new AtomicInteger();
        gatekeeper.close("/app", () -> {
            during.set(ask("/app", () -> {}));
            elsewhere.set(ask("/apples", () -> {}));
        });

        assertThat(during).hasValue(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        assertThat(elsewhere).hasValue(SERVED);
        assertThat(ask("/app", () -> {}))
                .as("whatever is at the address then answers")
                .isEqualTo(SERVED);
    }

    @Test
    void anApplicationThatComesBackIsServedAgainAndCanBeTakenOffAgain() {
        gatekeeper.close("/app", () -> gatekeeper.open("/app"));
        assertThat(ask("/app", () -> {})).isEqualTo(SERVED);

        var during = new AtomicInteger();
        gatekeeper.close("/app", () -> during.set(ask("/app", () -> {})));
        assertThat(during).hasValue(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    /** The status with which a request is answered; the work is what happens once it was let through. */
    private int ask(String path, Work work) {
        var status = new AtomicInteger();
        FilterChain chain = (request, response) -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            status.set(SERVED);
        };
        var request = (HttpServletRequest) stub(HttpServletRequest.class, (name, argument) -> switch (name) {
            case "getServletPath" -> "";
            case "getPathInfo" -> path;
            case "getRemoteAddr" -> "192.0.2.7";
            case "getHeaders" -> Collections.emptyEnumeration();
            case "getLocales" -> Collections.enumeration(List.of(Locale.ENGLISH));
            case "getContentLengthLong" -> 0L;
            case "isSecure" -> false;
            default -> null;
        });
        var response = (HttpServletResponse) stub(HttpServletResponse.class, (name, argument) -> {
            if (name.equals("setStatus")) {
                status.set((Integer) argument);
            }
            return name.equals("getWriter") ? new PrintWriter(new StringWriter()) : null;
        });
        try {
            gatekeeper.doFilter(request, response, chain);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return status.get();
    }

    @FunctionalInterface
    private interface Answer {
        Object to(String method, Object argument);
    }

    private static Object stub(Class<?> type, Answer answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments == null ? null : arguments[0]));
    }
}
