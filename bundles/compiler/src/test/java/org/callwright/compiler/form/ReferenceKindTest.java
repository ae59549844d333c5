package org.callwright.compiler.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceKindTest {
    @ParameterizedTest
    @CsvSource({
        "PHONE, carol",
        "PHONE, +49301",
        "QUEUE, sales.2",
        "MUSIC_CLASS, jazz",
        "CONFERENCE, office",
        "MAILBOX, 105@default",
        "MAILBOX, 105",
        "PROMPT, welcome-new",
        "PROMPT, custom/de/welcome",
        "LANGUAGE, de",
        "LANGUAGE, en_US_f_Allison",
        "LANGUAGE, en-GB"
    })
    void aNameThatNothingElseHasMayBeMissing(ReferenceKind kind, String id) {
        assertThat(kind.canBeMissing(id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE, 00491901234567@outbound",
        "PHONE, trunk/112",
        "QUEUE, a@b",
        "CONFERENCE, a/b",
        "MAILBOX, 100@a@b",
        "MAILBOX, ../100@default",
        "EXTENSION, 112@phones",
        "EXTENSION, 101@phones",
        "DESTINATION, s@ivr",
        "ROUTE, outbound",
        "PROMPT, /var/spool/asterisk/voicemail/default/100/INBOX/msg0000",
        "PROMPT, ../../spool/msg0000",
        "PROMPT, custom/../../x",
        "PROMPT, custom//x",
        "PROMPT, ./x",
        "PROMPT, .hidden",
        "LANGUAGE, ../de",
        "LANGUAGE, de/custom",
        "LANGUAGE, German"
    })
    void aNameByWhichAsteriskCouldFindSomethingElseMayNot(ReferenceKind kind, String id) {
        assertThat(kind.canBeMissing(id)).isFalse();
    }

    @Test
    void aDialectIsAlsoSoughtAsItsLanguage() {
        assertThat(ReferenceKind.LANGUAGE.soughtAs("en_US_f_Allison"))
                .containsExactly("en_US_f_Allison", "en_US_f", "en_US", "en");
        assertThat(ReferenceKind.LANGUAGE.soughtAs("de")).containsExactly("de");
        assertThat(ReferenceKind.PROMPT.soughtAs("vm_goodbye")).containsExactly("vm_goodbye");
    }
}
