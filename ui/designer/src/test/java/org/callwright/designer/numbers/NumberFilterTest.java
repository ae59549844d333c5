package org.callwright.designer.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.callwright.app.CallflowSummary;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFilterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0305550100",
                "030 555 01 00",
                "(030) 555-0100",
                "030/5550100",
                "+49 30 5550100",
                "0049 30 5550100",
                "+49 (0)30 555\u20110100",
                "555 01",
                "30.555.0100",
                "tel:+49-30-555-0100",
                "\u202A+49 30\u00A05550100\u202C",
                "\u0660\u0663\u0660 \u0665\u0665\u0665\u0660\u0661\u0660\u0660"
            })
    void aNumberOfATrunkIsFoundHoweverItIsWritten(String typed) {
        assertThat(finds(typed, "0305550100")).isTrue();
        assertThat(finds(typed, "0891234567")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49305550100", "0049305550100", "030 5550100", "(030) 555 0100", "0 30/555-0100"})
    void aNumberKeptWithItsCountryCodeIsFoundWithoutIt(String typed) {
        assertThat(finds(typed, "+49305550100")).isTrue();
    }

    @Test
    void aShortExtensionIsNotTheEndOfEveryLongNumber() {
        assertThat(finds("0305550200", "200")).isFalse();
        assertThat(finds("200", "200")).isTrue();
        assertThat(finds("20", "200")).isTrue();
        assertThat(finds("00", "200")).isTrue();
        assertThat(finds("00", "251")).isFalse();
    }

    @Test
    void starsAndHashesAreDigitsToo() {
        assertThat(finds("*97", "*97")).isTrue();
        assertThat(finds("*97", "97")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"büro", "BURO", "  nacht ", "büro 2", "2"})
    void aPartOfTheNameIsFoundWhateverCaseAndAccents(String typed) {
        assertThat(new NumberFilter(typed).test(callflow("Büro 2, nachts"))).isTrue();
    }

    @Test
    void nothingTypedFindsAll() {
        assertThat(new NumberFilter("  ").test(callflow("Any"))).isTrue();
    }

    private static boolean finds(String typed, String number) {
        return new NumberFilter(typed).test(callflow("Reception", number));
    }

    private static CallflowSummary callflow(String name, String... numbers) {
        var all = new TreeSet<PhoneNumber>();
        List.of(numbers).forEach(number -> all.add(PhoneNumber.did(number)));
        return new CallflowSummary(
                new FlowId("reception"),
                name,
                all,
                Optional.empty(),
                CallflowSummary.State.DRAFT,
                OptionalInt.empty(),
                List.of(),
                List.of(),
                new Stamp(Instant.EPOCH, "ann"));
    }
}
