package org.callwright.designer.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.designer.typed.WhatIsRead.NOT_UNDERSTOOD;
import static org.callwright.designer.typed.WhatIsRead.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.ReferenceDirectory.Entry;
import org.callwright.app.ReferenceDirectory.Listing;
import org.callwright.compiler.form.ReferenceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people type to name something that there is, and what it means; a dash stands for: it is not understood. */
class ReferenceTextTest {
    private static final List<Entry> MAILBOXES = List.of(
            new Entry("100@default", "Alice <100>"),
            new Entry("101@default", "Bob <101>"),
            new Entry("102@default", "Bobby <102>"),
            new Entry("bob", "The old one"),
            new Entry("7", "Desk"),
            new Entry("8", "Desk"));

    @ParameterizedTest
    @CsvSource({
        "alice, 100@default",
        "Alice <100>, 100@default",
        "bob <101>, 101@default",
        "101@default, 101@default",
        "bobby, 102@default",
        "102, 102@default",
        "bob, bob", // an id as it is
        "Bob, -", // three have it
        "desk, -",
        "@default, -",
        "200@default, 200@default", // may come
        "Carla Smith, -"
    })
    void things(String typed, String meant) {
        assertThat(read(listed(ReferenceKind.MAILBOX, true), typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | de                  | de
            en | DE                  | de
            en | German              | de
            en | Deutsch             | de
            de | deutsch             | de
            de | German              | de
            de | Deutsch (Schweiz)   | de_CH
            en | English             | en
            de | Englisch            | en
            en | f_Allison           | en_US_f_Allison
            en | french              | fr
            de | Französisch         | fr
            en | pt-br               | pt_BR
            en | de_AT               | de_AT
            en | United States       | en_US_f_Allison
            en | Klingon             | -
            en | Französisch         | -
            en | German or English   | -
            """)
    void languages(String page, String typed, String meant) {
        Locale reader = Locale.of(page);
        List<Entry> there = Stream.of("de", "de_CH", "en", "en_US_f_Allison")
                .map(code -> new Entry(code, ReferenceKind.LANGUAGE.nameOf(code, reader)))
                .toList();

        assertThat(read(
                        new ReferenceText(ReferenceKind.LANGUAGE, Optional.of(new Listing(there, true)), reader),
                        typed))
                .isEqualTo(meant);
    }

    @Test
    void whileThePbxIsAwayAnIdIsTyped() {
        assertThat(read(listed(ReferenceKind.ROUTE, false), "outside")).isEqualTo("outside");
        assertThat(read(listed(ReferenceKind.ROUTE, true), "outside")).isEqualTo(NOT_UNDERSTOOD);
        assertThat(read(listed(ReferenceKind.ROUTE, false), "alice")).isEqualTo("100@default");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferenceKind.class,
            names = {"CALLFLOW", "CONNECTION"})
    void whatIsOursIsNeverNamedByAnIdThatNobodyHas(ReferenceKind ours) {
        assertThat(read(listed(ours, true), "nothing")).isEqualTo(NOT_UNDERSTOOD);
        assertThat(read(listed(ours, false), "nothing")).isEqualTo(NOT_UNDERSTOOD);
    }

    @Test
    void asLongAsNobodyKnowsWhatThereIsNothingIsAnId() {
        assertThat(read(new ReferenceText(ReferenceKind.PHONE, Optional.empty(), Locale.ENGLISH), "alice"))
                .isEqualTo(NOT_UNDERSTOOD);
    }

    private static ReferenceText listed(ReferenceKind kind, boolean current) {
        return new ReferenceText(kind, Optional.of(new Listing(MAILBOXES, current)), Locale.ENGLISH);
    }
}
