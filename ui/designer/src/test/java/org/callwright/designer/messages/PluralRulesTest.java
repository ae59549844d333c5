package org.callwright.designer.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Conditions of real languages, as CLDR has them, and some that are none. */
class PluralRulesTest {

    @Test
    void aLanguageWithoutRulesHasOneForm() {
        assertThat(forms(PluralRules.NONE, 0, 1, 2)).containsExactly("other", "other", "other");
        assertThat(PluralRules.NONE.forms()).isEmpty();
    }

    @Test
    void germanTellsOneFromMany() {
        var german = PluralRules.of(Map.of("one", "i = 1 and v = 0"));

        assertThat(forms(german, 0, 1, 2, 21)).containsExactly("other", "one", "other", "other");
    }

    @Test
    void frenchCountsZeroAsOne() {
        var french = PluralRules.of(Map.of(
                "one", "i = 0,1",
                "many", "e = 0 and i != 0 and i % 1000000 = 0 and v = 0 or e != 0..5"));

        assertThat(forms(french, 0, 1, 2, 1_000_000, 1_000_001))
                .containsExactly("one", "one", "other", "many", "other");
    }

    @Test
    void polishGoesByTheLastDigits() {
        var polish = PluralRules.of(Map.of(
                "one", "i = 1 and v = 0",
                "few", "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
                "many", "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14"));

        assertThat(forms(polish, 0, 1, 2, 5, 12, 21, 22, 25, 112, 122))
                .containsExactly("many", "one", "few", "many", "many", "many", "few", "many", "many", "few");
        assertThat(polish.forms()).containsExactlyInAnyOrder("one", "few", "many");
    }

    @Test
    void aConditionThatIsNoneIsRefused() {
        for (String wrong : List.of("", "n", "n == 1", "n is 1", "x = 1", "n = 1 and", "n % = 1", "n = 2..", "n > 1")) {
            assertThatThrownBy(() -> PluralRules.of(Map.of("one", wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Write it as in CLDR");
        }
    }

    private static List<String> forms(PluralRules rules, int... numbers) {
        return IntStream.of(numbers).mapToObj(rules::form).toList();
    }
}
