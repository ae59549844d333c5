package org.callwright.designer.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.callwright.store.preferences.Preferences;
import org.callwright.store.preferences.Preferences.Hours;
import org.callwright.store.preferences.Preferences.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How days and times are written, by the page's language, the browser's country and what the user wants. */
class FormatsTest {
    private static final ZonedDateTime AFTERNOON = ZonedDateTime.of(2026, 3, 2, 15, 24, 0, 0, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | en    | 2 Mar 2026, 15:24
            en | en-GB | 2 Mar 2026, 15:24
            en | en-US | Mar 2, 2026, 3:24 PM
            en | de-DE | 2 Mar 2026, 15:24
            de | de-AT | 2. März 2026, 15:24
            de | en-US | 2. März 2026, 15:24
            en | en-?! | 2 Mar 2026, 15:24
            """)
    void withoutAWishItIsAsInTheBrowsersCountry(String language, String browser, String written) {
        assertThat(moment(language, browser, Preferences.NONE)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | en-US | GB | OF_COUNTRY  | 2 Mar 2026, 15:24
            en | en-GB | US | OF_COUNTRY  | Mar 2, 2026, 3:24 PM
            en | en-US |    | TWENTY_FOUR | Mar 2, 2026, 15:24
            en | en-GB |    | TWELVE      | 2 Mar 2026, 3:24 pm
            de | de-DE |    | TWELVE      | 2. März 2026, 3:24 PM
            """)
    void aWishComesFirst(String language, String browser, String country, Hours hours, String written) {
        var wanted = new Preferences(Optional.empty(), Optional.ofNullable(country), Theme.SYSTEM, hours);
        assertThat(moment(language, browser, wanted)).isEqualTo(written);
    }

    @Test
    void aWishHoldsOnThePageOfWhoeverHasIt() {
        var wanted = Preferences.NONE.withLanguage(Optional.of("de")).withHours(Hours.TWELVE);
        var page = new UI();
        Translations.choose(page, wanted);
        assertThat(page.getLocale()).isEqualTo(Locale.GERMAN);
        UI.setCurrent(page);
        try {
            assertThat(Formats.current().halves()).isTrue();
            UI.setCurrent(new UI());
            assertThat(Formats.current().halves()).isFalse();
        } finally {
            UI.setCurrent(null);
        }
    }

    @Test
    void aLanguageThatIsOfferedNoMoreIsTheBrowsers() {
        var page = new UI();
        page.setLocale(Locale.GERMAN);
        Translations.choose(page, Preferences.NONE.withLanguage(Optional.of("xx")));
        assertThat(page.getLocale()).isEqualTo(Locale.GERMAN);
    }

    /** The blanks that the JDK puts in are of several kinds. */
    private static String moment(String language, String browser, Preferences wanted) {
        Locale of = browser.contains("?") ? Locale.of("en", "?!") : Locale.forLanguageTag(browser);
        return Formats.of(Locale.forLanguageTag(language), of, wanted)
                .moments()
                .format(AFTERNOON)
                .replaceAll("\\p{Z}", " ");
    }
}
