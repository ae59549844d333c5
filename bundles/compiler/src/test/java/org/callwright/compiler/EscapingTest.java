package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.flow;
import static org.callwright.compiler.Flows.step;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.callwright.action.Condition;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.compiler.print.ValuePrinter;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapingTest {
    private final Compiler compiler = new Compiler(Flows.catalog(new TestActions.Say(), new TestActions.Run()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${SHELL(id)}",
                "$[1+1]",
                "a;b",
                "a;--b",
                "],n,System(id)",
                "a,b",
                "x) same => n,System(id)",
                "a&b",
                "a|b",
                "\"; DROP",
                "back\\slash",
                " led and trailed ",
                "[callwright-flow2-v1]",
                "{}"
            })
    void textWithAMeaningToAsteriskTravelsEncoded(String text) {
        String line = dialplanOf("test-say", "text", text)
                .lines()
                .filter(each -> each.contains("CWV_x"))
                .findFirst()
                .orElseThrow();

        assertThat(line).matches("exten => s1,1,Set\\(CWV_x=\\$\\{BASE64_DECODE\\([A-Za-z0-9+/=]+\\)}\\)");
        String carried = line.replaceAll(".*DECODE\\(([^)]*)\\).*", "$1");
        assertThat(new String(Base64.getDecoder().decode(carried), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vm-goodbye", "Grüße aus Köln", "100@default", "https://example.com/a?b=c", "14:30 #1 *2 50%"})
    void plainTextStaysReadable(String text) {
        assertThat(dialplanOf("test-say", "text", text)).contains("Set(CWV_x=" + text + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a&b", "a|b", "a(b", "a)b", "a\"b", "a\\b", "a^b"})
    void whatWouldSplitAnArgumentIsRefusedThere(String text) {
        assertThat(problemOf("test-run", "application", "NoOp", "argument", text))
                .isEqualTo(ProblemCode.TEXT_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rAction: Originate", "a\u0000b", "\u001b[31m"})
    void controlCharactersAreRefusedEverywhere(String text) {
        assertThat(problemOf("test-say", "text", text)).isEqualTo(ProblemCode.TEXT_UNSAFE);
        assertThat(problemOf("test-run", "application", "NoOp", "argument", text))
                .isEqualTo(ProblemCode.TEXT_UNSAFE);
    }

    @Test
    void aLineThatAsteriskWouldSkipForItsLengthIsRefused() {
        assertThat(problemOf("test-run", "application", "NoOp", "argument", "x".repeat(4_001)))
                .isEqualTo(ProblemCode.TEXT_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"System", "Exec", "ExecIf", "TryExec", "Set", "Goto", "Gosub", "AGI", "Macro", "answer"})
    void anApplicationOutsideTheListIsTheActionsFault(String application) {
        assertThat(problemOf("test-run", "application", application, "argument", "x"))
                .isEqualTo(ProblemCode.ACTION_BROKEN);
    }

    @Test
    void aCallersValueIsEncodedBeforeItIsCompared() {
        var printer = new ValuePrinter();

        assertThat(printer.condition(Condition.is(Variable.named("name"), "VIP")))
                .isEqualTo("$[\"${BASE64_ENCODE(-${REPLACE(CWV_name,),${BASE64_DECODE(AQ==)})})}\" = \"LVZJUA==\"]");
        assertThat(printer.condition(
                        Condition.is(Variable.status("DIALSTATUS"), "BUSY").negated()))
                .isEqualTo("$[\"${DIALSTATUS}\" != \"BUSY\"]");
    }

    @Test
    void aCallersValueLosesItsSeparatorsInAnArgument() {
        assertThat(new ValuePrinter().argument(Variable.named("digits"))).startsWith("${FILTER(");
    }

    /** Asterisk would cut such a value at its colon: {@code ${FUNCTION(a):0:9)}}. */
    @Test
    void aValueIsNeverTextInAnArgumentOfAFunction() {
        var printer = new ValuePrinter();
        Variable name = Variable.function("CALLERID", "name");

        assertThat(printer.argument(name)).endsWith(",${REPLACE(CALLERID(name),))})}");
        assertThat(printer.condition(Condition.is(new Template("VIP): {caller.name}"), "a)")))
                .isEqualTo("$[\"${BASE64_ENCODE(-" + decoded("VIP\1: ")
                        + "${REPLACE(CALLERID(name),),${BASE64_DECODE(AQ==)})})}\" = \"" + encoded("-a\1") + "\"]");
        assertThat(printer.condition(Condition.matches(name, "(a|b\\))")))
                .isEqualTo("$[0${REGEX(\"" + decoded("(a|b\1)")
                        + "\" ${REPLACE(CALLERID(name),),${BASE64_DECODE(AQ==)})})} = 1]");
    }

    private static String decoded(String text) {
        return "${BASE64_DECODE(" + encoded(text) + ")}";
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAdminsVariableCannotBeOneOfAsterisks() {
        assertThat(dialplanOf("test-say", "text", "x", "into", "DIALSTATUS")).contains("Set(CWV_DIALSTATUS=x)");
    }

    private String dialplanOf(String action, Object... config) {
        return compiler.compile(flow(step("s1", action, config)), 1).dialplan().orElseThrow();
    }

    private ProblemCode problemOf(String action, Object... config) {
        return compiler.compile(flow(step("s1", action, config)), 1).problems().stream()
                .filter(Problem::refusesPublishing)
                .findFirst()
                .orElseThrow()
                .code();
    }
}
