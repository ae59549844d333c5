package org.callwright.compiler.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | de              | German
            de | de              | Deutsch
            fr | de              | Allemand
            en | en_GB           | English (United Kingdom)
            de | en_US_f_Allison | Englisch (Vereinigte Staaten), f_Allison
            en | fr_Armelle      | French, Armelle
            en | zz              | zz
            en | deutsch         | deutsch
            en | ../de           | ../de
            """)
    void aLanguageHasANameInEachLanguage(String reader, String code, String name) {
        assertThat(LanguageNames.of(code, Locale.of(reader))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | German      | de
            de | German      | de
            en | Deutsch     | de
            de | deutsch     | de
            de | FRANZÖSISCH | fr
            en | français    | fr
            en | Hebrew      | he
            en | DE          | de
            en | en-gb       | en_GB
            en | pt_BR       | pt_BR
            """)
    void whatPeopleTypeIsACode(String reader, String typed, String code) {
        assertThat(LanguageNames.codeOf(typed, Locale.of(reader))).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Französisch", "Klingon", "xx", "de_", "", "custom"})
    void whatIsNoNameOfALanguageIsNotGuessed(String typed) {
        assertThat(LanguageNames.codeOf(typed, Locale.ENGLISH)).isEmpty();
    }
}
