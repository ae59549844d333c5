package org.callwright.app.internal.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.app.AppException;
import org.callwright.app.Callflows;
import org.callwright.app.access.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from a file, by whatever way it comes. */
class ImportLimitsTest extends OnThousandFlows {
    private static final String NAME = "Büro Süd";

    private static String file(String name, String numbers, String step) {
        return """
                { "format": 1, "id": "imported", "name": "%s", "numbers": [%s], "start": "s1",
                  "steps": [ { "id": "s1", "action": "greet"%s } ] }""".formatted(name, numbers, step);
    }

    private String imported(String text, Charset encoding) {
        return callflows
                .importFlow(callflows.previewImport(text.getBytes(encoding), Locale.ENGLISH), Operator.CONSOLE)
                .draft()
                .name();
    }

    @Test
    void filesAreTakenAsEditorsWriteThem() {
        assertThat(imported(file(NAME, "", ""), StandardCharsets.UTF_8)).isEqualTo(NAME);
        assertThat(imported("\uFEFF" + file(NAME, "", ""), StandardCharsets.UTF_8))
                .isEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE"})
    void anotherEncodingIsSaid(String encoding) {
        assertThatThrownBy(() -> imported(file(NAME, "", ""), Charset.forName(encoding)))
                .isInstanceOf(RuntimeException.class)
                .hasMessageMatching("(?s).*(not in UTF-8|not JSON).*");
    }

    @Test
    void whatIsLargerThanAnyCallflowIsRefused() {
        assertThatThrownBy(() -> callflows.previewImport(new byte[Callflows.LARGEST_FILE + 1], Locale.ENGLISH))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("2 MB");
        assertThatThrownBy(() -> callflows.importJson(file("x".repeat(1_900_000), "", ""), Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessage("name: This may have 500 characters at most.");
        String numbers = IntStream.range(0, 16_000)
                .mapToObj(n -> "\"did:03055" + (10_000 + n) + "\"")
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> callflows.importJson(file("Many", numbers, ""), Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessage("numbers: There may be 500 of these at most.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A\\u0000B  |                        | name: There is a control character",
                "A\\nB      |                        | name: There is a control character",
                "' '        |                        | name: This is missing.",
                "A          | , \"schema\": -1         | s1.schema: This must be a whole number from 1 to 1000.",
                "A          | , \"schema\": 0          | s1.schema: This must be a whole number from 1 to 1000.",
                "A          | , \"label\": \"\\u0007\"   | s1.label: There is a control character",
                "A          | , \"note\": \"\\u0000\"    | s1.note: There is a control character",
                "A          | , \"config\": { \"a\": [ { \"b\": \"\\u0000\" } ] } | s1.config.a.b: There is a control",
            })
    void whatNoPersonTypesIsRefusedWithItsPlace(String name, String step, String why) {
        assertThatThrownBy(() -> callflows.importJson(file(name, "", step == null ? "" : step), Operator.CONSOLE))
                .isInstanceOf(AppException.class)
                .hasMessageStartingWith(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "nonsense", "[[[[", "{\"format\": 01}", "{\"a\":1,\"a\":2}", "{\"format\": 1e999999999}"
            })
    void theParsersOwnWordsAreNotShown(String text) {
        assertThatThrownBy(() -> callflows.importJson(text, Operator.CONSOLE))
                .message()
                .doesNotContainIgnoringCase("source")
                .doesNotContain("Exception", "Feature", "Stream", "token", "BigDecimal");
    }
}
