package org.callwright.designer.widgets;

import com.vaadin.flow.component.icon.Icon;
import java.util.Optional;
import org.callwright.compiler.catalog.InstalledAction;

/** An action's icon in the colours of its family. */
public final class ActionIcon {
    private ActionIcon() {}

    /** @param action empty for one that is not installed */
    public static Icon of(Optional<InstalledAction> action) {
        Icon icon = new Icon("vaadin", action.map(it -> it.info().icon()).orElse("question"));
        icon.getElement().setAttribute("aria-hidden", "true");
        action.map(Family::of)
                .ifPresent(family -> icon.getStyle()
                        .set("--group", "var(--cw-" + family + ")")
                        .set("--group-tint", "var(--cw-" + family + "-tint)"));
        return icon;
    }
}
