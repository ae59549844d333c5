package org.callwright.designer.widgets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A small button with an icon and no border. The label is its tooltip, and what screen readers say. */
public final class IconButton extends Button {
    public IconButton(VaadinIcon icon, String label, Runnable work) {
        super(icon.create(), event -> work.run());
        addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        setAriaLabel(label);
        setTooltipText(label);
    }
}
