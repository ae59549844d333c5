package org.callwright.asterisk.internal;

import java.util.Map;
import org.callwright.asterisk.internal.agi.AgiServer;
import org.callwright.pbx.StepKey;
import org.callwright.pbx.StepRunner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs the FastAGI server while there is a {@link StepRunner}. While there is none, nobody listens at the address and
 * calls take the steps' fallback exits at once.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = AsteriskConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class AgiComponent {
    private final AgiServer server;

    @Activate
    public AgiComponent(Map<String, Object> config, @Reference StepKey key, @Reference StepRunner runner) {
        server = new AgiServer(AsteriskSettings.agi(config), key, runner);
    }

    @Deactivate
    void stop() throws InterruptedException {
        server.stop();
    }
}
