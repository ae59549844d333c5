package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.FormField;
import org.callwright.model.config.ConfigValue;

/** One row of a list, with what moves and removes it. */
final class RowInput extends Div {

    /** Called for what the user did with a row. */
    interface Listener {

        void rowChanged(RowInput row);

        /** @param by how many places down; negative for up */
        void rowMoved(RowInput row, int by);

        void rowRemoved(RowInput row);
    }

    private final FieldInput input;
    private final Button up = small(VaadinIcon.ARROW_UP, say("Move up"));
    private final Button down = small(VaadinIcon.ARROW_DOWN, say("Move down"));
    private ConfigValue value = new ConfigValue.Text("");

    /** @param item the values a row accepts */
    RowInput(FormField list, FieldType item, FieldInput.Factory factory, Listener listener) {
        input = factory.of(FormField.row(list, item), filled -> {
            value = filled.orElse(new ConfigValue.Text(""));
            listener.rowChanged(this);
        });
        up.addClickListener(event -> listener.rowMoved(this, -1));
        down.addClickListener(event -> listener.rowMoved(this, 1));
        Button remove = new Button(say("Remove"), event -> listener.rowRemoved(this));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Div buttons = new Div(up, down, remove);
        buttons.addClassName("cw-row-buttons");
        addClassName("cw-row-input");
        if (input.component() instanceof HasAriaLabel unlabelled) {
            unlabelled.setAriaLabel(list.label());
        }
        add(input.component(), buttons);
    }

    /** What is filled in. */
    ConfigValue value() {
        return value;
    }

    /**
     * Shows a value. Fields that have it already are left alone, with what somebody is typing in them.
     *
     * @param id of the row; empty if it has none
     */
    void show(ConfigValue now, Optional<String> id) {
        value = now;
        id.ifPresent(it -> getElement().setAttribute("data-row", it));
        input.show(Optional.of(now));
    }

    /** Which ways the row can be moved. */
    void movable(boolean first, boolean last) {
        up.setEnabled(!first);
        down.setEnabled(!last);
    }

    /** Shows problems at the fields of the row. */
    void problems(List<FieldInput.Told> problems) {
        input.problems(problems);
    }

    /** From now on shows the problems of what nobody has been to as well. */
    void leave() {
        input.leave();
    }

    /** Focuses the first field. */
    void focusInput() {
        input.focus();
    }

    /** Focuses what moved the row, so that it can be moved on; at an end, what moves it back. */
    void focusMover(int by) {
        Button used = by < 0 ? up : down;
        (used.isEnabled() ? used : by < 0 ? down : up).focus();
    }

    private static Button small(VaadinIcon icon, String label) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(label);
        button.getElement().setAttribute("title", label);
        return button;
    }
}
