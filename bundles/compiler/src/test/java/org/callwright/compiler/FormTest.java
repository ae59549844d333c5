package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.compiler.Flows.group;
import static org.callwright.compiler.Flows.reference;
import static org.callwright.compiler.Flows.value;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.callwright.action.Field;
import org.callwright.action.Reference;
import org.callwright.compiler.TestActions.Colour;
import org.callwright.compiler.TestActions.Everything;
import org.callwright.compiler.TestActions.Row;
import org.callwright.model.ConfigValue;
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
}
