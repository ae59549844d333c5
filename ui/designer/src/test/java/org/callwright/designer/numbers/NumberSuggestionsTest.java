package org.callwright.designer.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.callwright.model.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be chosen when something was typed as a number. */
class NumberSuggestionsTest {
    private static final PhoneNumber OFFICE = PhoneNumber.did("0305550100");
    private static final PhoneNumber SHOP = PhoneNumber.did("0305550199");
    private static final PhoneNumber DESK = PhoneNumber.extension("250");
    private static final List<PhoneNumber> POOL = List.of(OFFICE, SHOP, DESK);

    @Test
    void allSpareNumbersAreOfferedWhileNothingIsTyped() {
        assertThat(NumberSuggestions.of(" ", POOL)).isEqualTo(new NumberSuggestions(POOL, List.of(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 555-0199", "+49 (0)30 5550199", "50199"})
    void aSpareNumberIsFoundInAnyNotation(String typed) {
        assertThat(NumberSuggestions.of(typed, POOL).spare()).containsExactly(SHOP);
    }

    @Test
    void whatIsTypedCanBeAPublicNumberOrAnExtensionTheLikelierFirst() {
        assertThat(NumberSuggestions.of("2 99", POOL).typed())
                .containsExactly(PhoneNumber.extension("299"), PhoneNumber.did("299"));
        assertThat(NumberSuggestions.of("030/555 0142", POOL).typed())
                .containsExactly(PhoneNumber.did("0305550142"), PhoneNumber.extension("0305550142"));
        assertThat(NumberSuggestions.of("+49 30 5550142", POOL).typed())
                .containsExactly(PhoneNumber.did("+49305550142"));
    }

    @Test
    void aSpareNumberIsNotOfferedASecondTime() {
        NumberSuggestions suggestions = NumberSuggestions.of("250", POOL);

        assertThat(suggestions.spare()).containsExactly(DESK);
        assertThat(suggestions.typed()).containsExactly(PhoneNumber.did("250"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "1+1", "<b>1</b>", "${SHELL(id)}", "12345678901234567890123456789012"})
    void whatIsNoNumberIsSaidNotToBeOne(String typed) {
        NumberSuggestions suggestions = NumberSuggestions.of(typed, POOL);

        assertThat(suggestions.typed()).isEmpty();
        assertThat(suggestions.hint()).startsWith("That is no number.");
    }

    @Test
    void anEmptyPoolTeachesHowItIsFilled() {
        assertThat(NumberSuggestions.of("", List.of()).hint()).startsWith("No number is spare. Type one");
    }

    @Test
    void ofVeryManyOnlyTheFirstAreShown() {
        List<PhoneNumber> many = IntStream.range(0, 51)
                .mapToObj(index -> PhoneNumber.did("030555" + (1000 + index)))
                .toList();

        NumberSuggestions suggestions = NumberSuggestions.of("", many);
        assertThat(suggestions.spare()).hasSize(50);
        assertThat(suggestions.hint()).startsWith("50 of 51 are shown.");
        assertThat(NumberSuggestions.of("5551050", many).spare()).containsExactly(PhoneNumber.did("0305551050"));
    }

    @Test
    void enterChoosesWhereThereIsNoChoice() {
        assertThat(NumberSuggestions.of("+49 30 5550142", POOL).only()).contains(PhoneNumber.did("+49305550142"));
        assertThat(NumberSuggestions.of("299", POOL).only()).isEmpty();
        assertThat(NumberSuggestions.of("", List.of()).only()).isEmpty();
    }
}
