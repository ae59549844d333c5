package org.callwright.designer.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.model.config.ConfigValue;

/**
 * A day: {@code 2026-12-24}, {@code 24.12.2026}, {@code 24 Dec 2026}, {@code December 24, 2026}, and numbers with
 * slashes in the order of the language. Where it is not known whether the day or the month comes first, what can be both
 * is not understood. Days are shown so that nobody can read them the other way round.
 */
public final class DateText implements FieldText {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})(?:([-./])([0-9]{1,2})\\2([0-9]{1,2})|([0-9]{2})([0-9]{2}))");
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{1,2}) ?([-./]) ?([0-9]{1,2}) ?\\2 ?([0-9]{4}|[0-9]{2})");
    private static final Pattern WORDS = Pattern.compile("[0-9]+|\\p{L}+");
    private static final int SHORT_YEARS_FROM = 2_000;

    private final DateOrder order;
    private final Map<String, Integer> months = new HashMap<>();
    private final DateTimeFormatter format;

    /**
     * @param language of the page
     * @param order in which people write numbers
     */
    public DateText(Locale language, DateOrder order) {
        this.order = order;
        for (Locale each : List.of(Locale.ENGLISH, language)) {
            for (Month month : Month.values()) {
                Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                        .map(style -> FieldText.plain(month.getDisplayName(style, each))
                                .replace(".", ""))
                        .forEach(name -> months.put(name, month.getValue()));
            }
        }
        months.put("sept", Month.SEPTEMBER.getValue());
        format = language.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
    }

    @Override
    public Optional<ConfigValue> read(String typed) {
        return day(typed).map(day -> new ConfigValue.Text(day.toString()));
    }

    private Optional<LocalDate> day(String typed) {
        String plain = FieldText.plain(typed);
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            int group = yearFirst.group(2) == null ? 5 : 3; // eight digits have no separator
            return date(number(yearFirst, 1), number(yearFirst, group), number(yearFirst, group + 1));
        }
        Matcher numbers = NUMBERS.matcher(plain);
        if (numbers.matches()) {
            return numbers(numbers);
        }
        return words(plain).or(() -> asShown(typed));
    }

    private Optional<LocalDate> numbers(Matcher numbers) {
        int first = number(numbers, 1);
        int second = number(numbers, 3);
        int year = number(numbers, 4);
        boolean isShort = numbers.group(4).length() == 2;
        if (isShort && numbers.group(2).equals("-")) {
            return Optional.empty(); // the year may come first
        }
        int whole = isShort ? SHORT_YEARS_FROM + year : year;
        Optional<LocalDate> dayFirst = date(whole, second, first);
        Optional<LocalDate> monthFirst = date(whole, first, second);
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            return order.choose(numbers.group(2), dayFirst, monthFirst);
        }
        return dayFirst.or(() -> monthFirst);
    }

    /** A day, a month's name and a year, or the month first. */
    private Optional<LocalDate> words(String plain) {
        List<String> words = new ArrayList<>();
        WORDS.matcher(plain).results().map(found -> found.group()).forEach(words::add);
        if (words.size() == 4
                && words.get(words.get(0).matches("[0-9]+") ? 1 : 2).matches("st|nd|rd|th")) {
            words.remove(words.get(0).matches("[0-9]+") ? 1 : 2);
        }
        if (words.size() != 3
                || !plain.replaceAll("[0-9\\p{L}., ]", "").isEmpty()
                || !words.get(2).matches("[0-9]{4}")) {
            return Optional.empty();
        }
        int year = Integer.parseInt(words.get(2));
        return named(words.get(1), words.get(0), year).or(() -> named(words.get(0), words.get(1), year));
    }

    private Optional<LocalDate> named(String month, String day, int year) {
        return Optional.ofNullable(months.get(month))
                .filter(number -> day.matches("[0-9]{1,2}"))
                .flatMap(number -> date(year, number, Integer.parseInt(day)));
    }

    private Optional<LocalDate> asShown(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip(), format);
            return Optional.of(day).filter(it -> format.format(it).equals(typed.strip())); // 30 Feb becomes the 28th
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** The day that a stored text is; empty when it is none. */
    public static Optional<LocalDate> stored(ConfigValue value) {
        try {
            return value instanceof ConfigValue.Text text
                    ? Optional.of(LocalDate.parse(text.value()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String shown(ConfigValue value) {
        return stored(value).map(format::format).orElseGet(() -> FieldText.super.shown(value));
    }
}
