package org.callwright.designer.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callwright.compiler.form.FormField;
import org.callwright.model.config.ConfigValue;

/**
 * A field whose value is one of Vaadin's.
 *
 * @param <C> the component
 * @param <V> its value
 */
final class ValueInput<C extends AbstractField<C, V>, V> implements FieldInput {

    private final C input;
    private final HasValidationProperties validation;
    private final Function<ConfigValue, V> shown;

    /**
     * @param validation the same component
     * @param filled from its value to the tree's; empty for nothing
     * @param shown from the tree's value to its own; null for one that does not fit
     */
    <L extends HasLabel & HasValidationProperties> ValueInput(
            C input,
            L validation,
            FormField field,
            Consumer<Optional<ConfigValue>> changed,
            Function<V, Optional<ConfigValue>> filled,
            Function<ConfigValue, V> shown) {
        this.input = input;
        this.validation = validation;
        this.shown = shown;
        validation.setLabel(field.label());
        input.setRequiredIndicatorVisible(!field.optional());
        if (!field.help().isEmpty()) {
            input.getElement().setProperty("helperText", field.help());
        }
        // What is wrong is found out by the compiler alone, so the component must not judge as well.
        input.getElement().setProperty("manualValidation", true);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(filled.apply(event.getValue()));
            }
        });
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void show(Optional<ConfigValue> value) {
        V now = value.map(shown).orElse(input.getEmptyValue());
        if (!Objects.equals(now, input.getValue())) {
            input.setValue(now);
        }
    }

    @Override
    public void problem(Optional<String> sentence) {
        validation.setErrorMessage(sentence.orElse(""));
        validation.setInvalid(sentence.isPresent());
    }
}
