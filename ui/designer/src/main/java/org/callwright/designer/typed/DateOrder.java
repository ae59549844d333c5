package org.callwright.designer.typed;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Whether people write the day or the month first. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    /** As in English without a country. */
    UNKNOWN;

    /**
     * The order on a page.
     *
     * @param language of the page
     * @param browser what the browser prefers, with a country or without
     */
    public static DateOrder of(Locale language, Locale browser) {
        Locale locale = browser.getLanguage().equals(language.getLanguage()) ? browser : language;
        if (locale.getLanguage().equals("en") && locale.getCountry().isEmpty()) {
            return UNKNOWN;
        }
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        int day = pattern.indexOf('d');
        int month = pattern.indexOf('M');
        return pattern.indexOf('y') < Math.min(day, month) ? UNKNOWN : day < month ? DAY_FIRST : MONTH_FIRST;
    }

    /** The date of two that numbers mean. With dots between them the day comes first, but where months do. */
    Optional<LocalDate> choose(String separator, Optional<LocalDate> dayFirst, Optional<LocalDate> monthFirst) {
        return switch (this) {
            case DAY_FIRST -> dayFirst;
            case MONTH_FIRST -> separator.equals(".") ? Optional.empty() : monthFirst;
            case UNKNOWN -> separator.equals(".") ? dayFirst : Optional.empty();
        };
    }
}
