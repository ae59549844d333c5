package org.callwright.compiler.catalog;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;

/** The values of an action's {@link ActionType} annotation; see there for their meaning. */
public record ActionInfo(
        String id,
        String label,
        String group,
        String icon,
        List<String> keywords,
        String summary,
        String aside,
        String deed,
        boolean choice,
        boolean shared,
        int schema) {
    public ActionInfo {
        keywords = List.copyOf(keywords);
    }

    /**
     * Reads the annotation from the class, for use without a service registry.
     *
     * @throws IllegalArgumentException if the class is not annotated
     */
    public static ActionInfo of(Class<? extends Action<?>> action) {
        ActionType type = action.getAnnotation(ActionType.class);
        if (type == null) {
            throw new IllegalArgumentException(action.getName() + " needs @ActionType");
        }
        return new ActionInfo(
                type.id(),
                type.label(),
                type.group(),
                type.icon(),
                List.of(type.keywords()),
                type.summary(),
                type.aside(),
                type.deed(),
                type.choice(),
                type.shared(),
                type.schema());
    }
}
