package org.callwright.designer.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.designer.typed.WhatIsRead.read;

import java.util.Locale;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type into each type of field but a reference, and what it means; a dash stands for: it is not understood. */
class TypedTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17:30        | 17:30
            17.30        | 17:30
            1730         | 17:30
            0530         | 05:30
            530          | 05:30
            17           | 17:00
            9            | 09:00
            5 pm         | 17:00
            5pm          | 17:00
            5:00 pm      | 17:00
            5:30 p.m.    | 17:30
            530 PM       | 17:30
            5 p. m.      | 17:00
            12 am        | 00:00
            12:15 pm     | 12:15
            9 a.m.       | 09:00
            17 Uhr       | 17:00
            17 Uhr 30    | 17:30
            17.30 Uhr    | 17:30
            17h30        | 17:30
            9 h          | 09:00
            5 o'clock    | 05:00
            ' 17:30 '    | 17:30
            １７：３０     | 17:30
            ١٧:٣٠        | 17:30
            17:30:00     | 17:30
            24:00        | 00:00
            24 Uhr       | 00:00
            noon         | 12:00
            Mitternacht  | 00:00
            25:00        | -
            12:60        | -
            2500         | -
            24:01        | -
            13 pm        | -
            0 am         | -
            5:3          | -
            17:30:15     | -
            17,30        | -
            -5           | -
            5.5          | -
            17:30 - 18   | -
            half six     | -
            halb sechs   | -
            17h          | 17:00
            5 p          | -
            99999        | -
            """)
    void times(String typed, String meant) {
        assertThat(read(new TimeText(false), typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | en    | 2026-12-24         | 2026-12-24
            de | de    | 2026-12-24         | 2026-12-24
            en | en    | 2026/12/24         | 2026-12-24
            en | en    | 20261224           | 2026-12-24
            de | de-DE | 24.12.2026         | 2026-12-24
            de | de-DE | 24. 12. 2026       | 2026-12-24
            de | de-DE | 24.12.26           | 2026-12-24
            de | de-DE | 6.12.2026          | 2026-12-06
            de | de-DE | 24. Dezember 2026  | 2026-12-24
            de | de-DE | 1. März 2027       | 2027-03-01
            de | de-DE | 24 Dez. 2026       | 2026-12-24
            de | en-US | 6.12.2026          | 2026-12-06
            de | de-DE | 24.12.             | -
            de | de-DE | 12.24.2026         | 2026-12-24
            de | de-DE | 31.02.2026         | -
            en | en-US | 12/24/2026         | 2026-12-24
            en | en-GB | 24/12/2026         | 2026-12-24
            en | en    | 12/24/2026         | 2026-12-24
            en | en-US | 12/06/2026         | 2026-12-06
            en | en-GB | 12/06/2026         | 2026-06-12
            en | en-AU | 12/06/26           | 2026-06-12
            en | en    | 12/06/2026         | -
            en | en    | 06/06/2026         | 2026-06-06
            en | en-US | 12.06.2026         | -
            en | en    | 12.06.2026         | 2026-06-12
            en | en-US | 13/13/2026         | -
            en | en-US | 24 Dec 2026        | 2026-12-24
            en | en-US | December 24, 2026  | 2026-12-24
            en | en-US | Dec 24th, 2026     | 2026-12-24
            en | en-GB | 24th December 2026 | 2026-12-24
            en | en-GB | 1 Sept 2026        | 2026-09-01
            en | en-US | 30 Feb 2026        | -
            en | en-US | 24 Dec             | -
            en | en-US | 24 Dec 26          | -
            en | en-US | 12-06-26           | -
            en | en-US | tomorrow           | -
            en | en-US | 2026-13-01         | -
            en | en-US | 1/2/3/2026         | -
            """)
    void days(String language, String browser, String typed, String meant) {
        Locale page = Locale.forLanguageTag(language);
        FieldText text = new DateText(page, DateOrder.of(page, Locale.forLanguageTag(browser)));

        assertThat(read(text, typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"en, en-US, 6 Dec 2026", "en, en-GB, 6 Dec 2026", "de, de, 06.12.2026", "fr, fr, 6 déc. 2026"})
    void aDayIsShownSoThatItIsReadOnlyOneWay(String language, String browser, String shown) {
        Locale page = Locale.forLanguageTag(language);
        FieldText text = new DateText(page, DateOrder.of(page, Locale.forLanguageTag(browser)));

        assertThat(text.shown(new ConfigValue.Text("2026-12-06"))).isEqualTo(shown);
        assertThat(read(text, shown)).isEqualTo("2026-12-06");
        assertThat(text.shown(new ConfigValue.Text("12/06/2026"))).isEqualTo("12/06/2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 20                   | 20
            en | ' 20 '               | 20
            en | 20 digits            | 20
            en | +7                   | 7
            en | -5                   | -5
            en | −5                   | -5
            en | 1,000                | 1000
            en | 12,345,678           | 12345678
            en | 1 000                | 1000
            de | 1.000                | 1000
            de | 1’000                | 1000
            en | ٢٠                   | 20
            en | 1.000                | -
            de | 1,000                | -
            en | 1.5                  | -
            de | 1,5                  | -
            en | 1e3                  | -
            en | 0x10                 | -
            en | 1,00                 | -
            en | 20 s                 | -
            en | twenty               | -
            en | --5                  | -
            en | 9999999999999999999999 | -
            """)
    void numbers(String language, String typed, String meant) {
        assertThat(read(new NumberText(Locale.forLanguageTag(language), "digits"), typed))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            90            | 90
            90 s          | 90
            90s           | 90
            2 min         | 120
            2 Minuten     | 120
            1 min 30 s    | 90
            1 Std.        | 3600
            1h 5min       | 3900
            1:30          | -
            1.5 min       | -
            30 s 1 min    | -
            2 min 2 min   | -
            2 days        | -
            -5 s          | -
            """)
    void lengthsOfTime(String typed, String meant) {
        assertThat(read(new DurationText(Locale.ENGLISH), typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "europe/berlin, Europe/Berlin",
        "berlin, Europe/Berlin",
        "new york, America/New_York",
        "utc, UTC",
        "Etc/GMT+2, Etc/GMT+2",
        "UTC+2, -",
        "+02:00, -",
        "Louisville, -",
        "Atlantis, -"
    })
    void zones(String typed, String meant) {
        assertThat(read(new ZoneText(), typed)).isEqualTo(meant);
        assertThat(ZoneText.offered()).contains("Europe/Berlin", "UTC").doesNotContain("US/Eastern", "Etc/GMT+2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "halb sechs", "\u0000", "5 pm 5 pm"})
    void whatIsNotUnderstoodIsKeptAsItWasTyped(String typed) {
        FieldText text = new TimeText(false);

        assertThat(text.value(typed)).contains(new ConfigValue.Text(typed));
        assertThat(text.shown(new ConfigValue.Text(typed))).isEqualTo(typed);
        assertThat(text.value(" \u00a0 ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"17:30,5:30 pm", "00:00,12:00 am", "09:05,9:05 am", "half six,half six"})
    void timesAreShownInHalvesToWhoeverWantsThat(String stored, String shown) {
        FieldText text = new TimeText(true);

        assertThat(text.shown(new ConfigValue.Text(stored))).isEqualTo(shown);
        assertThat(text.value(shown)).as("what is shown is understood").contains(new ConfigValue.Text(stored));
        assertThat(new TimeText(false).shown(new ConfigValue.Text(stored))).isEqualTo(stored);
    }
}
