package org.callwright.designer.widgets;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something is lost. The button that loses nothing has the focus, and Escape means the same. */
public final class ConfirmDialog extends Dialog {

    /**
     * @param message what is lost
     * @param yes the button that goes on, {@code go} what it does
     * @param no the button that does not, {@code stay} what it does
     */
    public ConfirmDialog(String title, String message, String yes, Runnable go, String no, Runnable stay) {
        super(title);
        setWidth("28rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        add(new Paragraph(message));
        Button staying = new Button(no, event -> {
            close();
            stay.run();
        });
        staying.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        staying.addClickShortcut(Key.ESCAPE);
        Button going = new Button(yes, event -> {
            close();
            go.run();
        });
        going.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(staying, going);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                staying.focus();
            }
        });
    }
}
