package org.callwright.app.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.callwright.app.AppException;
import org.callwright.app.access.Operator;
import org.callwright.app.numbers.NumberCounts;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.app.numbers.NumberState;
import org.callwright.app.numbers.NumberUse;
import org.callwright.app.numbers.NumberUse.Standing;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.PhoneNumber;
import org.callwright.model.PhoneNumber.Kind;
import org.callwright.store.PooledNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the list of numbers shows and finds, and what that costs. */
class NumberListSearchTest extends OnNumberList {

    @Test
    void publicNumbersComeFirstThenExtensionsAsNumbers() {
        add("1000\n200\n*97\n+44 20 7946 0018\n030 55501600\n030 5550100");

        assertThat(found("")).containsExactly("+442079460018", "0305550100", "03055501600", "200", "1000", "*97");
        assertThat(digits(NumberQuery.ALL.withKind(Optional.of(Kind.EXTENSION))))
                .containsExactly("200", "1000", "*97");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "030 5550160",
                "+49 30 5550160",
                "+49 (0)30/5550160",
                "0049305550160",
                "49305550160",
                "5550160",
                "030-555",
                "+4930555",
                "555 01",
                "main LINE",
                "x-ray"
            })
    void aNumberIsFoundInAnyNotationByItsCallflowAndByItsNote(String typed) {
        add("0305550160\n0404440170\n200");
        list.mark(PhoneNumber.did("0305550160"), false, "X-ray room", Operator.CONSOLE);
        give(MAIN, "0305550160");

        assertThat(found(typed)).containsExactly("0305550160");
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 555", "0305", "+49 (0)30 55", "0049 30 555"})
    void theBeginningOfANumberIsFoundInAnotherNotation(String typed) {
        add("+49305550160");

        assertThat(found(typed)).containsExactly("+49305550160");
    }

    @ParameterizedTest
    @ValueSource(strings = {"030 5550161", "0049 40", "hello", "+43"})
    void whatIsNotThereIsNotFound(String typed) {
        add("0305550160");

        assertThat(found(typed)).isEmpty();
    }

    @Test
    void aLineInSeveralNotationsIsOneRow() {
        add("0305550160");
        give(MAIN, "+49305550160", "0049305550160");

        assertThat(list.count(NumberQuery.ALL)).isEqualTo(new NumberCounts(0, 0, 1));
        assertThat(row("49305550160").number()).as("as the pool has it").hasToString("0305550160");
        assertThat(row("0305550160").notations()).hasSize(3);
        assertThat(row("0305550160").uses()).hasSize(1);
    }

    /** Where the country is not known, what may be one line is one row: a callflow gets it once. */
    @Test
    void theCountryDecidesWhichNumbersAreOneLine() {
        add("0305550160\n+43305550160");
        assertThat(found("")).containsExactlyInAnyOrder("0305550160", "+43305550160");

        actions.numbering = NumberingPlan.UNKNOWN;
        assertThat(found("")).hasSize(1);
        assertThat(row("0305550160").notations()).hasSize(2);
        list.remove(List.of(PhoneNumber.did("+43305550160")), Operator.CONSOLE);
        assertThat(list.count(NumberQuery.ALL).all()).isZero();
    }

    @Test
    void aRowSaysWhichOfDraftAndLiveVersionHaveTheNumber() {
        give(MAIN, "0305550160");
        assertThat(row("0305550160").uses()).containsExactly(new NumberUse(MAIN, "Main line", Standing.NOT_LIVE_YET));

        publish(MAIN);
        assertThat(row("0305550160").uses()).containsExactly(new NumberUse(MAIN, "Main line", Standing.LIVE));

        give(MAIN);
        assertThat(row("0305550160").uses())
                .containsExactly(new NumberUse(MAIN, "Main line", Standing.UNTIL_PUBLISHED));
        assertThat(row("0305550160").state()).isEqualTo(NumberState.USED);

        publish(MAIN);
        assertThat(list.find(PhoneNumber.did("0305550160")))
                .as("it was never in the pool")
                .isEmpty();
    }

    @Test
    void statesAreCountedAndFiltered() {
        add("030 5550160 - 169");
        give(MAIN, "0305550160", "0305550161");
        list.mark(PhoneNumber.did("0305550162"), true, "", Operator.CONSOLE);

        assertThat(list.count(NumberQuery.ALL)).isEqualTo(new NumberCounts(7, 1, 2));
        assertThat(digits(NumberQuery.ALL.withState(Optional.of(NumberState.RESERVED))))
                .containsExactly("0305550162");
        assertThat(digits(
                        NumberQuery.ALL.withState(Optional.of(NumberState.USED)).withText("161")))
                .containsExactly("0305550161");
        assertThat(list.count(NumberQuery.ALL.withText("5550162"))).isEqualTo(new NumberCounts(0, 1, 0));
    }

    @Test
    void whatASourceOffersIsListedAndCannotBeRemoved() {
        add("0305550160");
        index.sources = List.of(() -> List.of(PhoneNumber.did("+49305550160"), PhoneNumber.did("0305550161")));

        assertThat(found("")).as("in the notation of the source").containsExactly("+49305550160", "0305550161");
        assertThat(row("0305550160").isRemovable()).isFalse();
        assertThatThrownBy(() -> list.remove(List.of(PhoneNumber.did("0305550161")), Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("it comes from outside Callwright");

        index.sources = List.of();
        assertThat(found("")).containsExactly("0305550160");
        assertThat(row("0305550160").isRemovable()).isTrue();
    }

    /** Of the pool, all is read once; after that only what changed, however much there is. */
    @ParameterizedTest
    @ValueSource(ints = {10, 50_000})
    void onlyTheWindowIsReadAndOnlyWhatChangedIsReadAgain(int size) {
        List<PhoneNumber> pool = IntStream.range(0, size)
                .mapToObj(n -> PhoneNumber.did("030555" + (10_000 + n)))
                .toList();
        store.numbers().save(pool.stream().map(PooledNumber::spare).toList());
        assertThat(list.count(NumberQuery.ALL).all()).isEqualTo(size);
        assertThat(read).isEqualTo(Map.of("pooled", size));
        read.clear();

        NumberQuery search = NumberQuery.ALL.withText("+49 30 555 1000");
        assertThat(list.count(search).all()).isEqualTo(10);
        assertThat(list.rows(search, 2, 5)).hasSize(5);
        assertThat(list.rows(NumberQuery.ALL, size - 3, 50)).hasSize(3);
        assertThat(read).as("searching and scrolling").isEmpty();

        list.mark(pool.getFirst(), true, "kept", Operator.CONSOLE);
        give(MAIN, pool.getLast().digits());
        assertThat(list.count(NumberQuery.ALL)).isEqualTo(new NumberCounts(size - 2, 1, 1));
        assertThat(read).as("after a change").isEqualTo(Map.of("pooled", 1));
    }
}
