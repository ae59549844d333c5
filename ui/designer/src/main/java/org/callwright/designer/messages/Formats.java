package org.callwright.designer.messages;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.callwright.store.preferences.Preferences;

/**
 * How a page writes and reads days, times and numbers: as in the country of its browser, unless its user chose another
 * country or other hours.
 *
 * @param place the page's language, with the country where one is known
 * @param halves whether the day has two halves of twelve hours, as in 3:24 pm
 */
public record Formats(Locale place, boolean halves) {

    /** Those of the current page; those of the United Kingdom outside of one. */
    public static Formats current() {
        Preferences wanted = Optional.ofNullable(UI.getCurrent())
                .map(page -> ComponentUtil.getData(page, Preferences.class))
                .orElse(Preferences.NONE);
        return of(Translations.language(), browser(), wanted);
    }

    /** A number of things as the current page writes it, such as 1,000. */
    public static String count(int number) {
        return String.format(current().locale(), "%,d", number);
    }

    static Formats of(Locale language, Locale browser, Preferences wanted) {
        Locale place = in(language, wanted.country().orElse(browser.getCountry()));
        return new Formats(
                place,
                switch (wanted.hours()) {
                    case TWELVE -> true;
                    case TWENTY_FOUR -> false;
                    case OF_COUNTRY -> hasHalves(withCountry(place));
                });
    }

    /** Has a page show what its user wants, from now on. */
    static void choose(UI page, Preferences wanted) {
        ComponentUtil.setData(page, Preferences.class, wanted);
    }

    /** What the browser prefers, with a country where it names one; the page's language outside of a request. */
    private static Locale browser() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getBrowser().getLocale())
                .orElseGet(Translations::language);
    }

    /** Browsers may name anything as their country. */
    private static Locale in(Locale language, String country) {
        return country.matches("[A-Z]{2}")
                ? new Locale.Builder().setLocale(language).setRegion(country).build()
                : language;
    }

    /**
     * English without a country would mean the United States, with twelve hours and the month before the day; pages are
     * as in the United Kingdom then.
     */
    private static Locale withCountry(Locale place) {
        return place.equals(Locale.ENGLISH) ? Locale.UK : place;
    }

    private static boolean hasHalves(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale);
        return pattern.replaceAll("'[^']*'", "").matches(".*[hK].*");
    }

    /** The locale by which days, times and numbers are written. */
    public Locale locale() {
        return withCountry(place);
    }

    /** Writes a day with its time, such as 2 Mar 2026, 15:24. */
    DateTimeFormatter moments() {
        return DateTimeFormatter.ofLocalizedPattern(halves ? "yMMMdhm" : "yMMMdHm")
                .withLocale(locale());
    }
}
