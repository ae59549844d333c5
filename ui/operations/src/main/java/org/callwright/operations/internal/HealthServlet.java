package org.callwright.operations.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callwright.app.health.Health;
import tools.jackson.databind.json.JsonMapper;

/** How the installation is, as JSON: status 200 while nobody has to look, 503 otherwise. */
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final transient Health health;
    private final transient Readers readers;

    HealthServlet(Health health, Readers readers) {
        this.health = health;
        this.readers = readers;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!readers.admit(request, response)) {
            return;
        }
        Health.Report report = health.report();
        response.setStatus(report.isWell() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json(report).getBytes(StandardCharsets.UTF_8));
    }

    /** Such as {@code {"ok":false,"parts":{"pbx":{"ok":false,"message":"…"}}}}. */
    static String json(Health.Report report) {
        Map<String, Object> parts = new LinkedHashMap<>();
        report.parts().forEach(part -> parts.put(part.name(), entry(part.isWell(), "message", part.message())));
        return JSON.writeValueAsString(entry(report.isWell(), "parts", parts));
    }

    private static Map<String, Object> entry(boolean well, String name, Object value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("ok", well);
        entry.put(name, value);
        return entry;
    }
}
