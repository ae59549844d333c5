package org.callwright.app.internal.catalogue;

import java.util.stream.Stream;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;

/** What steps refer to. */
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

    /** Whether a step's configuration refers to a route of the PBX. */
    static boolean dialOut(ConfigValue value) {
        return all(value).anyMatch(ReferenceKind.ROUTE::isOf);
    }

    private static Stream<String> ids(ConfigValue value, ReferenceKind kind) {
        return all(value).filter(kind::isOf).map(ConfigValue.Reference::id);
    }

    /** All references in a step's configuration, or in a part of it. */
    public static Stream<ConfigValue.Reference> all(ConfigValue value) {
        return switch (value) {
            case ConfigValue.Reference reference -> Stream.of(reference);
            case ConfigValue.Group group -> group.values().values().stream().flatMap(FlowReferences::all);
            case ConfigValue.Items items -> items.values().stream().flatMap(FlowReferences::all);
            default -> Stream.empty();
        };
    }
}
