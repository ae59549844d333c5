package org.callwright.designer.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;

/** Shows components to somebody who may not change anything in them. */
public final class ViewOnly {
    private static final String READING = "data-reading";

    private ViewOnly() {}

    /** Has a button stay that changes nothing. */
    public static <B extends Button> B reading(B button) {
        button.getElement().setAttribute(READING, true);
        return button;
    }

    /** Makes all fields in a component read-only and hides its buttons. To be called again when it got new ones. */
    public static void lock(Component component) {
        if (component instanceof HasValueAndElement<?, ?> field) {
            field.setReadOnly(true);
        } else if (component instanceof Button button && !button.getElement().hasAttribute(READING)) {
            button.setVisible(false);
        }
        component.getChildren().forEach(ViewOnly::lock);
    }
}
