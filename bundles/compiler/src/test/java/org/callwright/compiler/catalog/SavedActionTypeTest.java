package org.callwright.compiler.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.flow;
import static org.callwright.compiler.Flows.group;
import static org.callwright.compiler.Flows.reference;
import static org.callwright.compiler.Flows.step;

import java.util.List;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Variable;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.Flows;
import org.callwright.compiler.TestActions;
import org.callwright.compiler.examples.DayNight;
import org.callwright.compiler.examples.RingGroup;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class SavedActionTypeTest {
    private final ActionCatalog catalog = Flows.catalog(new RingGroup(), new DayNight(), new TestActions.End());
    private final ConfigValue.Group members =
            group("members", new ConfigValue.Items(List.of(group("phone", reference("phone", "bob")))));
    private final Flow sales = Flow.savedAction(new FlowId("fsales"), "Sales", "example-ring-group", 1, members);

    @Test
    void aSavedActionTellsByWhichBranchItWasLeft() {
        Compilation compilation = new Compiler(catalog).compile(sales, 2);

        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.dialplan().orElseThrow())
                .contains("GotoIf($[\"${DIALSTATUS}\" = \"BUSY\"]?back-busy,1)\n same => n,Goto(back-not-answered,1)")
                .contains("exten => back-busy,1,ExecIf($[0${CALLWRIGHT_DEPTH} > 0]?Return(busy):Hangup())")
                .contains(
                        "exten => back-not-answered,1,ExecIf($[0${CALLWRIGHT_DEPTH} > 0]?Return(not-answered):Hangup())");
    }

    @Test
    void aLinkedStepRunsItAtItsStableAddressAndBranchesAsItWouldItself() {
        Compilation compilation = new Compiler(this::find)
                .compile(flow(step("s1", "saved:fsales").connect("busy", new StepId("s2")), step("s2", "test-end")), 1);

        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.dialplan().orElseThrow()).contains("""
                exten => s1,1,Set(CALLWRIGHT_DEPTH=$[0${CALLWRIGHT_DEPTH} + 1])
                 same => n,Gosub(callwright-fsales-live,s,1)
                 same => n,Set(CALLWRIGHT_DEPTH=$[0${CALLWRIGHT_DEPTH} + -1])
                 same => n,GotoIf($["${GOSUB_RETVAL}" = "busy"]?s2,1)
                 same => n,Goto(callwright-open,s,1)
                """);
    }

    /** What was published before takes a result that it does not know for the first branch. */
    @Test
    void aBranchThatTheActionGotLaterComesBackAsOneThatLinkedStepsKnow() {
        Flow saved = Flow.savedAction(new FlowId("fsort"), "Sort", "test-grown", 1, ConfigValue.Group.EMPTY);
        ActionCatalog grown = Flows.catalog(new Grown(), new TestActions.End());

        assertThat(new Compiler(grown).compile(saved, 2).dialplan().orElseThrow())
                .contains("exten => back-added,1,Set(CALLWRIGHT_BRANCH=added)\n"
                        + " same => n,ExecIf($[0${CALLWRIGHT_DEPTH} > 0]?Return(rest):Hangup())")
                .contains("exten => back-old,1,ExecIf($[0${CALLWRIGHT_DEPTH} > 0]?Return(old):Hangup())");

        InstalledAction link = new Compiler(grown).savedAction(saved).orElseThrow();
        Flow linked = flow(
                step("s1", "saved:fsort")
                        .connect("rest", new StepId("s2"))
                        .connect("old", new StepId("s3"))
                        .connect("added", new StepId("s4")),
                step("s2", "test-end"),
                step("s3", "test-end"),
                step("s4", "test-end"));
        assertThat(new Compiler(id -> id.equals("saved:fsort") ? Optional.of(link) : grown.find(id))
                        .compile(linked, 1)
                        .dialplan()
                        .orElseThrow())
                .contains("""
                        exten => s1,1,Set(CALLWRIGHT_BRANCH=)
                         same => n,Set(CALLWRIGHT_DEPTH=$[0${CALLWRIGHT_DEPTH} + 1])
                         same => n,Gosub(callwright-fsort-live,s,1)
                         same => n,Set(CALLWRIGHT_DEPTH=$[0${CALLWRIGHT_DEPTH} + -1])
                         same => n,GotoIf($["${CALLWRIGHT_BRANCH}" = "added"]?s4,1)
                         same => n,GotoIf($["${GOSUB_RETVAL}" = "old"]?s3,1)
                         same => n,GotoIf($["${GOSUB_RETVAL}" = "added"]?s4,1)
                         same => n,GotoIf($["${GOSUB_RETVAL}" = "rest"]?s2,1)
                        """);
    }

    @Test
    void aSavedActionWithoutBranchesIsLeftForGoodSoThatAResultGoesToTheCallflowThatCalledThisOne() {
        Flow bye = Flow.savedAction(new FlowId("fbye"), "Bye", "test-end", 1, ConfigValue.Group.EMPTY);

        Compilation compilation = new Compiler(
                        id -> id.equals("saved:fbye") ? new Compiler(catalog).savedAction(bye) : catalog.find(id))
                .compile(flow(step("s1", "saved:fbye")), 1);

        assertThat(compilation.dialplan().orElseThrow())
                .contains("exten => s1,1,Goto(callwright-fbye-live,s,1)")
                .doesNotContain("Gosub");
    }

    @Test
    void itShowsItselfUnderItsNameWithTheActionsSymbol() {
        ActionInfo info = find("saved:fsales").orElseThrow().info();

        assertThat(info.label()).isEqualTo("Sales");
        assertThat(info.keywords()).contains("Ring group");
        assertThat(info.icon()).isEqualTo(ActionInfo.of(RingGroup.class).icon());
    }

    @Test
    void whatIsKeptForItHasOneNameInItsVersionsAndItsFeatureCodes() {
        Flow saved = Flow.savedAction(new FlowId("fnight"), "Night", "example-day-night", 1, group("code", "*28"));

        assertThat(new Compiler(catalog).compile(saved, 3).dialplan().orElseThrow())
                .contains("DB(callwright/fnight/state)");
        assertThat(new Compiler(catalog)
                        .compileFeatures("fnight", saved.steps().firstEntry().getValue())
                        .text()
                        .orElseThrow())
                .contains("DB(callwright/fnight/state)");
    }

    @Test
    void aLinkToWhatIsGoneIsAProblem() {
        assertThat(new Compiler(this::find)
                        .compile(flow(step("s1", "saved:gone")), 1)
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.SAVED_ACTION_UNAVAILABLE);
    }

    @ActionType(id = "test-grown", label = "Grown")
    static final class Grown implements Action<Grown.Config> {
        private static final Exit MATCH = Exit.of("match", "Match");
        private static final Exit REST = Exit.of("rest", "Rest");
        private static final Exit OLD = Exit.of("old", "Old").orElse(REST);
        private static final Exit ADDED = Exit.of("added", "Added").orElse(REST).laterThanItsFallback();
        private static final Variable STATUS = Variable.status("DIALSTATUS");

        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leaveIf(Condition.is(STATUS, "A"), MATCH)
                    .leaveIf(Condition.is(STATUS, "B"), OLD)
                    .leaveIf(Condition.is(STATUS, "C"), ADDED)
                    .leave(REST);
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of(MATCH, OLD, ADDED, REST);
        }
    }

    private Optional<InstalledAction> find(String id) {
        return id.equals("saved:fsales") ? new Compiler(catalog).savedAction(sales) : catalog.find(id);
    }
}
