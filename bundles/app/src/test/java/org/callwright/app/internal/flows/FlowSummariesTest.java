package org.callwright.app.internal.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.app.CallflowSummary;
import org.callwright.app.FlowUse;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.events.Change;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue.Group;
import org.junit.jupiter.api.Test;

/** Of 1,000 callflows, those have a new summary for which a change makes a difference. */
class FlowSummariesTest extends OnThousandFlows {
    private static final Group NONE = Group.EMPTY;

    /** All summaries as they were last looked at, by identity. */
    private Set<CallflowSummary> before = Set.of();

    /** The ids of those that are other objects than before. */
    private List<FlowId> changed() {
        List<CallflowSummary> all = Stream.concat(callflows.list().stream(), callflows.savedActions().stream())
                .toList();
        List<FlowId> changed = all.stream()
                .filter(summary -> !before.contains(summary))
                .map(CallflowSummary::id)
                .sorted()
                .toList();
        before = Collections.newSetFromMap(new IdentityHashMap<>());
        before.addAll(all);
        return changed;
    }

    private CallflowSummary summary(FlowId id) {
        return Stream.concat(callflows.list().stream(), callflows.savedActions().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListsAreTheSameUntilSomethingMakesADifference() {
        List<CallflowSummary> list = callflows.list();
        List<CallflowSummary> saved = callflows.savedActions();
        assertThat(list).hasSize(1_000);
        assertThat(saved).hasSize(1);

        changes.tell(new Change.ActionsChanged());
        changes.tell(new Change.ConnectionChanged(CONNECTION));
        changes.tell(new Change.DraftChanged(PLAIN), new Change.LiveVersionChanged(CALLED));
        assertThat(callflows.list()).isSameAs(list);
        assertThat(callflows.savedActions()).isSameAs(saved);

        save(PLAIN, flow -> flow.withName("Other"));
        assertThat(callflows.list()).isNotSameAs(list).hasSize(1_000);
        assertThat(callflows.savedActions()).isSameAs(saved);
    }

    @Test
    void theSummaryOfWhatWasSavedAndOfWhatThatMakesADifferenceToAreNew() {
        changed();

        save(PLAIN, flow -> flow.withNumbers(Set.of(PhoneNumber.did("0305550100"))));
        assertThat(changed()).containsExactly(PLAIN);
        assertThat(summary(PLAIN).numbers()).containsExactly(PhoneNumber.did("0305550100"));

        save(id(1), flow -> flow.withNumbers(Set.of(PhoneNumber.did("0305550101"))));
        assertThat(changed()).as("uses the saved action as before").containsExactly(id(1));

        save(id(1), flow -> flow.withName("One"));
        assertThat(changed()).containsExactly(id(1), SAVED);
        assertThat(summary(SAVED).usedBy()).extracting(FlowUse::name).contains("One");

        save(id(1), flow -> flow.withStep(step("s2", "visit", referring("callflow", CALLED.value()))));
        assertThat(changed()).as("leads elsewhere").containsExactly(CALLED, id(1), SAVED);
        assertThat(summary(SAVED).usedBy()).extracting(FlowUse::id).containsExactly(id(2), id(3));
        assertThat(summary(CALLED).usedBy()).extracting(FlowUse::id).contains(id(1));

        save(CALLED, flow -> flow.withName("Called"));
        assertThat(changed()).as("named in its callers' problems").containsExactly(CALLED, id(1), id(4), id(5));
    }

    @Test
    void whatIsPublishedRolledBackAndDeletedConcernsWhatItUses() {
        publish(SAVED);
        changed();

        publish(id(1));
        assertThat(changed()).containsExactly(id(1), SAVED);
        assertThat(summary(SAVED).usedBy())
                .filteredOn(FlowUse::live)
                .extracting(FlowUse::id)
                .containsExactly(id(1));

        save(
                id(1),
                flow -> flow.withStep(flow.step(new StepId("s2")).orElseThrow().withConfig(1, words("other"))));
        publish(id(1));
        callflows.rollBack(id(1), 1, new Operator.Host("admin"));
        assertThat(changed()).containsExactly(id(1));
        assertThat(summary(id(1)).live()).hasValue(1);
        assertThat(summary(id(1)).state()).isEqualTo(CallflowSummary.State.CHANGED);

        callflows.delete(id(1), new Operator.Host("admin"));
        assertThat(changed()).containsExactly(SAVED);
        assertThat(summary(SAVED).usedBy()).extracting(FlowUse::id).containsExactly(id(2), id(3));
        assertThat(callflows.list()).hasSize(999);
    }

    @Test
    void theListsStayInOrderOfName() {
        save(id(700), flow -> flow.withName("aaa"));
        save(id(1), flow -> flow.withName("ZZZ"));
        save(id(3), flow -> flow.withName("zzz"));
        FlowId created = callflows
                .create(draft(PLAIN).withName("Aab"), Operator.CONSOLE)
                .draft()
                .id();

        List<CallflowSummary> list = callflows.list();
        assertThat(list).hasSize(1_001);
        assertThat(list.subList(0, 2)).extracting(CallflowSummary::id).containsExactly(id(700), created);
        assertThat(list.subList(999, 1_001)).extracting(CallflowSummary::id).containsExactly(id(1), id(3));
    }

    @Test
    void anImportIsInTheListOfItsKind() {
        var saved = Flow.savedAction(new FlowId("fdoor"), "At the door", "choose", 1, NONE);
        callflows.importJson(store.json().write(saved), Operator.CONSOLE);

        assertThat(callflows.list()).hasSize(1_000);
        assertThat(callflows.savedActions()).extracting(CallflowSummary::id).containsExactly(saved.id(), SAVED);
    }

    @Test
    void everythingIsAsIfItWereMadeAnew() {
        publish(SAVED);
        publish(CALLED);
        save(id(1), flow -> flow.withName("One"));
        publish(id(4));
        save(id(4), flow -> flow.withSteps(draft(PLAIN).steps()));
        branches("open", "lunch");
        publish(SAVED);
        callflows.delete(id(3), new Operator.Host("admin"));
        readLists();
        publish(id(4));
        save(CALLED, flow -> flow.withName("Called"));
        callflows.rollBack(SAVED, 1, new Operator.Host("admin"));

        List<CallflowSummary> list = new ArrayList<>(callflows.list());
        List<CallflowSummary> saved = new ArrayList<>(callflows.savedActions());
        wire(store.flows());
        assertThat(callflows.list()).isEqualTo(list);
        assertThat(callflows.savedActions()).isEqualTo(saved);
    }
}
