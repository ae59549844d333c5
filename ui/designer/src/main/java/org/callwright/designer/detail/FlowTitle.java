package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.callwright.designer.widgets.NameField;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** The flow's name as the heading of the page. A click, or Enter while it has the focus, turns it into a field. */
final class FlowTitle extends Div {

    private final H1 heading = new H1();
    private final Div shown;
    private final TextField field = NameField.field();
    private final Consumer<String> rename;
    private FlowId id;
    private String name = "";

    /**
     * @param kind names the field
     * @param editable whether the user may rename it
     * @param rename called with a name that differs from the current one
     */
    FlowTitle(Flow.Kind kind, boolean editable, Consumer<String> rename) {
        this.rename = rename;
        addClassName("cw-name");
        Icon pencil = VaadinIcon.PENCIL.create();
        pencil.getElement().setAttribute("aria-hidden", "true");
        shown = new Div(heading);
        shown.addClassName("cw-name-shown");
        heading.getElement().setAttribute("tabindex", "-1");
        if (editable) {
            shown.add(pencil);
            shown.setTitle(say("Click to rename"));
            shown.addClickListener(event -> edit());
            heading.getElement().addEventListener("keydown", event -> edit()).setFilter("event.key === 'Enter'");
        }
        field.setAriaLabel(
                switch (kind) {
                    case CALLFLOW -> say("Name of the callflow");
                    case SAVED_ACTION -> say("Name of the saved action");
                });
        field.setWidthFull();
        field.setVisible(false);
        field.addKeyDownListener(
                Key.ENTER,
                event -> NameField.read(field).ifPresent(typed -> {
                    finish(typed);
                    focus();
                }));
        field.addKeyDownListener(Key.ESCAPE, event -> {
            finish(name);
            focus();
        });
        field.addBlurListener(event -> {
            String typed = NameField.trimmed(field.getValue());
            if (field.isVisible() && NameField.isTooLong(typed)) {
                NameField.read(field);
            } else {
                finish(typed);
            }
        });
        add(shown, field);
    }

    void show(Flow flow) {
        if (!flow.id().equals(id)) {
            id = flow.id();
            editing(false);
        }
        name = flow.name();
        heading.setText(name);
    }

    /** Focuses the heading. */
    void focus() {
        heading.getElement().executeJs("this.focus()");
    }

    /** Turns the heading into a field. */
    void edit() {
        field.setValue(name);
        field.setInvalid(false);
        editing(true);
        field.focus();
    }

    /** Ends editing. An empty name is discarded. */
    private void finish(String typed) {
        if (field.isVisible()) {
            editing(false);
            if (!typed.isEmpty() && !typed.equals(name)) {
                rename.accept(typed);
            }
        }
    }

    private void editing(boolean now) {
        field.setVisible(now);
        getElement().setAttribute("data-editing", now); // screen readers keep the heading
    }
}
