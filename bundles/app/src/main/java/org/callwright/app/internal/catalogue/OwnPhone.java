package org.callwright.app.internal.catalogue;

import java.util.Optional;
import java.util.Set;
import org.callwright.model.Flow;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;

/** Tells whose callflow one is: of the phone that it rings at once, where at most a mailbox comes after it. */
final class OwnPhone {
    private static final String RING = "ring";
    private static final Set<String> AFTER_IT = Set.of("voicemail", "end-call");
    private static final ConfigValue THROUGH_EXTENSION = new ConfigValue.Text("EXTENSION");

    private OwnPhone() {}

    /** The phone or extension; empty for a callflow that is not one person's. */
    static Optional<ConfigValue.Reference> of(Flow flow) {
        return flow.start()
                .flatMap(flow::step)
                .filter(first -> first.on() && first.action().equals(RING) && isLast(first, flow))
                .flatMap(first -> rung(first.config()));
    }

    private static boolean isLast(Step first, Flow flow) {
        return flow.reachable().stream()
                .filter(id -> !id.equals(first.id()))
                .flatMap(id -> flow.step(id).stream())
                .allMatch(step -> AFTER_IT.contains(step.action()));
    }

    /** Only what the form shows: a phone that was chosen before is still there when an extension is rung instead. */
    private static Optional<ConfigValue.Reference> rung(ConfigValue.Group config) {
        boolean extension = THROUGH_EXTENSION.equals(config.values().get("via"));
        return Optional.ofNullable(config.values().get(extension ? "extension" : "phone"))
                .filter(ConfigValue.Reference.class::isInstance)
                .map(ConfigValue.Reference.class::cast);
    }
}
