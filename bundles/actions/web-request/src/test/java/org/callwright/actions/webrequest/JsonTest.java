package org.callwright.actions.webrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void fieldsArePickedByNameAndPosition() throws IOException {
        Json json = Json.parse("""
                { "customer": {"name": "M\\u00fcller \\"KG\\"", "vip": true, "mail": null},
                  "items": [ {"price": 12.50}, {"price": -3e2} ], "none": {}, "empty": [] }
                """);

        assertThat(json.at("customer.name")).isEqualTo("Müller \"KG\"");
        assertThat(json.at("customer.vip")).isEqualTo("true");
        assertThat(json.at("items.0.price")).isEqualTo("12.50");
        assertThat(json.at("items.1.price")).isEqualTo("-3e2");
    }

    @Test
    void whatIsNotThereIsEmpty() throws IOException {
        Json json = Json.parse("{\"a\": {\"b\": null}, \"list\": [1]}");

        assertThat(json.at("a.b")).isEmpty();
        assertThat(json.at("a")).isEmpty();
        assertThat(json.at("x.y.z")).isEmpty();
        assertThat(json.at("list.1")).isEmpty();
        assertThat(json.at("list.-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[1,]", "{\"a\" 1}", "{a: 1}", "01", "\"x", "\"\\x\"", "nul", "{} {}", "\"\\u12\""})
    void whatIsNoJsonIsSaid(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no JSON");
    }

    @Test
    void whatIsNestedWithoutEndIsRefused() {
        assertThatThrownBy(() -> Json.parse("[".repeat(60_000)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nested deeper");
    }

    @Test
    void whatIsLongerThanAnAnswerMayBeIsRefused() {
        assertThatThrownBy(() -> Json.parse("\"" + "x".repeat(64 * 1024) + "\""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer");
    }

    @Test
    void theLastOfTwoFieldsOfOneNameCounts() throws IOException {
        assertThat(Json.parse("{\"a\": 1, \"a\": 2}").at("a")).isEqualTo("2");
    }

    @Test
    void aLineBreakWithinAStringIsTaken() throws IOException {
        assertThat(Json.parse("{\"a\": \"one\ntwo\"}").at("a")).isEqualTo("one\ntwo");
    }

    @Test
    void whatIsPutIntoAStringStaysInIt() throws IOException {
        String nasty = "a\"b\\c\n\u0001";

        assertThat(Json.parse("\"" + Json.escaped(nasty) + "\"").value()).isEqualTo(nasty);
    }
}
