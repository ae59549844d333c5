package org.callwright.asterisk.internal.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DialplanParserTest {
    @Test
    void whatIsPrintedIsReadWithItsPrioritiesCounted() throws Exception {
        ParsedDialplan dialplan = DialplanParser.parse("""
                ; a comment
                [callwright-a-v1]
                exten => start,1,Answer()
                 same => n(again),Playback(vm-goodbye&beep,(a))
                exten => start,n,Goto(start,again)
                exten => _[0-9*#],1,Hangup(16)
                """);

        assertThat(dialplan.context("callwright-a-v1"))
                .containsExactly(
                        new DialplanEntry("callwright-a-v1", "start", 1, "", "Answer", ""),
                        new DialplanEntry("callwright-a-v1", "start", 2, "again", "Playback", "vm-goodbye&beep,(a)"),
                        new DialplanEntry("callwright-a-v1", "start", 3, "", "Goto", "start,again"),
                        new DialplanEntry("callwright-a-v1", "_[0-9*#]", 1, "", "Hangup", "16"));
    }

    @Test
    void aHintIsReadAndIsNoStepOfACall() throws Exception {
        ParsedDialplan dialplan = DialplanParser.parse("""
                [callwright-internal]
                exten => *28,hint,Custom:callwright-office-night
                exten => *28,1,Answer()
                """);

        assertThat(dialplan.context("callwright-internal"))
                .containsExactly(
                        new DialplanEntry(
                                "callwright-internal",
                                "*28",
                                DialplanEntry.HINT,
                                "",
                                "Custom:callwright-office-night",
                                ""),
                        new DialplanEntry("callwright-internal", "*28", 1, "", "Answer", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[a|is neither",
                "[a](+)|is neither",
                "exten => x,1,NoOp()|before the first context",
                "[a]~ same => n,NoOp()|no extension before it",
                "[a]~exten => x,n,NoOp()|no line of extension x",
                "[a]~exten => x,1,NoOp()~exten => y,n,NoOp()|no line of extension y",
                "[a]~exten => x,0,NoOp()|is neither",
                "[a]~exten => x,z,NoOp()|is neither",
                "[a]~exten => x,1,NoOp()~exten => x,1,NoOp()|priority 1 a second time",
                "[a]~exten => x,1(l),NoOp()~ same => n(l),NoOp()|label l a second time",
                "[a]~[b]~[a]|opens context a a second time",
                "[a]~exten => x,1,NoOp(a;b)|has a ';'",
                "[a]~;-- swallow|block comment",
                "[a]~exten => x,1,NoOp|is neither",
                "[a]~exten => x,1,NoOp() b|is neither",
                "[a]~exten => ${X},1,NoOp()|is neither",
                "[a]~exten => 1,hint,PJSIP/alice|is neither",
                "[a]~exten => 1,hint,Custom:other|is neither",
                "[a]~exten => 1,hint,Custom:callwright-a~ same => n,NoOp()|no line of extension 1",
                "[a]~exten => 1,hint,Custom:callwright-a~exten => 1,hint,Custom:callwright-b|a second time",
                "exten => 1,hint,Custom:callwright-a|before the first context",
                "[a]~include => b|is neither",
                "[a]~#include b|is neither",
                "[a]~exten => x,1,NoOp(\u0007)|control character",
            })
    void whatIsNotPrintedByUsIsRefusedWithItsLine(String text, String why) {
        assertThatThrownBy(() -> DialplanParser.parse(text.replace('~', '\n')))
                .isInstanceOf(DialplanSyntaxException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aLineThatAsteriskWouldDropIsRefused() {
        assertThatThrownBy(() -> DialplanParser.parse("[a]\nexten => x,1,NoOp(" + "ä".repeat(4000) + ")"))
                .hasMessageContaining("longer than 8000 bytes");
    }

    static Stream<Path> golden() throws IOException {
        return Files.list(Path.of("../compiler/src/test/resources/golden"));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void whatTheCompilerPrintsIsRead(Path file) throws Exception {
        assertThat(DialplanParser.parse(Files.readString(file)).contexts()).isNotEmpty();
    }
}
