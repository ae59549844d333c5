package org.callwright.app.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callwright.app.AppException;
import org.callwright.app.access.Operator;
import org.callwright.app.numbers.AddPreview;
import org.callwright.app.numbers.AddPreview.Finding;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.app.numbers.NumberState;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.PhoneNumber.Kind;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adding, keeping back and removing numbers. */
class NumberListServiceTest extends OnNumberList {
    private static final PhoneNumber NUMBER = PhoneNumber.did("0305550160");

    @ParameterizedTest
    @CsvSource({
        "030 5550160, 1, 0305550160, 0305550160",
        "030-5550160, 1, 0305550160, 0305550160",
        "030 - 5550160, 1, 0305550160, 0305550160",
        "030 5550160 - 030 5550169, 10, 0305550160, 0305550169",
        "030 5550160 - 69, 10, 0305550160, 0305550169",
        "030 5550160 – 169, 10, 0305550160, 0305550169",
        "+49 30 5550160 to 169, 10, +49305550160, +49305550169",
        "0305550160 bis 0305550169, 10, 0305550160, 0305550169",
        "0305550160..0305550169, 10, 0305550160, 0305550169",
        "200-239, 40, 200, 239",
        "200–239, 40, 200, 239",
        "098 - 102, 5, 098, 102",
    })
    void aNumberAndARangeAreUnderstoodInManyForms(String typed, int count, String first, String last) {
        AddPreview seen = look(typed);

        assertThat(seen.findings()).singleElement().isInstanceOfSatisfying(Finding.Added.class, added -> {
            assertThat(added.count()).isEqualTo(count);
            assertThat(added.first()).hasToString(first);
            assertThat(added.last()).hasToString(last);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "hello, no number",
        "030 5550 7O3, no number",
        "030 5550169 - 030 5550160, ends before it begins",
        "030 5550160 - 4930555016999, same way",
        "*97 - *99, in digits alone",
        "100000 - 999999, 'At most 50000 numbers'",
        "112, emergency number",
        "*28, code of the saved action \"Night\"",
    })
    void whatCannotBeANumberHereIsWrongAndSaidWhy(String typed, String why) {
        switchWithCode("*28");

        assertThat(look(typed).findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Wrong.class,
                        wrong -> assertThat(wrong.why().toString()).contains(why));
        assertThat(look(typed).isPossible()).isFalse();
    }

    /** A short text can name more numbers than there is memory for. */
    @Test
    void whatIsTooMuchAltogetherIsNotReadToItsEnd() {
        AddPreview seen = look("200000 - 209999\n".repeat(30_000));

        assertThat(seen.isPossible()).isFalse();
        assertThat(seen.isWhole()).isFalse();
        assertThat(seen.added()).isEqualTo(10_000);
        assertThat(seen.present()).isEqualTo(40_000);
        assertThat(words(seen.findings().getLast()))
                .isEqualTo("6: ! 200000 - 209999 At most 50000 numbers are added in one go.");
        assertThat(look("nonsense\n".repeat(55_000)).findings()).hasSizeLessThan(50_002);
    }

    private void switchWithCode(String code) {
        FlowId night = new FlowId("night");
        Flow flow = Flow.savedAction(night, "Night", "switch", 1, ConfigValue.Group.EMPTY);
        store.flows().create(flow, "admin");
        store.flows()
                .add(new Version(flow, 1, "text", "", new TreeSet<>(Set.of(code)), Map.of(), Instant.EPOCH, "admin"));
        store.flows().goLive(night, 1, Optional.empty(), "admin");
    }

    @Test
    void aLookSaysLineByLineWhatWouldBeAddedAndChangesNothing() {
        add("030 5550162\n030 5550165");
        give(MAIN, "0305550163");
        list.mark(PhoneNumber.did("0305550165"), true, "", Operator.CONSOLE);

        AddPreview seen = look("""
                030 5550160 - 169

                +49 30 5550169
                nonsense
                """);

        assertThat(seen.findings().stream().map(NumberListServiceTest::words))
                .containsExactly(
                        "1: + 0305550160-0305550161 (2)",
                        "1: = 0305550162-0305550162 (1) in the list already, spare",
                        "1: = 0305550163-0305550163 (1) in the list already, used by \"Main line\"",
                        "1: + 0305550164-0305550164 (1)",
                        "1: = 0305550165-0305550165 (1) in the list already, reserved",
                        "1: + 0305550166-0305550169 (4)",
                        "3: = +49305550169-+49305550169 (1) also on line 1",
                        "4: ! nonsense That is no number. A number has up to 31 digits, * and #, and may have a + in front.");
        assertThat(List.of(seen.added(), seen.present(), seen.wrong())).containsExactly(7, 4, 1);
        assertThat(list.count(NumberQuery.ALL).all()).isEqualTo(3);
    }

    private static String words(Finding finding) {
        return finding.line() + ": "
                + switch (finding) {
                    case Finding.Added it -> "+ " + it.first() + "-" + it.last() + " (" + it.count() + ")";
                    case Finding.Present it ->
                        "= " + it.first() + "-" + it.last() + " (" + it.count() + ") " + it.why();
                    case Finding.Wrong it -> "! " + it.text() + " " + it.why();
                };
    }

    @Test
    void nothingIsAddedByHalves() {
        AddPreview seen = look("0305550160\nnonsense");

        assertThatThrownBy(() -> list.add(seen, "", Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessage("Nothing was added: correct the lines that are wrong first.");
        assertThat(found("")).isEmpty();
    }

    @Test
    void whatWasAddedMeanwhileHasOneLookAgain() {
        AddPreview seen = look("0305550160 - 169");
        add("0305550165");

        assertThatThrownBy(() -> list.add(seen, "", Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("Look again");
        assertThat(found("")).containsExactly("0305550165");
    }

    @Test
    void addedNumbersHaveTheNoteAndAreSpare() {
        List<PhoneNumber> added = list.add(look("0305550160 - 161"), " Branch\tMitte ", Operator.CONSOLE);

        assertThat(added).containsExactly(NUMBER, PhoneNumber.did("0305550161"));
        assertThat(row("0305550161").note()).isEqualTo("Branch Mitte");
        assertThat(row("0305550161").state()).isEqualTo(NumberState.SPARE);
        assertThat(store.numbers().spare()).hasSize(2);
    }

    @Test
    void theKindCanBeSaidForAll() {
        assertThat(list.previewAdding("5550160", Optional.of(Kind.EXTENSION)).findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Added.class,
                        added -> assertThat(added.first().kind()).isEqualTo(Kind.EXTENSION));
        assertThat(list.previewAdding("+4930", Optional.of(Kind.EXTENSION)).wrong())
                .isEqualTo(1);
    }

    @Test
    void noCallflowGetsAReservedNumberInWhateverNotation() {
        add("0305550160");
        list.mark(NUMBER, true, "for the X-ray room", Operator.CONSOLE);
        Flow wanting =
                store.flows().find(MAIN).orElseThrow().draft().withNumbers(Set.of(PhoneNumber.did("+49305550160")));

        assertThatThrownBy(() -> publishing.drafts().refuseTaken(wanting))
                .isInstanceOf(AppException.class)
                .hasMessage(
                        "The number +49305550160 is reserved: for the X-ray room. Choose another, or set it free on the"
                                + " page Numbers.");
        assertThat(publishing.drafts().refused(wanting)).hasSize(1);

        list.mark(NUMBER, false, "", Operator.CONSOLE);
        publishing.drafts().refuseTaken(wanting);
    }

    @Test
    void aUsedNumberIsNeitherReservedNorRemovedButCanHaveANote() {
        add("0305550160");
        give(MAIN, "0305550160");

        assertThatThrownBy(() -> list.mark(NUMBER, true, "", Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("cannot be reserved while it is used by \"Main line\"");
        assertThatThrownBy(() -> list.remove(Set.of(NUMBER), Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("cannot be removed while it is used by \"Main line\"");
        list.mark(NUMBER, false, "main number", Operator.CONSOLE);
        assertThat(row("0305550160").note()).isEqualTo("main number");

        publish(MAIN);
        give(MAIN);
        assertThatThrownBy(() -> list.remove(Set.of(NUMBER), Operator.CONSOLE))
                .as("still in the live version")
                .isInstanceOf(AppException.class);
    }

    @Test
    void removingIsForAllOrNone() {
        add("0305550160 - 162");
        give(MAIN, "0305550161");
        List<PhoneNumber> two = List.of(NUMBER, PhoneNumber.did("0305550161"));

        assertThatThrownBy(() -> list.remove(two, Operator.CONSOLE)).isInstanceOf(AppException.class);
        assertThat(list.count(NumberQuery.ALL).all()).isEqualTo(3);

        list.remove(List.of(NUMBER, NUMBER, PhoneNumber.did("0305550162")), Operator.CONSOLE);
        list.remove(List.of(NUMBER), Operator.CONSOLE);
        assertThat(found("")).containsExactly("0305550161");
    }

    @Test
    void aNoteHasABoundedLengthAndANumberMustBeThere() {
        add("0305550160");

        assertThatThrownBy(() -> list.mark(NUMBER, false, "x".repeat(201), Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessage("The note has 201 characters, and 200 are the most.");
        assertThatThrownBy(() -> list.mark(PhoneNumber.did("0305550199"), true, "", Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("not in the list any more");
    }

    @Test
    void anExtensionThatACallflowAloneHasCanBeNotedAndStaysOnTheList() {
        PhoneNumber extension = PhoneNumber.extension("200");
        store.flows().create(Flow.empty(new FlowId("desk"), "Desk").withNumbers(Set.of(extension)), "admin");
        list.mark(extension, false, "front desk", Operator.CONSOLE);
        store.flows().delete(new FlowId("desk"));

        assertThat(list.find(extension).orElseThrow().state()).isEqualTo(NumberState.SPARE);
    }
}
