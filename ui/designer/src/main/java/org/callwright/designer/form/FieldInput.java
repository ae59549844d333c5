package org.callwright.designer.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import java.util.List;
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

    /**
     * A problem of a field or of what is in it.
     *
     * @param path within the field, such as {@code [0].until}; empty for the field itself
     * @param message in the language of the page
     */
    record Told(String path, String message) {

        /** The problem as one of what a beginning of its path names; empty if that is something else. */
        Optional<Told> within(String part) {
            boolean inside = path.startsWith(part)
                    && (path.length() == part.length() || ".[".indexOf(path.charAt(part.length())) >= 0);
            return inside
                    ? Optional.of(new Told(path.substring(part.length()).replaceFirst("^\\.", ""), message))
                    : Optional.empty();
        }
    }

    /** Shows problems where they are, in order of weight. */
    default void problems(List<Told> problems) {
        problem(problems.stream().findFirst().map(Told::message));
    }

    /** From now on shows the problems of what nobody has been to as well. */
    default void leave() {}

    /** Shows the message of a problem at the field; empty when there is none. */
    void problem(Optional<String> message);
}
