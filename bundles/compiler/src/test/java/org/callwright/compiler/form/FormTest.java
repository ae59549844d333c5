package org.callwright.compiler.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.compiler.Flows.group;
import static org.callwright.compiler.Flows.reference;
import static org.callwright.compiler.Flows.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Field;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.compiler.TestActions.Colour;
import org.callwright.compiler.TestActions.Everything;
import org.callwright.compiler.TestActions.Row;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class FormTest {
    private final Form form = Form.of(Everything.class);
    private final ConfigValue.Group filled =
            form.initial().with("name", value("Ann")).with("big", value(7)).with("phone", reference("phone", "bob"));

    @Test
    void aRecordIsMadeFromTheTreeAndItsInitialValues() {
        assertThat(form.bind(filled).record())
                .contains(new Everything(
                        "Ann",
                        Optional.empty(),
                        3,
                        7,
                        Duration.ofSeconds(20),
                        false,
                        ZoneId.of("Europe/Berlin"),
                        Colour.RED,
                        new Reference.Phone("bob"),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void rowsAreRecordsOfTheirOwn() {
        var rows = new ConfigValue.Items(List.of(group("phone", reference("phone", "bob"), "delay", 4)));

        assertThat(form.bind(filled.with("rows", rows)).record())
                .map(record -> ((Everything) record).rows())
                .contains(List.of(new Row(new Reference.Phone("bob"), Duration.ofSeconds(4))));
    }

    @Test
    void aListStartsWithTheRowsOfItsInitialValue() {
        record Named(
                @Field("Name") String name,
                @Field(value = "Delay", initial = "2") Duration delay) {}
        record Lists(
                @Field(value = "Rows", initial = "Day, Night")
                List<Named> rows,

                @Field(value = "Numbers", initial = "1,2") List<Integer> numbers) {}
        Form lists = Form.of(Lists.class);

        assertThat(lists.bind(lists.initial()).record())
                .contains(new Lists(
                        List.of(new Named("Day", Duration.ofSeconds(2)), new Named("Night", Duration.ofSeconds(2))),
                        List.of(1, 2)));
    }

    @Test
    void everyWrongFieldIsToldAtOnceByItsPath() {
        var rows = new ConfigValue.Items(List.of(group("phone", reference("queue", "sales"))));
        var wrong = filled.with("name", value("too long"))
                .with("count", value("many"))
                .with("time", value(301))
                .with("zone", value("Mars/Olympus"))
                .with("colour", value("BLUE"))
                .with("on", value("maybe"))
                .with("rows", rows)
                .without("big");

        assertThat(form.bind(wrong).problems())
                .extracting(FieldProblem::path)
                .containsExactly("name", "count", "big", "time", "on", "zone", "colour", "rows[0].phone");
    }

    @Test
    void aReferenceWithAForgedIdIsRefused() {
        var forged = filled.with("phone", reference("phone", "bob&Local/x@y"));

        assertThat(form.bind(forged).problems()).extracting(FieldProblem::path).containsExactly("phone");
    }

    @Test
    void unknownKeysArePassedOver() {
        assertThat(form.bind(filled.with("from-the-future", value(1))).problems())
                .isEmpty();
    }

    @Test
    void aRecordThatNoFormCanShowIsRefusedByName() {
        record Unlabelled(String name) {}
        record Strange(@Field("Thread") Thread thread) {}

        assertThatThrownBy(() -> Form.of(Unlabelled.class)).hasMessageContaining("Unlabelled.name needs @Field");
        assertThatThrownBy(() -> Form.of(Strange.class)).hasMessageContaining("no editor for java.lang.Thread");
    }

    record Hiding(
            @Field(value = "Via", initial = "DEVICE") Via via,

            @Field(value = "Phone", when = "via", is = "DEVICE")
            Optional<Reference.Phone> phone,

            @Field(value = "Beeps", initial = "2", min = 1, max = 5, when = "via", is = "PAGER")
            int beeps) {}

    enum Via {
        DEVICE,
        PAGER
    }

    @Test
    void whatAHiddenFieldHoldsDoesNotCount() {
        Form hiding = Form.of(Hiding.class);
        var config = group("phone", reference("phone", "bob"), "beeps", 99);

        assertThat(hiding.bind(config).record())
                .contains(new Hiding(Via.DEVICE, Optional.of(new Reference.Phone("bob")), 2));
        assertThat(hiding.bind(config.with("via", value("PAGER"))).problems())
                .extracting(FieldProblem::path)
                .containsExactly("beeps");
    }

    record Shown(
            @Field("Via") Via via,

            @Field(value = "Beeps", when = "via", is = "PAGER")
            int beeps) {}

    @Test
    void aFieldThatCanBeHiddenMayNotBeOneThatMustBeFilledIn() {
        assertThatThrownBy(() -> Form.of(Shown.class)).hasMessageContaining("beeps");
    }

    record Needing(
            @Field(value = "Via", initial = "DEVICE") Via via,

            @Field(value = "Phone", when = "via", is = "DEVICE", needed = true)
            Optional<Reference.Phone> phone) {}

    @Test
    void aFieldThatIsNeededWhileShownIsMissedOnlyThen() {
        Form needing = Form.of(Needing.class);

        assertThat(needing.bind(ConfigValue.Group.EMPTY).problems())
                .extracting(FieldProblem::path)
                .containsExactly("phone");
        assertThat(needing.bind(group("via", value("PAGER"))).record())
                .contains(new Needing(Via.PAGER, Optional.empty()));
        assertThat(needing.fields().get(1).optional()).isFalse();
    }

    record Parsed(
            @Field("Text") Template text,
            @Field("Day") LocalDate day,
            @Field("Time") LocalTime time,
            @Field("Into") Variable.Named into) {}

    @Test
    void daysTimesAndTemplatesAreReadFromTheirText() {
        Form parsed = Form.of(Parsed.class);
        var config = group("text", "To {caller.number}", "day", "2026-12-24", "time", "17:30", "into", "order");

        assertThat(parsed.bind(config).record())
                .contains(new Parsed(
                        new Template("To {caller.number}"),
                        LocalDate.of(2026, 12, 24),
                        LocalTime.of(17, 30),
                        new Variable.Named("order")));
        assertThat(parsed.bind(group("text", "{caller", "day", "24.12.", "time", "half six", "into", "1 x"))
                        .problems())
                .extracting(FieldProblem::path)
                .containsExactly("text", "day", "time", "into");
    }

    record Opening(
            @Field(value = "Name", max = 9) String name,
            @Field(value = "From", initial = "09:00") LocalTime from,
            @Field(value = "Least", min = 1, max = 5) int least,
            @Field("Day") Optional<LocalDate> day,
            @Field(value = "Via", initial = "DEVICE") Via via,

            @Field(value = "Phone", when = "via", is = "PAGER", needed = true)
            Optional<Reference.Phone> phone) {}

    record Week(
            @Field(value = "Openings", min = 1, max = 3) List<Opening> openings,
            @Field("Codes") Optional<List<Reference.Phone>> phones) {}

    @Test
    void aWrongRowHidesNoneOfTheOthers() {
        var good = group("name", "good", "least", 1);

        assertThat(openings(good, group("least", 1), value("no row"), group("name", "much too long", "least", 1), good))
                .isEqualTo(openings(good, good))
                .hasSize(2);
        assertThat(openings(good, good, good, good))
                .as("more rows than are allowed")
                .hasSize(4);
    }

    @Test
    void aWrongRowIsKeptWithSomethingInPlaceOfWhatIsWrong() {
        var wrong = group("name", "late", "from", "half six", "least", 77, "day", "someday");

        assertThat(openings(wrong))
                .containsExactly(
                        new Opening("late", LocalTime.of(9, 0), 1, Optional.empty(), Via.DEVICE, Optional.empty()));
    }

    @Test
    void aWrongRowIsLeftOutRatherThanMadeWithoutWhatItNeeds() {
        assertThat(openings(group("name", "page", "least", 1, "via", "PAGER"))).isEmpty();
        var phones = new ConfigValue.Items(List.of(reference("queue", "q"), reference("phone", "bob")));
        assertThat(((Week) Form.of(Week.class).bindLoosely(group("phones", phones))).phones())
                .contains(List.of(new Reference.Phone("bob")));
    }

    private static List<Opening> openings(ConfigValue... rows) {
        return ((Week) Form.of(Week.class).bindLoosely(group("openings", new ConfigValue.Items(List.of(rows)))))
                .openings();
    }
}
