package org.callwright.operations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.app.health.Health.Figure;
import org.callwright.app.health.Health.Part;
import org.callwright.app.health.Health.Report;
import org.junit.jupiter.api.Test;

/** What monitoring gets to read. */
class MonitoringTest {
    private static final Part PBX = new Part("pbx", false, "\"Away\" since\nnoon.");
    private static final Part DISK = new Part("disk", true, "Room.");

    @Test
    void healthIsJsonThatSaysWhichPartIsNotWell() {
        assertThat(HealthServlet.json(new Report(List.of(PBX, DISK), List.of())))
                .isEqualTo("""
                    {"ok":false,"parts":{"pbx":{"ok":false,"message":"\\"Away\\" since\\nnoon."},\
                    "disk":{"ok":true,"message":"Room."}}}\
                    """);
        assertThat(HealthServlet.json(new Report(List.of(DISK), List.of()))).startsWith("{\"ok\":true,");
    }

    @Test
    void metricsAreWrittenAsPrometheusReadsThem() {
        var logins = new Figure("callwright_logins_total", true, "Log-ins\nby password.", 3);
        var room = new Figure("callwright_disk_free_bytes", false, "Room.", 1_500_000_000);

        assertThat(MetricsServlet.text(List.of(logins, room))).isEqualTo("""
            # HELP callwright_logins_total Log-ins\\nby password.
            # TYPE callwright_logins_total counter
            callwright_logins_total 3.0
            # HELP callwright_disk_free_bytes Room.
            # TYPE callwright_disk_free_bytes gauge
            callwright_disk_free_bytes 1.5E9
            """);
    }
}
