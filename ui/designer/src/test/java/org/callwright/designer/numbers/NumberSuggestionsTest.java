package org.callwright.designer.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.PhoneNumber;
import org.callwright.model.PhoneNumber.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be chosen when something was typed as a number. */
class NumberSuggestionsTest {
    private static final NumberingPlan GERMANY = NumberingPlan.of("DE");
    private static final PhoneNumber OFFICE = PhoneNumber.did("0305550100");
    private static final PhoneNumber SHOP = PhoneNumber.did("0305550199");
    private static final PhoneNumber DESK = PhoneNumber.extension("250");
    private static final List<PhoneNumber> POOL = List.of(OFFICE, SHOP, DESK);

    @Test
    void allSpareNumbersAreOfferedWhileNothingIsTyped() {
        assertThat(offered(" ", POOL))
                .isEqualTo(new NumberSuggestions(POOL, Optional.empty(), Optional.empty(), Optional.empty(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 555-0199", "+49 (0)30 5550199", "50199"})
    void aSpareNumberIsFoundInAnyNotation(String typed) {
        assertThat(offered(typed, POOL).spare()).containsExactly(SHOP);
    }

    @ParameterizedTest
    @CsvSource({
        "5 00, 500, EXTENSION",
        "97, 97, EXTENSION",
        "*97, *97, EXTENSION",
        "030/555 0142, 0305550142, DID",
        "5550142, 5550142, DID",
        "+49 30 5550142, +49305550142, DID",
        "+49 (0)30 5550142, +49305550142, DID"
    })
    void whatIsTypedIsOfferedOnce(String typed, String digits, Kind kind) {
        NumberSuggestions suggestions = offered(typed, List.of());

        assertThat(suggestions.spare()).isEmpty();
        assertThat(suggestions.typed()).contains(new PhoneNumber(kind, digits));
    }

    @ParameterizedTest
    @CsvSource({"500, EXTENSION", "5550142, EXTENSION", "0305550142, DID", "50000, EXTENSION", "1234567890, DID"})
    void thePbxsOwnNumbersSayWhatItIs(String typed, Kind kind) {
        assertThat(NumberSuggestions.of(typed, POOL, GERMANY, List.of("100", "101", "2220101"))
                        .typed())
                .contains(new PhoneNumber(kind, typed));
    }

    @Test
    void whereTrunksDeliverShortNumbersAShortNumberIsPublic() {
        List<PhoneNumber> trunks = List.of(PhoneNumber.did("160"), PhoneNumber.did("161"));

        assertThat(NumberSuggestions.of("500", trunks, GERMANY, List.of("2001")).typed())
                .contains(PhoneNumber.did("500"));
    }

    @Test
    void whoKnowsBetterTakesItAsTheOtherKind() {
        assertThat(offered("500", POOL).other()).contains(PhoneNumber.did("500"));
        assertThat(offered("0305550142", POOL).other()).contains(PhoneNumber.extension("0305550142"));
        assertThat(offered("+49305550142", POOL).other()).isEmpty();
        assertThat(offered("", POOL).other()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"250", "2 50"})
    void aSpareNumberIsNotOfferedASecondTime(String typed) {
        assertOnly(DESK, offered(typed, POOL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0305550199", "030 555 0199", "+49 30 5550199", "0049 (0)30 555-0199", "49305550199"})
    void aLineIsOfferedOnceInWhateverNotationItIsTyped(String typed) {
        assertOnly(SHOP, offered(typed, POOL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "1+1", "<b>1</b>", "${SHELL(id)}", "12345678901234567890123456789012"})
    void whatIsNoNumberIsSaidNotToBeOne(String typed) {
        NumberSuggestions suggestions = offered(typed, POOL);

        assertThat(suggestions.typed()).isEmpty();
        assertThat(suggestions.other()).isEmpty();
        assertThat(suggestions.hint()).startsWith("That is no number.");
    }

    @Test
    void anEmptyPoolTeachesHowItIsFilled() {
        assertThat(offered("", List.of()).hint()).startsWith("No number is spare. Type one");
    }

    @Test
    void ofVeryManyOnlyTheFirstAreShown() {
        List<PhoneNumber> many = IntStream.range(0, 51)
                .mapToObj(index -> PhoneNumber.did("030555" + (1000 + index)))
                .toList();

        NumberSuggestions suggestions = offered("", many);
        assertThat(suggestions.spare()).hasSize(50);
        assertThat(suggestions.hint()).startsWith("50 of 51 are shown.");
        assertThat(offered("5551050", many).spare()).containsExactly(PhoneNumber.did("0305551050"));
    }

    @Test
    void enterTakesWhatIsTypedWhereThereIsNoChoice() {
        List<PhoneNumber> pool = List.of(PhoneNumber.did("0305550299"), PhoneNumber.extension("2991"));

        assertThat(offered("+49 30 5550142", POOL).enter()).contains(PhoneNumber.did("+49305550142"));
        assertThat(offered("500", POOL).enter()).contains(PhoneNumber.extension("500"));
        assertThat(offered("0305550299", pool).enter()).contains(PhoneNumber.did("0305550299"));
        assertThat(offered("299", pool).enter()).isEmpty();
        assertThat(offered("", List.of()).enter()).isEmpty();
    }

    private static NumberSuggestions offered(String typed, List<PhoneNumber> pool) {
        return NumberSuggestions.of(typed, pool, GERMANY, List.of());
    }

    private static void assertOnly(PhoneNumber spare, NumberSuggestions suggestions) {
        assertThat(suggestions.spare()).containsExactly(spare);
        assertThat(suggestions.typed()).isEmpty();
        assertThat(suggestions.enter()).contains(spare);
    }
}
