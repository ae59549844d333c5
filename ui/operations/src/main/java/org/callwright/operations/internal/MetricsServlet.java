package org.callwright.operations.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.callwright.app.health.Health;

/** The figures in the text format of Prometheus, version 0.0.4. A dozen lines need no library. */
final class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Health health;
    private final transient Readers readers;

    MetricsServlet(Health health, Readers readers) {
        this.health = health;
        this.readers = readers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!readers.admit(request, response)) {
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text(health.report().figures()).getBytes(StandardCharsets.UTF_8));
    }

    static String text(List<Health.Figure> figures) {
        return figures.stream()
                .map(figure -> "# HELP %1$s %2$s\n# TYPE %1$s %3$s\n%1$s %4$s\n"
                        .formatted(
                                figure.name(),
                                figure.meaning().replace("\\", "\\\\").replace("\n", "\\n"),
                                figure.counts() ? "counter" : "gauge",
                                figure.value()))
                .collect(Collectors.joining());
    }
}
