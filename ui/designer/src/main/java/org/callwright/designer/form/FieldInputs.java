package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.language;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.callwright.action.numbers.PhoneText;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.compiler.form.ParsedFieldType;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.designer.messages.Formats;
import org.callwright.designer.typed.DateOrder;
import org.callwright.designer.typed.DateText;
import org.callwright.designer.typed.DurationText;
import org.callwright.designer.typed.FieldText;
import org.callwright.designer.typed.NumberText;
import org.callwright.designer.typed.PlainText;
import org.callwright.designer.typed.TimeText;
import org.callwright.designer.typed.ZoneText;
import org.callwright.designer.widgets.MaskedField;
import org.callwright.model.config.ConfigValue;

/**
 * Chooses the input for each type of field.
 *
 * @param choices lists what reference fields can refer to
 * @param numbering what phone numbers mean
 */
public record FieldInputs(ReferenceChoices choices, NumberingPlan numbering) implements FieldInput.Factory {
    private static final List<ConfigValue> HALF_HOURS = IntStream.range(0, 48)
            .<ConfigValue>mapToObj(half -> new ConfigValue.Text(
                    LocalTime.MIDNIGHT.plusMinutes(30L * half).toString()))
            .toList();

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
        return new QuietInput(input(field, changed));
    }

    private FieldInput input(FormField field, Consumer<Optional<ConfigValue>> changed) {
        return switch (field.type()) {
            case FieldType.TextBox box -> typed(field, new PlainText(), "", changed);
            case ParsedFieldType parsed -> parsed(field, parsed, changed);
            case FieldType.NumberBox box ->
                typed(field, new NumberText(Formats.current().locale(), field.unit()), field.unit(), changed);
            case FieldType.DurationBox box ->
                typed(field, new DurationText(Formats.current().locale()), say("seconds"), changed);
            case FieldType.CheckBox box -> flag(field, changed);
            case FieldType.Choice choice -> choice(field, changed, choice);
            case FieldType.ZonePicker zone -> new SuggestingInput(field, new ZoneText(), ZoneText.offered(), changed);
            case FieldType.ReferencePicker picker -> new ReferenceInput(field, picker.kind(), choices, changed);
            case FieldType.Rows rows -> new ListInput(field, rows, this, changed);
            case FieldType.SubForm sub -> new SubFormInput(field.label(), sub.form(), this, changed);
        };
    }

    private FieldInput parsed(FormField field, ParsedFieldType type, Consumer<Optional<ConfigValue>> changed) {
        return switch (type.kind()) {
            case PHONE -> phone(field, new TextField(), changed);
            case PHONE_TEMPLATE -> phone(field, new TemplateInput(field, choices, changed));
            case TEMPLATE ->
                field.secret()
                        ? typed(field, new PlainText(), "", changed)
                        : new TemplateInput(field, choices, changed);
            case VARIABLE -> new VariableInput(field, choices, changed);
            case DATE -> new DateInput(field, dates(), changed);
            case TIME -> time(field, new TimeText(Formats.current().halves()), changed);
        };
    }

    private static DateText dates() {
        return new DateText(
                language(), DateOrder.of(language(), Formats.current().place()));
    }

    private static FieldInput time(FormField field, TimeText text, Consumer<Optional<ConfigValue>> changed) {
        return new SuggestingInput(
                field, text, HALF_HOURS.stream().map(text::shown).toList(), changed);
    }

    private FieldInput phone(FormField field, TextField input, Consumer<Optional<ConfigValue>> changed) {
        var taking = ValueInput.typed(input, field, new PlainText(), changed);
        return new UnderstoodNumber(taking, input, field, this::line);
    }

    private FieldInput phone(FormField field, TemplateInput taking) {
        return new UnderstoodNumber(taking, taking.component(), field, this::line);
    }

    private Optional<String> line(String typed) {
        return PhoneText.of(typed).map(numbering::shown);
    }

    /** @param unit shown behind the text; may be empty */
    private static FieldInput typed(
            FormField field, FieldText text, String unit, Consumer<Optional<ConfigValue>> changed) {
        if (field.secret()) {
            return ValueInput.typed(new MaskedField(field.label()), field, text, changed);
        }
        TextField input = new TextField();
        if (!unit.isEmpty()) {
            input.setSuffixComponent(new Span(unit));
        }
        return ValueInput.typed(input, field, text, changed);
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
        FieldInput choosing = new ValueInput<>(
                input,
                input,
                field,
                changed,
                name -> Optional.ofNullable(name).map(ConfigValue.Text::new),
                value -> value instanceof ConfigValue.Text text
                                && choice.choices().contains(text.value())
                        ? text.value()
                        : null);
        // Vaadin's select marks it by an attribute that its button must not have; a choice is hardly ever empty.
        input.setRequiredIndicatorVisible(false);
        return choosing;
    }
}
