package org.callwright.operations.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.callwright.app.health.Health;

/** Answers who may read it with how the installation is at that moment. */
abstract class ReportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Health health;
    private final transient Readers readers;
    private final String contentType;

    ReportServlet(Health health, Readers readers, String contentType) {
        this.health = health;
        this.readers = readers;
        this.contentType = contentType;
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!readers.admit(request, response)) {
            return;
        }
        Health.Report report = health.report();
        response.setStatus(status(report));
        response.setContentType(contentType);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(body(report).getBytes(StandardCharsets.UTF_8));
    }

    /** The HTTP status. */
    int status(Health.Report report) {
        return HttpServletResponse.SC_OK;
    }

    abstract String body(Health.Report report);
}
