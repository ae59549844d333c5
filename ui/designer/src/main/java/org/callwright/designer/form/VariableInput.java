package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.app.ReferenceDirectory.Entry;
import org.callwright.compiler.form.FormField;
import org.callwright.designer.typed.PlainText;
import org.callwright.designer.widgets.TypedChoice;
import org.callwright.model.config.ConfigValue;

/** The name of a variable: an existing or a new one. */
final class VariableInput implements FieldInput {
    private final ComboBox<String> input = new ComboBox<>();
    private final ValueInput<ComboBox<String>, String> value;
    private Optional<ConfigValue> shown = Optional.empty();

    VariableInput(FormField field, ReferenceChoices choices, Consumer<Optional<ConfigValue>> changed) {
        Consumer<Optional<ConfigValue>> named = now -> {
            shown = now;
            changed.accept(now);
        };
        value = new ValueInput<>(input, input, field, named, VariableInput::filled, new PlainText()::shown);
        input.setPlaceholder(say("such as orderNumber"));
        input.setClearButtonVisible(field.optional());
        input.setAllowCustomValue(true);
        input.addCustomValueSetListener(event -> {
            value.fill(filled(event.getDetail()));
            TypedChoice.showAgain(input);
        });
        input.setItems(List.of());
        choices.followVariables(input, variables -> {
            input.setItems(variables.stream().map(Entry::id).toList());
            value.show(shown);
        });
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void show(Optional<ConfigValue> now) {
        shown = now;
        value.show(now);
    }

    @Override
    public void problem(Optional<String> message) {
        value.problem(message);
    }

    private static Optional<ConfigValue> filled(String name) {
        return Optional.ofNullable(name)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(ConfigValue.Text::new);
    }
}
