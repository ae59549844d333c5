package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.compiler.Flows.flow;
import static org.callwright.compiler.Flows.step;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.compiler.print.Escaper;
import org.callwright.model.Problem;
import org.junit.jupiter.api.Test;

class SpiValuesTest {
    private static final Variable NUMBER = Variable.function("CALLERID", "num");

    @Test
    void anExpressionThatIsEmptyIsRefused() {
        assertThatThrownBy(() -> Condition.matches(NUMBER, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The expression that a value has to match is empty.");
    }

    @Test
    void aTemplateIsSetAsItsPartsStand() {
        assertThat(lines(dialplan -> dialplan.set(
                        Variable.named("greeting"), new Template("Hello {caller.name}, {{you} pay {var.sum}"))))
                .contains("Set(CWV_greeting=${BASE64_DECODE(SGVsbG8g)}${CALLERID(name)}"
                        + "${BASE64_DECODE(LCB7eW91fSBwYXkg)}${CWV_sum})");
    }

    @Test
    void asAnArgumentATemplatesValuesLoseWhatWouldSplitIt() {
        assertThat(lines(dialplan -> dialplan.run("SayAlpha", new Template("{caller.name}"))))
                .contains("SayAlpha(${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CALLERID(name),))})})");
    }

    @Test
    void aFunctionOfTheCallerLosesThatToo() {
        assertThat(lines(dialplan -> dialplan.run("SayAlpha", Variable.function("CALLERID", "name"))))
                .contains("SayAlpha(${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CALLERID(name),))})})");
    }

    @Test
    void conditionsAreJoinedAndTurnedRound() {
        Condition either = Condition.any(List.of(
                Condition.matches(NUMBER, "^0[0-9]+$"),
                Condition.all(List.of(
                        Condition.below(Variable.clock(ZoneId.of("Europe/Berlin"), "%H%M"), 900),
                        Condition.is(Variable.status("DIALSTATUS"), "BUSY")))));

        assertThat(lines(dialplan -> dialplan.leaveIf(either, Exit.NEXT)))
                .contains(
                        "GotoIf($[$[0${REGEX(\"${BASE64_DECODE(XjBbMC05XSsk)}\" ${REPLACE(CALLERID(num),),${BASE64_DECODE(AQ==)})})} = 1] | "
                                + "$[$[0${FILTER(0-9,${STRFTIME(${IF($[0${FILTER(0-9,${CALLWRIGHT_NOW})} > 0]?${FILTER(0-9,${CALLWRIGHT_NOW})}"
                                + ":${EPOCH})},Europe/Berlin,%H%M)})} < 900] & $[\"${DIALSTATUS}\" = \"BUSY\"]]]?s2,1)");
        assertThat(lines(dialplan -> dialplan.leaveIf(either.negated(), Exit.NEXT)))
                .contains("} != 1] & $[$[")
                .contains(" >= 900] | $[\"${DIALSTATUS}\" != \"BUSY\"]]]?s2,1)");
    }

    @Test
    void whatIsEscapedInAnExpressionReachesTheMatchingEscaped() {
        assertThat(lines(dialplan ->
                        dialplan.leaveIf(Condition.matches(NUMBER, Condition.Matches.literally("a.(\\")), Exit.NEXT)))
                .contains(Escaper.base64("a\\\\\\.\\\\\\(\\\\\\\\"));
    }

    @Test
    void numbersGoOutThroughARouteAsDigitsOnly() {
        assertThat(lines(dialplan -> dialplan.run(
                        "Dial", new Value.Outside(new Template("{var.number}"), new Reference.Route("outbound")))))
                .contains("Dial(Local/outbound~${FILTER(0-9+*#,${REPLACE(CWV_number,))})}@callwright-outside/n)");
    }

    @Test
    void aRoutineRunsOnTheOtherChannelAndGoesBack() {
        assertThat(lines(dialplan -> {
                    Dialplan.Routine accept = dialplan.routine("accept");
                    accept.body().set(Variable.setting("GOSUB_RESULT"), "BUSY").end();
                    dialplan.run(
                            "Dial",
                            new Reference.Phone("bob"),
                            20,
                            Value.options("").with('U', accept.value()));
                }))
                .contains("Dial(${PJSIP_DIAL_CONTACTS(bob)},20,U(callwright-flow1-v1-s1-accept))")
                .contains("[callwright-flow1-v1-s1-accept]\nexten => s,1,Set(GOSUB_RESULT=BUSY)\n same => n,Return()");
    }

    @Test
    void otherCallflowsAreReachedByTheirStableAddress() {
        assertThat(lines(dialplan -> dialplan.call(new Reference.Callflow("fother"))))
                .contains("Gosub(callwright-fother-live,s,1)");
        assertThat(dialplan(dialplan -> dialplan.goTo(new Reference.Callflow("fother"))))
                .contains("Goto(callwright-fother-live,s,1)");
        assertThat(dialplan(dialplan -> dialplan.goTo(new Reference.Destination("s@ivr-old"))))
                .contains("Goto(ivr-old,s,1)");
        assertThat(dialplan(dialplan -> dialplan.comeBack("sold")))
                .contains("ExecIf($[0${CALLWRIGHT_DEPTH} > 0]?Return(sold):Hangup())");
    }

    @Test
    void stepsOfOneTypeShareAVariable() {
        assertThat(lines(dialplan -> dialplan.add(dialplan.shared("hops"), 1))).contains("Set(CWS_test_broken_hops=");
    }

    @Test
    void aFunctionOutsideTheListIsRefusedWhereverItStands() {
        assertThat(problem(dialplan -> dialplan.run("NoOp", Variable.function("SHELL", "id"))))
                .contains("SHELL");
        assertThat(problem(dialplan -> dialplan.leaveIf(Condition.is(Variable.function("EVAL", "x"), "y"), Exit.NEXT)))
                .contains("EVAL");
    }

    @Test
    void anArgumentThatCouldRunAProgramIsRefused() {
        assertThat(problem(dialplan -> dialplan.run("MixMonitor", "a.wav", "b", "rm -r x")))
                .contains("MixMonitor more than 2");
    }

    @Test
    void aConnectionNeverGetsIntoADialplan() {
        assertThat(problem(dialplan -> dialplan.run("NoOp", new Reference.Connection("crm"))))
                .contains("connection");
    }

    private static String lines(Consumer<Dialplan> code) {
        return dialplan(dialplan -> {
            code.accept(dialplan);
            dialplan.end();
        });
    }

    private static String dialplan(Consumer<Dialplan> code) {
        Compilation compilation = compile(code);
        assertThat(compilation.problems())
                .filteredOn(Problem::refusesPublishing)
                .isEmpty();
        return compilation.dialplan().orElseThrow();
    }

    private static String problem(Consumer<Dialplan> code) {
        Compilation compilation = compile(dialplan -> {
            code.accept(dialplan);
            dialplan.end();
        });
        assertThat(compilation.dialplan()).isEmpty();
        return compilation.problems().getFirst().inEnglish();
    }

    private static Compilation compile(Consumer<Dialplan> code) {
        var broken = new TestActions.Broken(code, List.of(Exit.NEXT));
        return new Compiler(Flows.catalog(broken, new TestActions.End()))
                .compile(
                        flow(
                                step("s1", "test-broken").connect("next", new org.callwright.model.StepId("s2")),
                                step("s2", "test-end")),
                        1);
    }
}
