package org.callwright.designer.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.compiler.form.FormField;
import org.callwright.model.config.ConfigValue;

/** The input of one form field on the page. */
interface FieldInput {

    /** Makes inputs. Those that contain others, such as lists, get it to make them. */
    @FunctionalInterface
    interface Factory {

        /** @param changed gets the value that the user filled in; empty when the field was emptied */
        FieldInput of(FormField field, Consumer<Optional<ConfigValue>> changed);
    }

    /** The component on the page. */
    Component component();

    /** Shows a value; empty for an empty field. */
    void show(Optional<ConfigValue> value);

    /** Moves the keyboard focus there. */
    default void focus() {
        if (component() instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            component()
                    .getElement()
                    .executeJs("this.querySelector('vaadin-text-field, vaadin-combo-box, vaadin-select, vaadin-button')"
                            + "?.focus()");
        }
    }

    /** Shows the message of a problem at the field; empty when there is none. */
    void problem(Optional<String> message);
}
