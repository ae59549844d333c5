package org.callwright.designer.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.compiler.form.FormField;
import org.callwright.designer.typed.FieldText;
import org.callwright.designer.widgets.TypedChoice;
import org.callwright.model.config.ConfigValue;

/** A field in which people type, with a list of usual values to choose from. */
final class SuggestingInput implements FieldInput {
    private final ComboBox<String> input = new ComboBox<>();
    private final ValueInput<ComboBox<String>, String> value;

    /** @param offered as {@link FieldText#shown} writes them */
    SuggestingInput(FormField field, FieldText text, List<String> offered, Consumer<Optional<ConfigValue>> changed) {
        value = ValueInput.typed(input, field, text, changed);
        input.setItems(offered);
        input.setAllowCustomValue(true);
        input.setClearButtonVisible(field.optional());
        input.addCustomValueSetListener(event -> {
            value.fill(text.value(event.getDetail()));
            TypedChoice.showAgain(input);
        });
    }

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void show(Optional<ConfigValue> now) {
        value.show(now);
    }

    @Override
    public void problem(Optional<String> message) {
        value.problem(message);
    }
}
