package org.callwright.app.internal.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.app.Callflows;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.actions.ActionBundles;
import org.callwright.app.internal.actions.SavedActionTypes;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.connections.ConnectionService;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.publishing.PublishLock;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.model.config.ConfigValue.Group;
import org.callwright.store.FlowStore;
import org.callwright.store.StoredFlow;
import org.callwright.store.connections.ConnectionSettings;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;

/** 1,000 callflows, some of which use others, and all that checks them. The lists were read once. */
abstract class OnThousandFlows {
    static final FlowId SAVED = new FlowId("saved");
    static final FlowId CALLED = id(10);
    static final FlowId PLAIN = id(500);
    static final String CONNECTION = "crm";

    static final List<FlowId> LINKED = List.of(id(1), id(2), id(3));
    static final List<FlowId> CALLING = List.of(id(4), id(5));
    static final List<FlowId> ASKING = List.of(id(6), id(7));
    static final List<FlowId> ALL =
            IntStream.range(0, 1_000).mapToObj(OnThousandFlows::id).toList();

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    final LinkedActions.Greet greet = new LinkedActions.Greet();
    final Changes changes = new Changes();
    final FaultyPbx pbx = new FaultyPbx();
    TemporaryStore store;
    ActionBundles bundles;
    ServiceReference<?> greeting;
    WiredPublishing publishing;
    Callflows callflows;
    ConnectionService connections;

    @BeforeAll
    static void fill() {
        try (TemporaryStore store = TemporaryStore.open(template)) {
            store.connections()
                    .create(
                            CONNECTION,
                            new ConnectionSettings("CRM", URI.create("https://crm.example/api"), "", false),
                            Optional.empty(),
                            "admin");
            store.flows().create(Flow.savedAction(SAVED, "Hours", "choose", 1, words("open")), "admin");
            ALL.forEach(id -> store.flows().create(draft(id), "admin"));
        }
    }

    static Flow draft(FlowId id) {
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

    static Flow then(Flow flow, Step next) {
        Step first = flow.step(new StepId("s1")).orElseThrow();
        return flow.withStep(first.connect("next", next.id())).withStep(next);
    }

    static Step step(String id, String action, Group config) {
        return Step.of(new StepId(id), action, 1, config);
    }

    static Group referring(String kind, String id) {
        return Group.EMPTY.with(kind, new ConfigValue.Reference(kind, id));
    }

    static Group words(String... words) {
        return Group.EMPTY.with(
                "words",
                new ConfigValue.Items(
                        Stream.of(words).<ConfigValue>map(ConfigValue.Text::new).toList()));
    }

    static FlowId id(int number) {
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
        start();
    }

    void start() {
        wire(store.flows());
        readLists();
    }

    /** @param flows those of the store, or the same with something around them */
    final void wire(FlowStore flows) {
        var catalogue = new FlowCatalogue(flows, changes);
        bundles = new ActionBundles(new SavedActionTypes(flows, catalogue, changes), changes);
        greeting = bundles.install(greet, "greet.bundle");
        Stream.of(new LinkedActions.Visit(), new LinkedActions.LookUp(), new LinkedActions.Choose())
                .forEach(action -> bundles.install(action, "other.bundle"));

        var link = pbx.connection();
        publishing = WiredPublishing.of(store, flows, catalogue, bundles.registry, link, changes, new PublishLock());
        callflows = WiredCallflows.of(store, flows, publishing, changes);
        connections = new ConnectionService(
                store.connections(), publishing.usages(), changes, new Permissions(store.users()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** As pages do after every change. */
    void readLists() {
        callflows.list();
        callflows.savedActions();
    }

    void publish(FlowId id) {
        assertThat(callflows.publish(id, new Operator.Host("admin"), true)).isInstanceOf(PublishResult.Live.class);
    }

    StoredFlow save(FlowId id, UnaryOperator<Flow> edit) {
        StoredFlow before = callflows.find(id).orElseThrow();
        return callflows.save(edit.apply(before.draft()), before.revision(), Operator.CONSOLE);
    }

    void branches(String... words) {
        save(
                SAVED,
                flow -> flow.withStep(flow.step(new StepId("s1")).orElseThrow().withConfig(1, words(words))));
    }
}
