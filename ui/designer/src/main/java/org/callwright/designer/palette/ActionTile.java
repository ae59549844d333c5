package org.callwright.designer.palette;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.designer.widgets.ActionIcon;

/** One action to choose. */
public final class ActionTile extends Div {

    /** @param chosen called when Enter is pressed on it */
    public ActionTile(InstalledAction action, Runnable chosen) {
        super(ActionIcon.of(Optional.of(action)), new Span(action.info().label()));
        addClassName("cw-action");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "button");
        getElement().addEventListener("keydown", event -> chosen.run()).setFilter("event.key === 'Enter'");
    }
}
