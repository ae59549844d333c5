package org.callwright.app.internal.flows;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference;
import org.callwright.app.CallflowSummary;
import org.callwright.app.CallflowSummary.State;
import org.callwright.app.Callflows;
import org.callwright.app.Connections;
import org.callwright.app.DeleteResult;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.actions.ActionBundles;
import org.callwright.app.internal.actions.SavedActionTypes;
import org.callwright.app.internal.connections.ConnectionService;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.publishing.PublishLock;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.app.internal.usage.LiveFlows;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.model.config.ConfigValue.Group;
import org.callwright.store.ConnectionSettings;
import org.callwright.store.SecretChange;
import org.callwright.store.StoredConnection;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

/** Of 1,000 callflows, a change has those checked again that it concerns, and no stale answer is left. */
class ChangedDraftsTest {
    private static final FlowId SAVED = new FlowId("saved");
    private static final FlowId CALLED = id(10);
    private static final FlowId PLAIN = id(500);
    private static final String CONNECTION = "crm";

    private static final List<FlowId> LINKED = List.of(id(1), id(2), id(3));
    private static final List<FlowId> CALLING = List.of(id(4), id(5));
    private static final List<FlowId> ASKING = List.of(id(6), id(7));
    private static final List<FlowId> ALL =
            IntStream.range(0, 1_000).mapToObj(ChangedDraftsTest::id).toList();

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    private final Greet greet = new Greet();
    private final Changes changes = new Changes();
    private final FaultyPbx pbx = new FaultyPbx();
    private TemporaryStore store;
    private ActionBundles bundles;
    private ServiceReference<?> greeting;
    private Callflows callflows;
    private ConnectionService connections;

    @BeforeAll
    static void fill() {
        try (TemporaryStore store = TemporaryStore.open(template)) {
            store.connections()
                    .create(
                            CONNECTION,
                            new ConnectionSettings("CRM", URI.create("https://crm.example/api"), "", false),
                            Optional.empty());
            store.flows().create(Flow.savedAction(SAVED, "Hours", "choose", 1, words("open")));
            ALL.forEach(id -> store.flows().create(draft(id)));
        }
    }

    private static Flow draft(FlowId id) {
        Flow flow = Flow.empty(id, "Flow " + id)
                .withStep(step("s1", "greet", Group.EMPTY.with("words", new ConfigValue.Text(id.value()))))
                .withStart(new StepId("s1"));
        if (LINKED.contains(id)) {
            return then(flow, step("s2", SavedActionType.id(SAVED), Group.EMPTY));
        }
        if (CALLING.contains(id)) {
            return then(flow, step("s2", "visit", referring("callflow", CALLED.value())));
        }
        return ASKING.contains(id) ? then(flow, step("s2", "look-up", referring("connection", CONNECTION))) : flow;
    }

    private static Flow then(Flow flow, Step next) {
        Step first = flow.step(new StepId("s1")).orElseThrow();
        return flow.withStep(first.connect("next", next.id())).withStep(next);
    }

    private static Step step(String id, String action, Group config) {
        return Step.of(new StepId(id), action, 1, config);
    }

    private static Group referring(String kind, String id) {
        return Group.EMPTY.with(kind, new ConfigValue.Reference(kind, id));
    }

    private static Group words(String... words) {
        return Group.EMPTY.with(
                "words",
                new ConfigValue.Items(
                        Stream.of(words).<ConfigValue>map(ConfigValue.Text::new).toList()));
    }

    private static FlowId id(int number) {
        return new FlowId("f" + number + "x");
    }

    @BeforeEach
    void open() throws IOException {
        try (Stream<Path> files = Files.walk(template)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(template.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        store = TemporaryStore.open(folder);
        var flows = store.flows();
        var live = new LiveFlows(flows, changes);
        bundles = new ActionBundles(new SavedActionTypes(flows, live, changes), changes);
        greeting = bundles.install(greet, "greet.bundle");
        Stream.of(new Visit(), new LookUp(), new Choose()).forEach(action -> bundles.install(action, "other.bundle"));

        var link = new PbxConnection();
        link.setServer(pbx);
        var publishing = WiredPublishing.of(store, flows, bundles.registry, link, changes, new PublishLock());
        callflows = WiredCallflows.of(store, flows, publishing, changes);
        connections = new ConnectionService(store.connections(), publishing.usages(), changes);
        readLists();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** As pages do after every change. */
    private void readLists() {
        callflows.list();
        callflows.savedActions();
    }

    /** How often each draft was checked for pages that read the lists again, twice. */
    private Map<String, Integer> checked() {
        greet.compiled.clear();
        readLists();
        readLists();
        return Map.copyOf(greet.compiled);
    }

    private static Map<String, Integer> once(List<FlowId> users, FlowId... more) {
        return Stream.concat(users.stream(), Stream.of(more)).collect(toMap(FlowId::value, id -> 1));
    }

    private void publish(FlowId id) {
        assertThat(callflows.publish(id, "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    private StoredFlow save(FlowId id, UnaryOperator<Flow> edit) {
        StoredFlow before = callflows.find(id).orElseThrow();
        return callflows.save(edit.apply(before.draft()), before.revision());
    }

    private void branches(String... words) {
        save(
                SAVED,
                flow -> flow.withStep(flow.step(new StepId("s1")).orElseThrow().withConfig(1, words(words))));
    }

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
    void nothingIsCheckedAgainWhileNothingChanges() {
        assertThat(checked()).isEmpty();
    }

    @Test
    void publishingACallflowHasItAndItsCallersChecked() {
        greet.compiled.clear();
        publish(CALLED);
        assertThat(greet.compiled).as("while publishing").isEqualTo(once(List.of(CALLED)));
        assertThat(checked()).isEqualTo(once(CALLING, CALLED));

        publish(PLAIN);
        assertThat(checked()).isEqualTo(once(List.of(PLAIN)));
    }

    @Test
    void publishingASavedActionHasTheCallflowsCheckedThatUseIt() {
        publish(SAVED);
        assertThat(checked()).isEqualTo(once(LINKED));
    }

    @Test
    void rollingBackHasTheSameCheckedAsPublishing() {
        publish(CALLED);
        publish(CALLED);
        readLists();

        assertThat(callflows.rollBack(CALLED, 1, "admin")).isInstanceOf(PublishResult.Live.class);
        assertThat(checked()).isEqualTo(once(CALLING, CALLED));
    }

    @Test
    void savingADraftHasItCheckedAndWhatUsesIt() {
        save(PLAIN, flow -> flow.withName("Other"));
        assertThat(checked()).isEqualTo(once(List.of(PLAIN)));

        save(CALLED, flow -> flow.withName("Called"));
        assertThat(checked()).isEqualTo(once(CALLING, CALLED));

        save(SAVED, flow -> flow.withName("Opening hours"));
        assertThat(checked()).isEqualTo(once(LINKED));
    }

    @Test
    void creatingImportingAndDeletingHasNothingElseChecked() {
        FlowId created = callflows.create(draft(PLAIN)).draft().id();
        assertThat(checked()).isEqualTo(once(List.of(PLAIN)));

        callflows.importJson(callflows.exportJson(created));
        assertThat(checked()).isEqualTo(once(List.of(PLAIN)));

        assertThat(callflows.delete(created, "admin")).isInstanceOf(DeleteResult.Deleted.class);
        assertThat(checked()).isEmpty();
    }

    @Test
    void changingAConnectionHasTheDraftsCheckedThatReferToIt() {
        connections.add(entry("Other"), "admin");
        assertThat(checked()).isEmpty();

        StoredConnection crm = store.connections().find(CONNECTION).orElseThrow();
        connections.change(CONNECTION, entry("Customers"), crm.revision(), "admin");
        assertThat(checked()).isEqualTo(once(ASKING));
    }

    private static Connections.Entry entry(String name) {
        return new Connections.Entry(name, "https://crm.example/api", "", new SecretChange.Keep(), false);
    }

    @Test
    void aBundleThatComesOrGoesHasEveryDraftChecked() {
        ServiceReference<?> second = bundles.install(new Greet(), "second.bundle");
        assertThat(checked()).isEqualTo(once(ALL));

        bundles.uninstall(second);
        assertThat(checked()).isEqualTo(once(ALL));
    }

    @Test
    void whatIsWrongWithADraftFollowsTheActionsThatAreInstalled() {
        assertThat(problems(PLAIN)).isEmpty();

        ServiceReference<?> second = bundles.install(new Greet(), "second.bundle");
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

        callflows.rollBack(SAVED, 1, "admin");
        assertThat(problems(id(1))).isEmpty();
    }

    @Test
    void thePaletteFollowsTheSavedActions() {
        assertThat(palette()).containsExactly("Hours");

        save(SAVED, flow -> flow.withName("Opening hours"));
        assertThat(palette()).containsExactly("Opening hours");

        FlowId other = callflows
                .create(Flow.savedAction(SAVED, "Holidays", "choose", 1, words("open")))
                .draft()
                .id();
        assertThat(palette()).containsExactly("Holidays", "Opening hours");

        callflows.delete(other, "admin");
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

        callflows.delete(PLAIN, "admin");
        callflows.importJson(broken);
        assertThat(problems(PLAIN)).contains(ProblemCode.START_MISSING);

        callflows.delete(PLAIN, "admin");
        callflows.importJson(store.json().write(draft(PLAIN).withName("Imported")));
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

    /** Counts how often a draft, which it names, was compiled. */
    @ActionType(id = "greet", label = "Greet")
    static final class Greet implements Action<Greet.Config> {
        final Map<String, Integer> compiled = new ConcurrentHashMap<>();
        volatile Optional<Runnable> meanwhile = Optional.empty();

        record Config(@Field("Words") String words) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            compiled.merge(config.words(), 1, Integer::sum);
            Optional<Runnable> now = meanwhile;
            meanwhile = Optional.empty();
            now.ifPresent(Runnable::run);
            dialplan.run("NoOp", config.words()).leave(Exit.NEXT);
        }
    }

    /** Goes to another callflow. */
    @ActionType(id = "visit", label = "Visit")
    static final class Visit implements Action<Visit.Config> {
        record Config(@Field("Callflow") Reference.Callflow callflow) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.goTo(config.callflow());
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }

    /** Needs a connection. */
    @ActionType(id = "look-up", label = "Look up")
    static final class LookUp implements Action<LookUp.Config> {
        record Config(@Field("Connection") Reference.Connection connection) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(Exit.NEXT);
        }
    }

    /** Has a branch for each of its words; all but the first want to be connected. */
    @ActionType(id = "choose", label = "Choose")
    static final class Choose implements Action<Choose.Config> {
        record Config(@Field("Words") List<String> words) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(exits(config).getFirst());
        }

        @Override
        public List<Exit> exits(Config config) {
            List<Exit> exits = config.words().stream()
                    .map(word -> Exit.of(word, "If " + word))
                    .toList();
            return Stream.concat(exits.stream().limit(1), exits.stream().skip(1).map(Exit::toBeChosen))
                    .toList();
        }
    }
}
