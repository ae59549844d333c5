package org.callwright.compiler.form;

import static org.assertj.core.api.Assertions.assertThat;

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
        "PROMPT, custom/de/welcome"
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
        "PROMPT, .hidden"
    })
    void aNameByWhichAsteriskCouldFindSomethingElseMayNot(ReferenceKind kind, String id) {
        assertThat(kind.canBeMissing(id)).isFalse();
    }
}
