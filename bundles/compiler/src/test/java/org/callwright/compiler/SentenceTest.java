package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.action.Field;
import org.callwright.action.Reference.Phone;
import org.callwright.compiler.catalog.CardSummary;
import org.callwright.compiler.catalog.SentencePart;
import org.callwright.compiler.form.Form;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** What a step does, in parts. */
class SentenceTest {
    enum Mode {
        START,
        STOP
    }

    record Config(
            @Field("Phone") Phone phone,
            @Field("Other phone") Optional<Phone> other,

            @Field(value = "Rounds", initial = "1") int rounds,

            @Field(value = "Mode", initial = "START") Mode mode) {}

    private static final ConfigValue.Group FILLED =
            new ConfigValue.Group(Map.of("phone", new ConfigValue.Reference("phone", "bob")));

    private static List<SentencePart> parts(String summary, ConfigValue.Group config) {
        return new CardSummary(summary, Form.of(Config.class), Locale.ENGLISH).parts(config, ConfigValue.Reference::id);
    }

    /** The sentence with what decides in angle brackets. */
    private static String marked(String summary, ConfigValue.Group config) {
        return parts(summary, config).stream()
                .map(part -> part.decides() ? "<" + part.text() + ">" : part.text())
                .collect(Collectors.joining());
    }

    private static ConfigValue.Group rounds(int rounds) {
        return FILLED.with("rounds", new ConfigValue.Numeric(BigDecimal.valueOf(rounds)));
    }

    @Test
    void whatStandsBetweenAsterisksDecides() {
        assertThat(marked("Rings *{phone}* at once", FILLED)).isEqualTo("Rings <bob> at once");
        assertThat(marked("Looks at *the time*", FILLED)).isEqualTo("Looks at <the time>");
        assertThat(parts("Rings *{phone}*", FILLED)).last().isEqualTo(new SentencePart.Value("phone", "bob", true));
    }

    @Test
    void withoutAsterisksTheFirstFieldDecides() {
        assertThat(marked("Rings {phone}, {rounds} times", FILLED)).isEqualTo("Rings <bob>, 1 times");
        assertThat(marked("Presses * for {phone}", FILLED)).isEqualTo("Presses * for <bob>");
        assertThat(marked("Ends the call", FILLED)).isEqualTo("Ends the call");
    }

    @Test
    void aFieldOfWhichTwoCouldDecideIsMissingOnce() {
        assertThat(marked("Rings *[{other}][{phone}]*", FILLED)).isEqualTo("Rings <bob>");
        assertThat(parts("Rings *[{other}][{phone}]* now", ConfigValue.Group.EMPTY))
                .containsExactly(
                        new SentencePart.Words("Rings ", false),
                        new SentencePart.Missing("phone", "Phone"),
                        new SentencePart.Words(" now", false));
        assertThat(marked("Rings[ *{other}*]", FILLED)).isEqualTo("Rings");
        assertThat(marked("Rings[ the phone *{phone}*]", ConfigValue.Group.EMPTY))
                .isEqualTo("Rings the phone <…>");
    }

    @Test
    void aFieldCanHaveWordsInsteadOfItsValues() {
        String rounds = "Rings *{phone}*[, {rounds|1=|2=twice|=# times}]";
        assertThat(marked(rounds, rounds(1))).isEqualTo("Rings <bob>");
        assertThat(marked(rounds, rounds(2))).isEqualTo("Rings <bob>, twice");
        assertThat(marked(rounds, rounds(3))).isEqualTo("Rings <bob>, 3 times");
        assertThat(marked("{mode|START=Starts|STOP=Stops} *recording*", FILLED)).isEqualTo("Starts <recording>");
        assertThat(marked("{mode|START=Starts|STOP=Stops}", FILLED)).isEqualTo("Starts");
    }

    @Test
    void theCardHasTheSameLineWithoutMarks() {
        assertThat(new CardSummary("Rings *{phone}*", Form.of(Config.class), Locale.ENGLISH)
                        .of(FILLED, ConfigValue.Reference::id))
                .contains("Rings bob");
        assertThat(new CardSummary("Rings *{phone}*", Form.of(Config.class), Locale.ENGLISH)
                        .of(ConfigValue.Group.EMPTY, ConfigValue.Reference::id))
                .isEmpty();
    }
}
