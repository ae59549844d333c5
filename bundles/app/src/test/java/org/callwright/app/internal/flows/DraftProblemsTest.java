package org.callwright.app.internal.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.callwright.app.CallflowSummary;
import org.callwright.app.CallflowSummary.State;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.events.Change;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

/** After a change, nothing outdated is said of a draft. */
class DraftProblemsTest extends OnThousandFlows {
    /** What is wrong with a draft, but for having no number, as none here has one. */
    private List<ProblemCode> problems(FlowId id) {
        return callflows.problems(id, Locale.ENGLISH).stream()
                .map(Problem::code)
                .filter(code -> code != ProblemCode.NO_NUMBER)
                .toList();
    }

    private CallflowSummary summary(FlowId id) {
        return callflows.list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWrongWithADraftFollowsTheActionsThatAreInstalled() {
        assertThat(problems(PLAIN)).isEmpty();

        ServiceReference<?> second = bundles.install(new LinkedActions.Greet(), "second.bundle");
        assertThat(problems(PLAIN)).containsExactly(ProblemCode.ACTION_DUPLICATE);

        bundles.uninstall(second);
        assertThat(problems(PLAIN)).isEmpty();

        bundles.uninstall(greeting);
        assertThat(problems(PLAIN)).contains(ProblemCode.ACTION_UNAVAILABLE);
    }

    @Test
    void callersFollowTheNameAndTheLiveVersionOfWhatTheyCall() {
        assertThat(callflows.problems(id(4), Locale.ENGLISH))
                .extracting(Problem::inEnglish)
                .anyMatch(sentence -> sentence.startsWith("\"Flow " + CALLED + "\" is not live"));

        save(CALLED, flow -> flow.withName("Called"));
        assertThat(callflows.problems(id(4), Locale.ENGLISH))
                .extracting(Problem::inEnglish)
                .anyMatch(sentence -> sentence.startsWith("\"Called\" is not live"));

        publish(CALLED);
        assertThat(problems(id(4))).doesNotContain(ProblemCode.NOT_LIVE);
    }

    @Test
    void callersFollowTheBranchesOfASavedActionOnceTheyAreLive() {
        publish(SAVED);
        assertThat(problems(id(1))).isEmpty();

        branches("open", "lunch");
        assertThat(problems(id(1))).as("not live yet").isEmpty();

        publish(SAVED);
        assertThat(problems(id(1))).containsExactly(ProblemCode.BRANCH_NEEDS_CHOICE);

        callflows.rollBack(SAVED, 1, new Operator.Host("admin"));
        assertThat(problems(id(1))).isEmpty();
    }

    @Test
    void thePaletteFollowsTheSavedActions() {
        assertThat(palette()).containsExactly("Hours");

        save(SAVED, flow -> flow.withName("Opening hours"));
        assertThat(palette()).containsExactly("Opening hours");

        FlowId other = callflows
                .create(Flow.savedAction(SAVED, "Holidays", "choose", 1, words("open")), Operator.CONSOLE)
                .draft()
                .id();
        assertThat(palette()).containsExactly("Holidays", "Opening hours");

        callflows.delete(other, new Operator.Host("admin"));
        assertThat(palette()).containsExactly("Opening hours");
    }

    private List<String> palette() {
        return bundles.registry.installed().stream()
                .filter(action -> action.action() instanceof SavedActionType)
                .map(InstalledAction::info)
                .map(info -> info.label())
                .toList();
    }

    @Test
    void aDraftFollowsItsConnection() {
        assertThat(problems(id(6))).isEmpty();

        changes.apply(() -> store.connections().delete(CONNECTION), new Change.ConnectionChanged(CONNECTION));
        assertThat(problems(id(6))).containsExactly(ProblemCode.CONNECTION_GONE);
    }

    @Test
    void aDeletedCallflowThatIsImportedAgainIsTheImportedOne() {
        publish(PLAIN);
        String broken = store.json().write(draft(PLAIN).withName("Flow ").withSteps(new TreeMap<>()));
        assertThat(summary(PLAIN).state()).isEqualTo(State.LIVE);

        callflows.delete(PLAIN, new Operator.Host("admin"));
        callflows.importJson(broken, Operator.CONSOLE);
        assertThat(problems(PLAIN)).contains(ProblemCode.START_MISSING);

        callflows.delete(PLAIN, new Operator.Host("admin"));
        callflows.importJson(store.json().write(draft(PLAIN).withName("Imported")), Operator.CONSOLE);
        publish(PLAIN);
        assertThat(summary(PLAIN).state()).isEqualTo(State.LIVE);
        assertThat(problems(PLAIN)).isEmpty();
    }

    @Test
    void whatChangesWhileADraftIsCheckedIsSeenByTheNextCheck() {
        publish(SAVED);
        branches("open", "lunch");
        readLists();
        save(id(1), flow -> flow.withName("Being checked"));

        greet.meanwhile = Optional.of(() -> publish(SAVED));
        assertThat(problems(id(1))).as("the branches were looked up before").isEmpty();
        assertThat(greet.meanwhile).as("published while checking").isEmpty();

        assertThat(problems(id(1))).containsExactly(ProblemCode.BRANCH_NEEDS_CHOICE);
    }
}
