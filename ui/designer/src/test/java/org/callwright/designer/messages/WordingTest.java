package org.callwright.designer.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.callwright.app.DeleteResult;
import org.callwright.model.Flow;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.junit.jupiter.api.Test;

/** What the pages say before a callflow is deleted, and when it could not be. */
class WordingTest {

    @Test
    void whoDeletesIsToldWhatCallersGetThen() {
        assertThat(without("299")).startsWith("Whoever dials 299 then gets what the PBX itself does with a number");
        assertThat(without("298", "299")).startsWith("Whoever dials 298, 299 then gets");
        assertThat(without()).startsWith("It is live without a number");
        assertThat(Wording.withoutIt(false, new TreeSet<>())).isEqualTo("It is not live, so callers notice nothing.");
    }

    @Test
    void whoCouldNotDeleteIsToldWhatCallersGetNow() {
        assertThat(Wording.callersNow(new DeleteResult.Failed(Message.of(""), true)))
                .contains("callers notice nothing");
        assertThat(Wording.callersNow(new DeleteResult.Failed(Message.of(""), false)))
                .contains("Make a test call");
    }

    @Test
    void aGermanPageHasGermanNumbersAndDates() {
        var page = new UI();
        page.setLocale(Locale.GERMAN);
        UI.setCurrent(page);
        try {
            assertThat(Wording.moment(Instant.parse("2026-03-02T12:00:00Z"), page))
                    .startsWith("2. März 2026, ");
            assertThat(Wording.dial(Flow.Kind.CALLFLOW, new TreeSet<>(List.of(PhoneNumber.extension("299")))))
                    .isEqualTo("Wählen Sie 299 von den Telefonen aus.");
        } finally {
            UI.setCurrent(null);
        }
    }

    @Test
    void anEnglishPageHasBritishDates() {
        assertThat(Wording.moment(Instant.parse("2026-03-02T12:00:00Z"), new UI()))
                .matches("2 Mar 2026, \\d\\d:\\d\\d");
    }

    private static String without(String... digits) {
        return Wording.withoutIt(
                true,
                new TreeSet<>(
                        List.of(digits).stream().map(PhoneNumber::extension).toList()));
    }
}
