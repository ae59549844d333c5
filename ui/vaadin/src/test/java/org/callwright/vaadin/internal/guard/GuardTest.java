package org.callwright.vaadin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private static final int SERVED = 200;

    /** Web servers do not mind the case, and would read the body by themselves. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-Urlencoded",
                " APPLICATION/X-WWW-FORM-URLENCODED ; charset=UTF-8"
            })
    void formsAreRefusedHoweverTheyAreSpelled(String type) throws Exception {
        assertThat(ask(type)).isEqualTo(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void whatPagesSendIsServed() throws Exception {
        assertThat(ask("application/json; charset=UTF-8")).isEqualTo(SERVED);
    }

    /** Returns the status of the answer. */
    private static int ask(String type) throws Exception {
        var status = new AtomicInteger();
        var request = stub(
                HttpServletRequest.class,
                Map.of(
                        "getContentType",
                        type,
                        "getContentLengthLong",
                        100L,
                        "getRemoteAddr",
                        "192.0.2.7",
                        "getHeaders",
                        Collections.emptyEnumeration(),
                        "isSecure",
                        false),
                status);
        var response =
                stub(HttpServletResponse.class, Map.of("getWriter", new PrintWriter(new StringWriter())), status);
        new Guard().serve(request, response, "/app", (asked, answer) -> status.set(SERVED));
        return status.get();
    }

    private static <T> T stub(Class<T> type, Map<String, Object> answers, AtomicInteger status) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setStatus")) {
                        status.set((Integer) arguments[0]);
                    }
                    return answers.get(method.getName());
                }));
    }
}
