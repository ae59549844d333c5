package org.callwright.vaadin.internal.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A request with a body, as a web server hands it on, and the status of its answer. */
record Asked(HttpServletRequest request, HttpServletResponse response, AtomicInteger status) {

    /** @param unused how long its session may be unused */
    static Asked post(String client, String session, Duration unused, String type) {
        var status = new AtomicInteger();
        HttpSession kept = stub(
                HttpSession.class,
                Map.of("getId", session, "getMaxInactiveInterval", (int) unused.toSeconds()),
                status);
        HttpServletRequest request = stub(
                HttpServletRequest.class,
                Map.of(
                        "getContentType",
                        type,
                        "getContentLengthLong",
                        100L,
                        "getRemoteAddr",
                        client,
                        "getHeaders",
                        Collections.emptyEnumeration(),
                        "getLocales",
                        Collections.enumeration(List.of(Locale.ENGLISH)),
                        "getSession",
                        kept,
                        "isSecure",
                        false),
                status);
        HttpServletResponse response =
                stub(HttpServletResponse.class, Map.of("getWriter", new PrintWriter(new StringWriter())), status);
        return new Asked(request, response, status);
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
