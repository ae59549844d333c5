package org.callwright.compiler.catalog;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;

/** What {@link ActionType} says of an action, as a value. See there for each. */
public record ActionInfo(
        String id,
        String label,
        String group,
        String icon,
        List<String> keywords,
        String summary,
        boolean shared,
        int schema) {
    public ActionInfo {
        keywords = List.copyOf(keywords);
    }

    /**
     * Reads it from the class, for where there is no service registry.
     *
     * @throws IllegalArgumentException when the class lacks the annotation
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
                type.shared(),
                type.schema());
    }
}
