package org.callwright.compiler.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.reference;
import static org.callwright.compiler.Flows.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.action.Field;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.compiler.TestActions.Colour;
import org.callwright.model.Message;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each element of {@link Field} on each type of field: what it says holds. */
class AnnotationsTest {

    record Bounded(
            @Field(value = "Text", min = 2, max = 4) String text,
            @Field(value = "Template", min = 2, max = 4) Template template,
            @Field(value = "Perhaps", min = 2, max = 4) Optional<Template> perhaps,
            @Field(value = "Number", min = 2, max = 4) int number,
            @Field(value = "Wide", min = 2, max = 4) long wide,
            @Field(value = "Time", min = 2, max = 4) Duration time,
            @Field(value = "Rows", min = 2, max = 4) List<String> rows,
            @Field(value = "Templates", min = 2, max = 4) List<Template> templates) {}

    static Stream<Arguments> bounds() {
        return Stream.of(
                bounded("text", "Text must be from 2 to 4 characters, not 1.", value("a"), value("abcde")),
                bounded("template", "Template must be from 2 to 4 characters, not 1.", value("a"), value("abcde")),
                bounded("perhaps", "Perhaps must be from 2 to 4 characters, not 1.", value("a"), value("abcde")),
                bounded("number", "Number must be from 2 to 4, not 1.", value(1), value(5)),
                bounded("wide", "Wide must be from 2 to 4, not 1.", value(1), value(5)),
                bounded("time", "Time must be from 2 s to 4 s, not 1 s.", value(1), value(5)),
                bounded("rows", "Rows must be from 2 to 4 rows, not 1.", rows(1), rows(5)),
                bounded("templates", "Templates must be from 2 to 4 rows, not 1.", rows(1), rows(5)));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void leastAndMostHoldAndAreToldInWords(String field, String sentence, ConfigValue less, ConfigValue more) {
        assertThat(sentences(less, field)).containsExactly(sentence);
        assertThat(sentences(more, field))
                .singleElement()
                .asString()
                .startsWith(sentence.substring(0, sentence.indexOf(", not")))
                .contains("not 5");
    }

    @Test
    void anElementOfAListIsToldByTheListsName() {
        record Lists(
                @Field("Words") List<String> words,
                @Field("Texts") List<Template> texts) {}
        String huge = "x".repeat(1_001);
        var config = ConfigValue.Group.EMPTY
                .with("words", new ConfigValue.Items(List.of(value("a"), value(huge))))
                .with("texts", new ConfigValue.Items(List.of(value(huge))));

        assertThat(told(Form.of(Lists.class), config))
                .containsExactly(
                        "Words must be from 1 to 1000 characters, not 1001.",
                        "Texts must be from 1 to 1000 characters, not 1001.");
        assertThat(Form.of(Lists.class).bind(config).problems())
                .extracting(FieldProblem::path)
                .containsExactly("words[1]", "texts[0]");
    }

    record Initial(
            @Field(value = "Text", initial = "x") String text,

            @Field(value = "Template", initial = "{caller.name}")
            Template template,

            @Field(value = "Number", initial = "-3") int number,
            @Field(value = "Wide", initial = "5000000000") long wide,
            @Field(value = "Time", initial = "7") Duration time,
            @Field(value = "On", initial = "true") boolean on,
            @Field(value = "Colour", initial = "GREEN") Colour colour,
            @Field(value = "Zone", initial = "Asia/Tokyo") ZoneId zone,
            @Field(value = "Day", initial = "2026-12-24") LocalDate day,
            @Field(value = "At", initial = "17:30") LocalTime at,
            @Field(value = "Phone", initial = "bob") Reference.Phone phone,
            @Field(value = "Into", initial = "order") Variable.Named into,
            @Field(value = "Rows", initial = "1, 2") List<Integer> rows,
            @Field(value = "Perhaps", initial = "9") Optional<Integer> perhaps) {}

    @Test
    void everyTypeTakesItsInitialValue() {
        assertThat(Form.of(Initial.class).bind(ConfigValue.Group.EMPTY).record())
                .contains(new Initial(
                        "x",
                        new Template("{caller.name}"),
                        -3,
                        5_000_000_000L,
                        Duration.ofSeconds(7),
                        true,
                        Colour.GREEN,
                        ZoneId.of("Asia/Tokyo"),
                        LocalDate.of(2026, 12, 24),
                        LocalTime.of(17, 30),
                        new Reference.Phone("bob"),
                        new Variable.Named("order"),
                        List.of(1, 2),
                        Optional.of(9)));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("day", value("24.12.2026"), "Give a day"),
                Arguments.of("day", value("+12026-01-01"), "Give a day"),
                Arguments.of("day", value("2026-02-30"), "Give a day"),
                Arguments.of("at", value("25:00"), "Give a time"),
                Arguments.of("at", value("17:30:15"), "Give a time"),
                Arguments.of("number", value("1e3"), "Give a whole number"),
                Arguments.of("time", value("2 min"), "Give a whole number"),
                Arguments.of("zone", value("UTC+2"), "Choose a time zone"),
                Arguments.of("zone", value("+02:00"), "Choose a time zone"),
                Arguments.of("phone", value("alice"), "Choose a phone"),
                Arguments.of("phone", reference("queue", "alice"), "Choose a phone"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatWasNotUnderstoodIsNoValue(String field, ConfigValue value, String advice) {
        assertThat(told(Form.of(Initial.class), ConfigValue.Group.EMPTY.with(field, value)))
                .singleElement()
                .asString()
                .contains(advice);
    }

    @Test
    void aStepThatCallsRunKeepsWhatItWasPublishedWith() {
        ConfigValue.Group wide = ConfigValue.Group.EMPTY
                .with("text", value("abcde"))
                .with("template", value("abcde"))
                .with("number", value(5))
                .with("wide", value(1))
                .with("time", value(5))
                .with("rows", rows(5))
                .with("templates", rows(1));

        assertThat(WithoutBounds.of(Form.of(Bounded.class)).bind(wide).record()).isPresent();
        assertThat(WithoutBounds.of(Form.of(Initial.class))
                        .bind(ConfigValue.Group.EMPTY.with("zone", value("UTC+2")))
                        .record())
                .isPresent();
    }

    private static List<String> sentences(ConfigValue wrong, String field) {
        ConfigValue.Group good = ConfigValue.Group.EMPTY
                .with("text", value("abc"))
                .with("template", value("abc"))
                .with("number", value(3))
                .with("wide", value(3))
                .with("time", value(3))
                .with("rows", rows(3))
                .with("templates", rows(3));
        return told(Form.of(Bounded.class), good.with(field, wrong));
    }

    private static List<String> told(Form form, ConfigValue.Group config) {
        return form.bind(config).problems().stream()
                .peek(problem -> assertThat(problem.code()).isNotEqualTo(ProblemCode.FIELD_REQUIRED))
                .map(problem -> Message.of(
                                problem.code().english(), problem.arguments().toArray())
                        .toString())
                .toList();
    }

    private static Arguments bounded(String field, String sentence, ConfigValue less, ConfigValue more) {
        return Arguments.of(field, sentence, less, more);
    }

    private static ConfigValue.Items rows(int count) {
        return new ConfigValue.Items(
                IntStream.range(0, count).mapToObj(at -> value("row")).toList());
    }
}
