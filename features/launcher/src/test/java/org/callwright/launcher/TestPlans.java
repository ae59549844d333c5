package org.callwright.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.callwright.launcher.ami.AmiLogin;

/** Plans as {@link StartChecks} makes them, for tests of what comes after. */
final class TestPlans {
    private TestPlans() {}

    static StartPlan demo(Path data, int port, int amiPort) {
        return plan(data, port, new Pbx.Demo(data.resolve("pbx"), 5060, amiPort));
    }

    static StartPlan existing(Path data, AmiLogin login, Optional<Path> configuration) {
        return plan(data, 8080, new Pbx.Existing(login, configuration));
    }

    private static StartPlan plan(Path data, int port, Pbx pbx) {
        return new StartPlan(
                new DataFolder(data),
                port,
                "127.0.0.1",
                true,
                false,
                false,
                pbx,
                "from-trunk-with-callwright",
                "phones-with-callwright",
                "127.0.0.1",
                4573);
    }
}
