package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.compiler.form.ParsedFieldType;
import org.callwright.designer.widgets.MaskedField;
import org.callwright.model.config.ConfigValue;

/**
 * Chooses the input for each type of field.
 *
 * @param choices lists what reference fields can refer to
 */
public record FieldInputs(ReferenceChoices choices) implements FieldInput.Factory {

    /**
     * All fields of a form, one below the other.
     *
     * @param changed gets the whole configuration after each change of the user
     */
    public ConfigForm form(Form form, Consumer<ConfigValue.Group> changed) {
        return new ConfigForm(form, this, changed);
    }

    @Override
    public FieldInput of(FormField field, Consumer<Optional<ConfigValue>> changed) {
        return switch (field.type()) {
            case FieldType.TextBox box -> text(field, changed, (int) Math.min(box.most(), Integer.MAX_VALUE));
            case ParsedFieldType parsed -> parsed(field, parsed, changed);
            case FieldType.NumberBox box -> number(field, changed, box.least(), box.most(), field.unit());
            case FieldType.DurationBox box -> number(field, changed, box.least(), box.most(), say("seconds"));
            case FieldType.CheckBox box -> flag(field, changed);
            case FieldType.Choice choice -> choice(field, changed, choice);
            case FieldType.ZonePicker zone -> zone(field, changed);
            case FieldType.ReferencePicker picker -> new ReferenceInput(field, picker.kind(), choices, changed);
            case FieldType.Rows rows -> new ListInput(field.label(), rows, this, changed);
            case FieldType.SubForm sub -> new SubFormInput(field.label(), sub.form(), this, changed);
        };
    }

    private FieldInput parsed(FormField field, ParsedFieldType type, Consumer<Optional<ConfigValue>> changed) {
        return switch (type.kind()) {
            case PHONE -> text(field, changed, (int) FieldType.USUAL_TEXT);
            case TEMPLATE, PHONE_TEMPLATE -> new TemplateInput(field, choices, changed);
            case VARIABLE -> new VariableInput(field, choices, changed);
            case DATE -> DateTimeInputs.date(field, changed);
            case TIME -> DateTimeInputs.time(field, changed);
        };
    }

    private static FieldInput text(FormField field, Consumer<Optional<ConfigValue>> changed, int most) {
        if (field.secret()) {
            PasswordField hidden = new MaskedField(field.label());
            hidden.setMaxLength(most);
            return new ValueInput<>(hidden, hidden, field, changed, FieldInputs::filled, FieldInputs::shown);
        }
        TextField input = new TextField();
        input.setMaxLength(most);
        return new ValueInput<>(input, input, field, changed, FieldInputs::filled, FieldInputs::shown);
    }

    private static FieldInput number(
            FormField field, Consumer<Optional<ConfigValue>> changed, long least, long most, String unit) {
        IntegerField input = new IntegerField();
        input.setMin((int) Math.max(least, Integer.MIN_VALUE));
        input.setMax((int) Math.min(most, Integer.MAX_VALUE));
        input.setStepButtonsVisible(true);
        if (!unit.isEmpty()) {
            input.setSuffixComponent(new Span(unit));
        }
        return new ValueInput<>(
                input,
                input,
                field,
                changed,
                number -> Optional.ofNullable(number).map(ConfigValue.Numeric::new),
                value -> value instanceof ConfigValue.Numeric number ? whole(number.value()) : null);
    }

    private static FieldInput flag(FormField field, Consumer<Optional<ConfigValue>> changed) {
        Checkbox input = new Checkbox();
        return new ValueInput<>(
                input,
                input,
                field,
                changed,
                on -> Optional.of(new ConfigValue.Flag(on)),
                value -> value instanceof ConfigValue.Flag flag && flag.value());
    }

    private static FieldInput choice(
            FormField field, Consumer<Optional<ConfigValue>> changed, FieldType.Choice choice) {
        Select<String> input = new Select<>();
        input.setItems(choice.choices());
        input.setItemLabelGenerator(choice::label);
        FieldInput choosing = new ValueInput<>(input, input, field, changed, FieldInputs::filled, FieldInputs::shown);
        // Vaadin's select marks it by an attribute that its button must not have; a choice is hardly ever empty.
        input.setRequiredIndicatorVisible(false);
        return choosing;
    }

    private static FieldInput zone(FormField field, Consumer<Optional<ConfigValue>> changed) {
        ComboBox<String> input = new ComboBox<>();
        input.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        return new ValueInput<>(input, input, field, changed, FieldInputs::filled, FieldInputs::shown);
    }

    private static Optional<ConfigValue> filled(String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank()).map(ConfigValue.Text::new);
    }

    private static String shown(ConfigValue value) {
        return value instanceof ConfigValue.Text text ? text.value() : null;
    }

    private static Integer whole(BigDecimal number) {
        return number.intValue();
    }
}
