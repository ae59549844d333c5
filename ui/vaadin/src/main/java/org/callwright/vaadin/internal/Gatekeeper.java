package org.callwright.vaadin.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.callwright.vaadin.internal.guard.Guard;
import org.callwright.vaadin.internal.guard.PlainPage;
import org.osgi.service.servlet.whiteboard.Preprocessor;

/**
 * Stands where the web server has not yet chosen a servlet for a request. While an application is being taken off the
 * web its requests end here: one that had been given to its servlet already would find that unregistered, and the web
 * server would answer with an error.
 */
final class Gatekeeper implements Preprocessor {

    /** By context path. */
    private final Map<String, RequestGate> gates = new ConcurrentHashMap<>();

    private final Guard guard;

    /** @param guard bounds what is let through */
    Gatekeeper(Guard guard) {
        this.guard = guard;
    }

    @Override
    public void init(FilterConfig config) {
        // There is nothing to set up.
    }

    /** Lets requests to a context path through, from now on. */
    void open(String path) {
        gates.put(path, new RequestGate());
    }

    /** Waits for the requests that are being served, and keeps others out until the application is off the web. */
    void close(String path, Runnable takingOff) {
        RequestGate gate = gates.get(path);
        gate.close();
        takingOff.run();
        gates.remove(path, gate);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        String path = asked.getServletPath() + Objects.requireNonNullElse(asked.getPathInfo(), "");
        Map.Entry<String, RequestGate> gate = gates.entrySet().stream()
                .filter(each -> (path + "/").startsWith(each.getKey() + "/"))
                .findFirst()
                .orElse(null);
        if (gate == null) {
            chain.doFilter(request, response);
        } else if (gate.getValue().enter()) {
            try {
                guard.serve(asked, answer, gate.getKey(), chain);
            } finally {
                gate.getValue().leave();
            }
        } else {
            PlainPage.RESTARTING.answer(asked, answer);
        }
    }

    @Override
    public void destroy() {
        // Nothing was set up.
    }
}
