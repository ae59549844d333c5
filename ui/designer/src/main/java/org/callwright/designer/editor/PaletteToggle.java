package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Shows or hides the actions beside the drawing. {@code frame.js} does it, without the server. */
final class PaletteToggle extends NativeButton {
    PaletteToggle() {
        addClassName("cw-palette-toggle");
        getElement().setAttribute("aria-label", say("Show or hide the actions (A)"));
        add(icon(VaadinIcon.CLOSE_SMALL, "cw-shown"), icon(VaadinIcon.PLUS, "cw-hidden"));
        Span word = new Span(say("Actions"));
        word.addClassName("cw-hidden");
        add(word);
    }

    private static Icon icon(VaadinIcon which, String when) {
        Icon icon = which.create();
        icon.addClassName(when);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
