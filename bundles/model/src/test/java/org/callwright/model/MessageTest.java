package org.callwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final Map<String, String> GERMAN = Map.of(
            "\"{0}\" leads to {1}", "Zu {1} führt „{0}“",
            "nothing", "nichts",
            "\"{0}\"", "„{0}“");

    private final Function<Message, String> german =
            message -> GERMAN.getOrDefault(message.english(), message.pattern());

    @Test
    void itsPlacesMayStandInAnotherOrder() {
        Message message = Message.of("\"{0}\" leads to {1}", "Menu", 7);

        assertThat(message).hasToString("\"Menu\" leads to 7");
        assertThat(message.in(german)).isEqualTo("Zu 7 führt „Menu“");
    }

    @Test
    void aSentenceWithinItIsTranslatedAndATextIsNot() {
        assertThat(Message.of("\"{0}\" leads to {1}", "nothing", Message.of("nothing"))
                        .in(german))
                .isEqualTo("Zu nichts führt „nothing“");
    }

    @Test
    void whatFillsAPlaceMayHaveBraces() {
        assertThat(Message.of("\"{0}\" leads to {1}", "{1}", "${EXTEN}").in(german))
                .isEqualTo("Zu ${EXTEN} führt „{1}“");
        assertThat(Message.asIs("{0} {9} {")).hasToString("{0} {9} {");
    }

    @Test
    void aPlaceThatNothingFillsIsSeen() {
        assertThat(Message.of("\"{0}\" leads to {1}", "Menu")).hasToString("\"Menu\" leads to ?");
    }

    @Test
    void oneAndManyAreDifferentSentences() {
        assertThat(Message.plural(1, "{0} leads here", "{0} lead here", "Menu")).hasToString("Menu leads here");
        assertThat(Message.plural(2, "1 error", "{0} errors", 2)).hasToString("2 errors");
        assertThat(Message.plural(0, "1 error", "{0} errors", 0)).hasToString("0 errors");
    }

    @Test
    void aDictionaryIsToldTheCount() {
        Function<Message, String> polish =
                message -> message.count().orElseThrow().number() < 5 ? "{0} błędy" : "{0} błędów";

        assertThat(Message.plural(2, "1 error", "{0} errors", 2).in(polish)).isEqualTo("2 błędy");
        assertThat(Message.plural(5, "1 error", "{0} errors", 5).in(polish)).isEqualTo("5 błędów");
    }

    @Test
    void onesThatFollowEachOtherAreEachTranslated() {
        assertThat(Message.joined(" ", List.of(Message.of("nothing"), Message.asIs("nothing")))
                        .in(german))
                .isEqualTo("nichts nothing");
        assertThat(Message.quoted(List.of("A", "B")).in(german)).isEqualTo("„A“, „B“");
        assertThat(Message.quoted(List.of())).hasToString("");
    }
}
