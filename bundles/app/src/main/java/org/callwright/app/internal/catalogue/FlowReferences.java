package org.callwright.app.internal.catalogue;

import java.util.stream.Stream;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;

/** What steps refer to that Callwright stores itself. */
public final class FlowReferences {
    private FlowReferences() {}

    /** The flows that a step leads to: the saved action that it is linked to, and the callflows that it refers to. */
    public static Stream<FlowId> flows(Step step) {
        return Stream.concat(
                SavedActionType.linked(step.action()).stream(),
                ids(step.config(), ReferenceKind.CALLFLOW).filter(FlowId::isOne).map(FlowId::new));
    }

    /** The ids of the connections in a step's configuration, or in a part of it. */
    public static Stream<String> connections(ConfigValue value) {
        return ids(value, ReferenceKind.CONNECTION);
    }

    private static Stream<String> ids(ConfigValue value, ReferenceKind kind) {
        return switch (value) {
            case ConfigValue.Reference reference when kind.isOf(reference) -> Stream.of(reference.id());
            case ConfigValue.Group group -> group.values().values().stream().flatMap(each -> ids(each, kind));
            case ConfigValue.Items items -> items.values().stream().flatMap(each -> ids(each, kind));
            default -> Stream.empty();
        };
    }
}
