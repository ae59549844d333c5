package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.flow;
import static org.callwright.compiler.Flows.group;
import static org.callwright.compiler.Flows.reference;
import static org.callwright.compiler.Flows.step;

import java.util.List;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
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

    private java.util.Optional<InstalledAction> find(String id) {
        return id.equals("saved:fsales") ? new Compiler(catalog).savedAction(sales) : catalog.find(id);
    }
}
