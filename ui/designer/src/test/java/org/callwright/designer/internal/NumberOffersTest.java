package org.callwright.designer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.callwright.model.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be chosen when something was typed as a number. */
class NumberOffersTest {
    private static final PhoneNumber OFFICE = PhoneNumber.did("0305550100");
    private static final PhoneNumber SHOP = PhoneNumber.did("0305550199");
    private static final PhoneNumber DESK = PhoneNumber.extension("250");
    private static final List<PhoneNumber> POOL = List.of(OFFICE, SHOP, DESK);

    @Test
    void allSpareNumbersAreOfferedWhileNothingIsTyped() {
        assertThat(NumberOffers.of(" ", POOL)).isEqualTo(new NumberOffers(POOL, List.of(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 555-0199", "+49 (0)30 5550199", "50199"})
    void aSpareNumberIsFoundInAnyNotation(String typed) {
        assertThat(NumberOffers.of(typed, POOL).spare()).containsExactly(SHOP);
    }

    @Test
    void whatIsTypedCanBeAPublicNumberOrAnExtensionTheLikelierFirst() {
        assertThat(NumberOffers.of("2 99", POOL).typed())
                .containsExactly(PhoneNumber.extension("299"), PhoneNumber.did("299"));
        assertThat(NumberOffers.of("030/555 0142", POOL).typed())
                .containsExactly(PhoneNumber.did("0305550142"), PhoneNumber.extension("0305550142"));
        assertThat(NumberOffers.of("+49 30 5550142", POOL).typed()).containsExactly(PhoneNumber.did("+49305550142"));
    }

    @Test
    void aSpareNumberIsNotOfferedASecondTime() {
        NumberOffers offers = NumberOffers.of("250", POOL);

        assertThat(offers.spare()).containsExactly(DESK);
        assertThat(offers.typed()).containsExactly(PhoneNumber.did("250"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "1+1", "<b>1</b>", "${SHELL(id)}", "12345678901234567890123456789012"})
    void whatIsNoNumberIsSaidNotToBeOne(String typed) {
        NumberOffers offers = NumberOffers.of(typed, POOL);

        assertThat(offers.typed()).isEmpty();
        assertThat(offers.hint()).startsWith("That is no number.");
    }

    @Test
    void anEmptyPoolTeachesHowItIsFilled() {
        assertThat(NumberOffers.of("", List.of()).hint()).startsWith("No number is spare. Type one");
    }

    @Test
    void ofVeryManyOnlyTheFirstAreShown() {
        List<PhoneNumber> many = IntStream.range(0, 51)
                .mapToObj(index -> PhoneNumber.did("030555" + (1000 + index)))
                .toList();

        NumberOffers offers = NumberOffers.of("", many);
        assertThat(offers.spare()).hasSize(50);
        assertThat(offers.hint()).startsWith("50 of 51 are shown.");
        assertThat(NumberOffers.of("5551050", many).spare()).containsExactly(PhoneNumber.did("0305551050"));
    }

    @Test
    void enterChoosesWhereThereIsNoChoice() {
        assertThat(NumberOffers.of("+49 30 5550142", POOL).only()).contains(PhoneNumber.did("+49305550142"));
        assertThat(NumberOffers.of("299", POOL).only()).isEmpty();
        assertThat(NumberOffers.of("", List.of()).only()).isEmpty();
    }
}
