package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.Tooltip;

/** Shows or hides the list beside a callflow. {@code frame.js} does it, without the server. */
final class ListToggle extends NativeButton {
    ListToggle() {
        addClassName("cw-list-toggle");
        String hint = say("Show or hide the list (\\)");
        getElement().setAttribute("aria-label", hint);
        Icon icon = VaadinIcon.LAYOUT.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon);
        Tooltip.forComponent(this).withText(hint).withPosition(Tooltip.TooltipPosition.BOTTOM_START);
    }
}
