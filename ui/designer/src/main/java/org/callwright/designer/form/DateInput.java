package org.callwright.designer.form;

import static org.callwright.designer.messages.Translations.language;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.compiler.form.FormField;
import org.callwright.designer.typed.DateText;
import org.callwright.model.config.ConfigValue;

/** A day: typed, or chosen from a calendar, of which only the button is seen. */
final class DateInput implements FieldInput {
    private final TextField input = new TextField();
    private final DatePicker calendar = new DatePicker();
    private final ValueInput<TextField, String> value;
    private boolean opened;

    DateInput(FormField field, DateText text, Consumer<Optional<ConfigValue>> changed) {
        value = ValueInput.typed(input, field, text, changed);
        calendar.addClassName("cw-calendar");
        calendar.setI18n(words());
        calendar.setManualValidation(true);
        calendar.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                value.fill(Optional.of(new ConfigValue.Text(event.getValue().toString())));
            }
        });
        calendar.addOpenedChangeListener(event -> {
            // A calendar says that it is closed too when its row is moved.
            boolean wasOpened = opened;
            opened = event.isOpened();
            if (wasOpened && !opened) {
                input.focus();
            }
        });
        input.setSuffixComponent(calendar);
    }

    private static DatePickerI18n words() {
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

    @Override
    public Component component() {
        return input;
    }

    @Override
    public void show(Optional<ConfigValue> now) {
        value.show(now);
        calendar.setValue(now.flatMap(DateText::stored).orElse(null));
    }

    @Override
    public void problem(Optional<String> message) {
        value.problem(message);
    }
}
