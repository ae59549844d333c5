package org.callwright.designer.form;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callwright.compiler.form.FormField;
import org.callwright.designer.typed.FieldText;
import org.callwright.designer.widgets.LastTyped;
import org.callwright.model.config.ConfigValue;

/**
 * An input that consists of one Vaadin field.
 *
 * @param <C> the component
 * @param <V> its value
 */
final class ValueInput<C extends AbstractField<C, V>, V> implements FieldInput {

    private final C input;
    private final HasValidationProperties validation;
    private final Consumer<Optional<ConfigValue>> changed;
    private final Function<ConfigValue, V> shown;

    /**
     * @param validation the same component
     * @param filled converts the field's value to a configuration value; empty for none
     * @param shown converts a configuration value to the field's value; null when it does not fit
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
        this.changed = changed;
        this.shown = shown;
        validation.setLabel(field.label());
        input.setRequiredIndicatorVisible(!field.optional());
        if (!field.help().isEmpty()) {
            input.getElement().setProperty("helperText", field.help());
        }
        // Only the compiler finds problems; the component must not validate as well.
        input.getElement().setProperty("manualValidation", true);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                fill(filled.apply(event.getValue()));
            }
        });
    }

    /** An input in which people type; see {@link FieldText}. */
    static <C extends AbstractField<C, String> & HasLabel & HasValidationProperties> ValueInput<C, String> typed(
            C input, FormField field, FieldText text, Consumer<Optional<ConfigValue>> changed) {
        if (input instanceof TextFieldBase<?, ?>) {
            LastTyped.stands(input);
        }
        return new ValueInput<>(input, input, field, changed, text::value, text::shown);
    }

    /** Takes a value as if the user had filled it in, and shows it as it was understood. */
    void fill(Optional<ConfigValue> value) {
        show(value);
        changed.accept(value);
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
    public void problem(Optional<String> message) {
        validation.setErrorMessage(message.orElse(""));
        validation.setInvalid(message.isPresent());
    }
}
