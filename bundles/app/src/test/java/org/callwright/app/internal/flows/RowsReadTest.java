package org.callwright.app.internal.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Features;
import org.callwright.action.Switch;
import org.callwright.action.Value;
import org.callwright.app.Connections;
import org.callwright.app.DeleteResult;
import org.callwright.app.Numbers.Availability;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.moves.WiredMoves;
import org.callwright.app.internal.numbers.NumberService;
import org.callwright.app.internal.switches.SwitchService;
import org.callwright.app.numbers.MoveResult;
import org.callwright.app.numbers.NumberMove;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue.Group;
import org.callwright.store.connections.SecretChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read from the store and checked for a change, together with the pages that read the lists again: the same with
 * eleven and with a thousand live callflows.
 */
class RowsReadTest extends OnThousandFlows {
    private static final FlowId NIGHT = new FlowId("night");
    private static final PhoneNumber NUMBER = PhoneNumber.did("0305550100");

    private CountingFlows counting;
    private NumberService numbers;
    private NumberMoves moves;
    private SwitchService switches;

    @ActionType(id = "night", label = "Night")
    static final class Night implements Action<Night.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(Exit.NEXT);
        }

        @Override
        public void contribute(Config config, Features features) {
            var open = new Switch.Position("open", "Open", false, new Value.Text("beep"));
            var shut = new Switch.Position("shut", "Shut", true, new Value.Text("beep"));
            features.byHand(new Switch("state", "State", List.of(open, shut)), Optional.of("*28"), Optional.empty());
        }
    }

    @Override
    void start() {
        // Each test says with how many callflows.
    }

    /** Has as many callflows, all of them live, and a live saved action that can be switched. */
    private void with(int count) {
        store.database().write(em -> {
            ALL.subList(count, ALL.size())
                    .forEach(id -> em.createNativeQuery("delete from flow where id = ?")
                            .setParameter(1, id.value())
                            .executeUpdate());
            em.createNativeQuery("insert into flow_version (flow, number, drawing, dialplan, features, hash, actions,"
                            + " published_at, published_by) select id, 1, draft, 'text', '', ?, '{}', saved_at, 'admin'"
                            + " from flow")
                    .setParameter(1, Version.hash("text"))
                    .executeUpdate();
            return em.createNativeQuery("update flow set live = 1").executeUpdate();
        });
        counting = new CountingFlows(store.flows());
        wire(counting.store());
        bundles.install(new Night(), "night.bundle");
        Permissions permissions = new Permissions(store.users());
        numbers = new NumberService(
                publishing.live(), publishing.drafts(), store.numbers(), pbx.connection(), changes, permissions);
        moves = WiredMoves.of(counting.store(), store.users(), publishing, pbx.connection(), changes);
        switches = new SwitchService(
                counting.store(), publishing.lookup(), bundles.registry, pbx.connection(), permissions);
        store.flows().create(Flow.savedAction(NIGHT, "Night", "night", 1, Group.EMPTY), "admin");
        publish(NIGHT);
        readLists();
        forget();
    }

    private void forget() {
        counting.read.clear();
        greet.compiled.clear();
    }

    /** What was read, and how many drafts were compiled. */
    private Map<String, Integer> read() {
        readLists();
        Map<String, Integer> read = new TreeMap<>(counting.read);
        read.put(
                "compiled",
                greet.compiled.values().stream().mapToInt(Integer::intValue).sum());
        forget();
        return read;
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000})
    void saving(int count) {
        with(count);

        save(id(8), flow -> flow.withName("Renamed"));
        assertThat(read()).isEqualTo(Map.of("find", 2, "drawn", 1, "compiled", 1));

        save(CALLED, flow -> flow.withName("Called"));
        assertThat(read()).as("with its two callers").isEqualTo(Map.of("find", 4, "drawn", 1, "compiled", 3));
    }

    /** Each page reads the draft and its problems; all do at the same time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void pagesThatHaveTheChangedCallflowOpen(int pages) throws Exception {
        with(11);
        save(id(8), flow -> flow.withName("Renamed"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Problem>>> reading =
                    Collections.nCopies(pages, () -> callflows.problems(find(), Locale.ENGLISH));
            for (var shown : threads.invokeAll(reading)) {
                shown.get();
            }
        }
        assertThat(read())
                .as("once before the change, once for all pages, once for the lists")
                .isEqualTo(Map.of("find", 2, "drawn", 1, "compiled", 1));
    }

    private FlowId find() {
        return callflows.find(id(8)).orElseThrow().draft().id();
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000})
    void creating(int count) {
        with(count);

        callflows.create(draft(id(8)), Operator.CONSOLE);
        assertThat(read()).isEqualTo(Map.of("find", 1, "drawn", 1, "compiled", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000})
    void previewingAndPublishing(int count) {
        with(count);
        save(id(8), flow -> flow.withNumbers(Set.of(NUMBER)));
        read();

        callflows.preview(id(8), Locale.ENGLISH);
        assertThat(read())
                .as("preview, with what is live as it would be compiled now")
                .isEqualTo(Map.of("find", 1, "version", 1, "compiled", 2));

        assertThat(callflows.publish(id(8), new Operator.Host("admin"), true)).isInstanceOf(PublishResult.Live.class);
        assertThat(read()).as("published").isEqualTo(Map.of("find", 2, "drawn", 1, "compiled", 2));

        assertThat(callflows.rollBack(id(8), 1, new Operator.Host("admin"))).isInstanceOf(PublishResult.Live.class);
        assertThat(read())
                .as("rolled back")
                .isEqualTo(Map.of("find", 2, "version", 1, "drawn", 1, "draining", 1, "compiled", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000})
    void movingANumber(int count) {
        with(count);
        save(id(8), flow -> flow.withNumbers(Set.of(NUMBER)));
        publish(id(8));
        read();

        NumberMove seen = moves.preview(NUMBER, id(9), Locale.ENGLISH);
        assertThat(read()).as("preview").isEqualTo(Map.of("version", 2, "compiled", 0));

        assertThat(moves.move(seen, Operator.CONSOLE)).isEqualTo(new MoveResult.Moved());
        assertThat(read())
                .as("looked at again, moved, and the two shown")
                .isEqualTo(Map.of("find", 2, "version", 4, "drawn", 2, "draining", 1, "compiled", 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000})
    void switching(int count) {
        with(count);

        switches.set(NIGHT, "shut", new Operator.Host("admin"));
        assertThat(read()).isEqualTo(Map.of("find", 1, "version", 1, "compiled", 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000})
    void checkingANumber(int count) {
        with(count);

        assertThat(numbers.check(id(8), NUMBER)).isInstanceOf(Availability.Free.class);
        numbers.addToPool(NUMBER, Operator.CONSOLE);
        assertThat(numbers.spare(id(8))).containsExactly(NUMBER);
        assertThat(read()).isEqualTo(Map.of("compiled", 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000})
    void deleting(int count) {
        with(count);

        assertThat(callflows.delete(id(8), new Operator.Host("admin"))).isInstanceOf(DeleteResult.Deleted.class);
        assertThat(read()).isEqualTo(Map.of("find", 2, "compiled", 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000})
    void changingAConnection(int count) {
        with(count);

        var entry = new Connections.Entry("Customers", "https://crm.example/api", "", new SecretChange.Keep(), false);
        connections.change(CONNECTION, entry, 1, new Operator.Host("admin"));
        assertThat(read()).as("the two that use it").isEqualTo(Map.of("find", 2, "compiled", 2));
        assertThat(connections.usedBy(CONNECTION, Operator.CONSOLE)).hasSize(2);
        assertThat(read()).isEqualTo(Map.of("compiled", 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 1_000})
    void listingWhatAStepCanReferTo(int count) {
        with(count);

        publishing.references().list(ReferenceKind.CALLFLOW);
        publishing.references().variables();
        read();
        save(id(8), flow -> flow.withName("Renamed"));
        read();
        publishing.references().list(ReferenceKind.CALLFLOW);
        publishing.references().variables();
        assertThat(read()).isEqualTo(Map.of("find", 1, "compiled", 0));
    }
}
