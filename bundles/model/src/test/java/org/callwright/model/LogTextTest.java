package org.callwright.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\u0000", "\u001b[2K", "\u202e", "\t"
            })
    void nothingBeginsALineOrHidesOne(String hostile) {
        String line = LogText.of("Sales" + hostile + "2026-11-28 INFO admin logged in");

        assertThat(line).startsWith("Sales\\u").contains("INFO admin logged in");
        assertThat(line.lines()).hasSize(1);
        assertThat(line.chars()).noneMatch(Character::isISOControl);
    }

    @Test
    void whatPeopleWriteStaysAsItIs() {
        assertThat(LogText.of("Büro Köln – \"Süd\" 電話 📞")).isEqualTo("Büro Köln – \"Süd\" 電話 📞");
        assertThat(LogText.of(null)).isEqualTo("null");
        assertThat(LogText.of("x".repeat(5000))).hasSize(1000);
    }
}
