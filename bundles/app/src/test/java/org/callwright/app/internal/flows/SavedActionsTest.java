package org.callwright.app.internal.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.DeleteResult;
import org.callwright.app.FlowUse;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.actions.SavedActionTypes;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.publishing.PublishLock;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.PbxState;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions that are set up under a name and used by many callflows. */
class SavedActionsTest {
    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private final Changes changes = new Changes();
    private TemporaryStore store;
    private Callflows callflows;
    private SavedActionTypes saved;
    private FlowId farewell;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        var flows = store.flows();
        var catalogue = new FlowCatalogue(flows, changes);
        saved = new SavedActionTypes(flows, catalogue, changes);
        var actions = new InstalledActions(new Choose()) {
            @Override
            public Optional<org.callwright.compiler.catalog.InstalledAction> find(String id) {
                return SavedActionType.linked(id)
                        .flatMap(linked -> saved.find(linked, super::find))
                        .or(() -> super.find(id));
            }
        };
        var link = pbx.connection();
        link.changed(new PbxState.Reachable(Instant.EPOCH, "22"));
        var publishing = WiredPublishing.of(store, flows, catalogue, actions, link, changes, new PublishLock());
        callflows = WiredCallflows.of(store, flows, publishing, changes);
        farewell = callflows
                .create(
                        Flow.savedAction(new FlowId("any"), "Farewell", "end", 1, ConfigValue.Group.EMPTY),
                        Operator.CONSOLE)
                .draft()
                .id();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSavedActionIsNoCallflowAndIsListedByItself() {
        FlowId flow = linked("Shop").draft().id();

        assertThat(callflows.list()).extracting(CallflowSummary::id).containsExactly(flow);
        assertThat(callflows.savedActions()).extracting(CallflowSummary::id).containsExactly(farewell);
    }

    @Test
    void aCallflowThatIsLinkedToOneIsNotPublishedBeforeThatIsLive() {
        FlowId flow = linked("Shop").draft().id();

        assertThat(callflows.publish(flow, new Operator.Host("admin"), true))
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .contains(ProblemCode.NOT_LIVE));

        assertThat(callflows.publish(farewell, new Operator.Host("admin"), true))
                .isInstanceOf(PublishResult.Live.class);
        assertThat(callflows.publish(flow, new Operator.Host("admin"), true)).isInstanceOf(PublishResult.Live.class);
        assertThat(store.flows().version(flow, 1).orElseThrow().dialplan())
                .contains("Goto(callwright-" + farewell + "-live,s,1)");
    }

    @Test
    void oneThatIsUsedIsNotDeletedUntilNothingLeadsToItAnyMore() {
        StoredFlow flow = linked("Shop");

        assertThat(callflows.usedBy(farewell))
                .containsExactly(new FlowUse(flow.draft().id(), "Shop", Flow.Kind.CALLFLOW, true, false));
        assertThat(callflows.delete(farewell, new Operator.Host("admin")))
                .isInstanceOfSatisfying(
                        DeleteResult.Failed.class,
                        failed -> assertThat(failed.why().toString()).contains("\"Shop\""));

        callflows.delete(flow.draft().id(), new Operator.Host("admin"));
        assertThat(callflows.delete(farewell, new Operator.Host("admin"))).isEqualTo(new DeleteResult.Deleted(false));
    }

    @Test
    void aLinkFollowsTheLiveVersionUnderTheNewestName() {
        callflows.publish(farewell, new Operator.Host("admin"), true);
        StoredFlow now = callflows.find(farewell).orElseThrow();
        Step other = now.draft().step(new StepId("s1")).orElseThrow().withNote("not published");
        callflows.save(now.draft().withName("Goodbye").withStep(other), now.revision(), Operator.CONSOLE);

        InstalledAction action = saved.find(farewell, new InstalledActions()).orElseThrow();

        assertThat(action.info().label()).isEqualTo("Goodbye");
        assertThat(((SavedActionType) action.action()).step().note()).isEmpty();
    }

    @Test
    void theListSaysWhichActionWasSavedAndWhatUsesIt() {
        StoredFlow shop = linked("Shop");

        CallflowSummary summary = callflows.savedActions().getFirst();
        assertThat(summary.action()).contains("end");
        assertThat(summary.usedBy()).extracting(FlowUse::name).containsExactly("Shop");

        callflows.publish(farewell, new Operator.Host("admin"), true);
        callflows.publish(shop.draft().id(), new Operator.Host("admin"), true);
        StoredFlow live = callflows.find(shop.draft().id()).orElseThrow();
        callflows.save(
                live.draft().withStart(Optional.empty()).withSteps(new TreeMap<>()), live.revision(), Operator.CONSOLE);
        assertThat(callflows.usedBy(farewell))
                .containsExactly(new FlowUse(live.draft().id(), "Shop", Flow.Kind.CALLFLOW, false, true));
    }

    @Test
    void aProblemOfWhatIsNotLiveNamesItAndSaysWhereToMendIt() {
        Problem problem = callflows.check(linked("Shop").draft().id()).stream()
                .filter(found -> found.code() == ProblemCode.NOT_LIVE)
                .findFirst()
                .orElseThrow();

        assertThat(problem.inEnglish()).startsWith("\"Farewell\" is not live");
        assertThat(problem.arguments()).containsExactly("Farewell", farewell.value());
    }

    @Test
    void aLinkToWhatIsGoneIsSaidOnce() {
        FlowId shop = linked("Shop").draft().id();
        store.flows().delete(farewell);
        changes.tell(new Change.FlowDeleted(farewell));

        assertThat(callflows.check(shop).stream().filter(Problem::refusesPublishing))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.SAVED_ACTION_UNAVAILABLE);
    }

    @Test
    void whoNoticesAndWhichBranchIsNewIsSaidBeforePublishing() {
        FlowId hours = hours("open");
        callflows.publish(hours, new Operator.Host("admin"), true);
        change(hours, "open", "lunch");

        assertThat(sentences(hours)).first().isEqualTo("No live callflow uses it, so no caller notices it yet.");

        FlowId shop = linked("Shop", hours).draft().id();
        callflows.publish(shop, new Operator.Host("admin"), true);
        assertThat(sentences(hours))
                .startsWith("Calls of \"Shop\" go by it at once, without publishing that again.")
                .endsWith("The branch \"If lunch\" is new. Until \"Shop\" is published again, calls that take it go on"
                        + " there at \"If open\".");
    }

    private List<String> sentences(FlowId id) {
        return callflows.preview(id, Locale.ENGLISH).changes().stream()
                .map(change -> change.message().toString())
                .toList();
    }

    private FlowId hours(String... words) {
        return callflows
                .create(Flow.savedAction(new FlowId("any"), "Hours", "choose", 1, words(words)), Operator.CONSOLE)
                .draft()
                .id();
    }

    private void change(FlowId id, String... words) {
        StoredFlow now = callflows.find(id).orElseThrow();
        Step step = now.draft().step(new StepId("s1")).orElseThrow().withConfig(1, words(words));
        callflows.save(now.draft().withStep(step), now.revision(), Operator.CONSOLE);
    }

    private static ConfigValue.Group words(String... words) {
        List<ConfigValue> items =
                Stream.of(words).<ConfigValue>map(ConfigValue.Text::new).toList();
        return ConfigValue.Group.EMPTY.with("words", new ConfigValue.Items(items));
    }

    private StoredFlow linked(String name) {
        return linked(name, farewell);
    }

    private StoredFlow linked(String name, FlowId to) {
        var step = Step.of(new StepId("s1"), SavedActionType.id(to), 1, ConfigValue.Group.EMPTY);
        return callflows.create(
                Flow.empty(new FlowId("any"), name)
                        .withNumbers(Set.of(PhoneNumber.did("0305550100")))
                        .withStep(step)
                        .withStart(step.id()),
                Operator.CONSOLE);
    }

    /** Has a branch for each of its words. */
    @ActionType(id = "choose", label = "Choose")
    static final class Choose implements Action<Choose.Config> {
        record Config(@Field("Words") List<String> words) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(exits(config).getFirst());
        }

        @Override
        public List<Exit> exits(Config config) {
            return config.words().stream()
                    .map(word -> Exit.of(word, "If " + word))
                    .toList();
        }
    }
}
