package org.callwright.designer.typed;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.model.config.ConfigValue;

/**
 * A time of day to the minute: {@code 17:30}, {@code 17.30}, {@code 1730}, {@code 17 Uhr 30}, {@code 5:30 pm}. 24:00 is
 * midnight, as 00:00 is.
 */
public final class TimeText implements FieldText {
    /** In the letters that every page understands. */
    private static final DateTimeFormatter IN_HALVES = DateTimeFormatter.ofPattern("h:mm a", Locale.UK);

    private static final Map<String, LocalTime> WORDS = Map.of(
            "noon", LocalTime.NOON,
            "midday", LocalTime.NOON,
            "mittag", LocalTime.NOON,
            "midnight", LocalTime.MIDNIGHT,
            "mitternacht", LocalTime.MIDNIGHT);

    private static final String HALF = " ?(?<half>[ap])\\.? ?m\\.?";
    private static final String CLOCK = "(?: ?(?:uhr|h|hrs|o'?clock))?";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<hour>[0-9]{1,2}) ?[:.h] ?(?<minute>[0-9]{2})(?::00)?(?:" + HALF + "|" + CLOCK + ")"),
            Pattern.compile("(?<hour>[0-9]{1,2})(?<minute>[0-9]{2})(?:" + HALF + "|" + CLOCK + ")"),
            Pattern.compile("(?<hour>[0-9]{1,2}) ?uhr ?(?<minute>[0-9]{2})(?<half>x)?"),
            Pattern.compile("(?<hour>[0-9]{1,2})(?<minute>x)?(?:" + HALF + "|" + CLOCK + ")"));

    private final boolean halves;

    /** @param halves whether times are shown as in 5:30 pm; both are understood */
    public TimeText(boolean halves) {
        this.halves = halves;
    }

    @Override
    public String shown(ConfigValue value) {
        String stored = FieldText.super.shown(value);
        return halves ? inHalves(stored).orElse(stored) : stored;
    }

    private static Optional<String> inHalves(String stored) {
        try {
            return Optional.of(LocalTime.parse(stored).format(IN_HALVES));
        } catch (DateTimeException e) {
            return Optional.empty(); // what is no time stays as it was typed
        }
    }

    @Override
    public Optional<ConfigValue> read(String typed) {
        return time(FieldText.plain(typed)).map(time -> new ConfigValue.Text(time.toString()));
    }

    private static Optional<LocalTime> time(String plain) {
        return Optional.ofNullable(WORDS.get(plain))
                .or(() -> FORMS.stream()
                        .map(form -> form.matcher(plain))
                        .filter(Matcher::matches)
                        .findFirst()
                        .flatMap(TimeText::time));
    }

    private static Optional<LocalTime> time(Matcher form) {
        int hour = Integer.parseInt(form.group("hour"));
        int minute = form.group("minute") == null ? 0 : Integer.parseInt(form.group("minute"));
        if (form.group("half") != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (form.group("half").equals("p") ? 12 : 0);
        }
        if (hour == 24 && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
