package org.callwright.designer.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.callwright.compiler.catalog.InstalledAction;

/** One action to choose. */
final class ActionEntry extends Div {

    /** @param chosen told when Enter is pressed on it */
    ActionEntry(InstalledAction action, Runnable chosen) {
        super(ActionSymbol.of(Optional.of(action)), new Span(action.info().label()));
        addClassName("cw-action");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "button");
        getElement().addEventListener("keydown", event -> chosen.run()).setFilter("event.key === 'Enter'");
    }
}
