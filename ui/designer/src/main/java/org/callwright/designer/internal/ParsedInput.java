package org.callwright.designer.internal;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.callwright.compiler.FormField;
import org.callwright.compiler.ParsedText;
import org.callwright.model.config.ConfigValue;

/** Fields whose value is text of a shape of its own. */
final class ParsedInput {
    private ParsedInput() {}

    static FieldInput of(FormField field, ParsedText editor, Pickers pickers, Consumer<Optional<ConfigValue>> changed) {
        return switch (editor.kind()) {
            case TEMPLATE -> new TemplateInput(field, pickers, changed);
            case VARIABLE -> new VariableInput(field, pickers, changed);
            case DATE -> date(field, changed);
            case TIME -> time(field, changed);
        };
    }

    private static FieldInput date(FormField field, Consumer<Optional<ConfigValue>> changed) {
        DatePicker input = new DatePicker();
        return new ValueInput<>(
                input,
                input,
                field,
                changed,
                day -> Optional.ofNullable(day).map(LocalDate::toString).map(ConfigValue.Text::new),
                value -> parsed(value, LocalDate::parse));
    }

    private static FieldInput time(FormField field, Consumer<Optional<ConfigValue>> changed) {
        TimePicker input = new TimePicker();
        return new ValueInput<>(
                input,
                input,
                field,
                changed,
                time -> Optional.ofNullable(time).map(LocalTime::toString).map(ConfigValue.Text::new),
                value -> parsed(value, LocalTime::parse));
    }

    /** Null, and so an empty field, for what is not of the shape; the compiler says what is wrong with it. */
    private static <T> T parsed(ConfigValue value, Function<String, T> parse) {
        try {
            return value instanceof ConfigValue.Text text ? parse.apply(text.value()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
