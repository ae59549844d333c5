package org.callwright.store.preferences;

import java.util.Optional;

/**
 * How a user wants pages to look and to write, in every browser.
 *
 * @param language of the pages, as a language tag of at most 35 characters; empty for the browser's
 * @param country by which days, times and numbers are written and read, as two capital letters; empty for the browser's
 */
public record Preferences(Optional<String> language, Optional<String> country, Theme theme, Hours hours) {
    /** Of a user who never chose anything: everything is as the browser has it. */
    public static final Preferences NONE =
            new Preferences(Optional.empty(), Optional.empty(), Theme.SYSTEM, Hours.OF_COUNTRY);

    /** Whether pages are light or dark. */
    public enum Theme {
        /** As the device is. */
        SYSTEM,
        LIGHT,
        DARK
    }

    /** How the hour of the day is written. */
    public enum Hours {
        /** As in the country. */
        OF_COUNTRY,
        /** 15:24. */
        TWENTY_FOUR,
        /** 3:24 pm. */
        TWELVE
    }

    /** The same in another language; empty for the browser's. */
    public Preferences withLanguage(Optional<String> other) {
        return new Preferences(other, country, theme, hours);
    }

    /** The same for another country; empty for the browser's. */
    public Preferences withCountry(Optional<String> other) {
        return new Preferences(language, other, theme, hours);
    }

    /** The same, light or dark. */
    public Preferences withTheme(Theme other) {
        return new Preferences(language, country, other, hours);
    }

    /** The same with other hours. */
    public Preferences withHours(Hours other) {
        return new Preferences(language, country, theme, other);
    }
}
