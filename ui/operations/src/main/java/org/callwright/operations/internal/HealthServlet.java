package org.callwright.operations.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callwright.app.health.Health;
import tools.jackson.databind.json.JsonMapper;

/** How the installation is, as JSON: status 200 while nobody has to look, 503 otherwise. */
final class HealthServlet extends ReportServlet {
    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    HealthServlet(Health health, Readers readers) {
        super(health, readers, "application/json");
    }

    @Override
    int status(Health.Report report) {
        return report.isWell() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    @Override
    String body(Health.Report report) {
        return json(report);
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
