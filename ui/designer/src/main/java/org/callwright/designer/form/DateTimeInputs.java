package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.formats;
import static org.callwright.designer.messages.Translations.language;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.compiler.form.FormField;
import org.callwright.model.config.ConfigValue;

/** Inputs for dates and times of day. Their values are text in ISO form. */
final class DateTimeInputs {
    private DateTimeInputs() {}

    static FieldInput date(FormField field, Consumer<Optional<ConfigValue>> changed) {
        DatePicker input = new DatePicker();
        input.setLocale(formats());
        input.setI18n(calendar());
        return new ValueInput<>(
                input,
                input,
                field,
                changed,
                day -> Optional.ofNullable(day).map(LocalDate::toString).map(ConfigValue.Text::new),
                value -> parsed(value, LocalDate::parse));
    }

    private static DatePickerI18n calendar() {
        Locale language = language();
        List<DayOfWeek> days =
                IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdaysShort(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language))
                        .toList())
                .setFirstDayOfWeek(DayOfWeek.MONDAY.getValue())
                .setToday(say("Today"))
                .setCancel(say("Cancel"));
    }

    static FieldInput time(FormField field, Consumer<Optional<ConfigValue>> changed) {
        TimePicker input = new TimePicker();
        input.setLocale(formats());
        return new ValueInput<>(
                input,
                input,
                field,
                changed,
                time -> Optional.ofNullable(time).map(LocalTime::toString).map(ConfigValue.Text::new),
                value -> parsed(value, LocalTime::parse));
    }

    /** Null, and so an empty field, for a malformed value, which the compiler reports. */
    private static <T> T parsed(ConfigValue value, Function<String, T> parse) {
        try {
            return value instanceof ConfigValue.Text text ? parse.apply(text.value()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
