package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.compiler.form.FormField;
import org.callwright.model.config.ConfigValue;

/** An input for a phone number that says below which line was understood. */
final class UnderstoodNumber implements FieldInput {
    private final FieldInput inner;
    private final TextField input;
    private final String help;
    private final Function<String, Optional<String>> understood;

    /**
     * @param inner what takes the text
     * @param input its component
     * @param understood the line of a text, as people read it; empty if it has none
     */
    UnderstoodNumber(
            FieldInput inner, TextField input, FormField field, Function<String, Optional<String>> understood) {
        this.inner = inner;
        this.input = input;
        this.help = field.help();
        this.understood = understood;
        input.addValueChangeListener(event -> explain());
    }

    private void explain() {
        String typed = input.getValue().strip();
        String line = understood
                .apply(typed)
                .filter(read -> !read.equals(typed))
                .map(read -> say("Read as {0}.", read))
                .orElse("");
        input.setHelperText((help + " " + line).strip());
    }

    @Override
    public Component component() {
        return inner.component();
    }

    @Override
    public void show(Optional<ConfigValue> value) {
        inner.show(value);
        explain();
    }

    @Override
    public void problem(Optional<String> message) {
        inner.problem(message);
    }
}
