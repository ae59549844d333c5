package org.callwright.operations.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.callwright.app.health.Health;

/** The figures in the text format of Prometheus, version 0.0.4. A dozen lines need no library. */
final class MetricsServlet extends ReportServlet {
    private static final long serialVersionUID = 1L;

    MetricsServlet(Health health, Readers readers) {
        super(health, readers, "text/plain; version=0.0.4; charset=utf-8");
    }

    @Override
    String body(Health.Report report) {
        return text(report.figures());
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
