package org.callwright.app.internal.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.callwright.app.PublishResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.publishing.PublishLock;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.app.numbers.NumberMove;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two live callflows, Sales with two numbers and Support with one, and Night, which is not live. */
abstract class OnMoves {
    static final PhoneNumber NUMBER = PhoneNumber.did("0305550110");
    static final FlowId SALES = new FlowId("sales");
    static final FlowId SUPPORT = new FlowId("support");
    static final FlowId NIGHT = new FlowId("night");
    static final Operator ADMIN = new Operator.Host("admin");

    @TempDir
    Path folder;

    final FaultyPbx pbx = new FaultyPbx();
    final Changes changes = new Changes();
    TemporaryStore store;
    WiredPublishing publishing;
    NumberMoves moves;
    /** What the store does not do. */
    String failing = "";

    @BeforeEach
    void twoLiveCallflows() {
        store = TemporaryStore.open(folder).telling(changes);
        var link = pbx.connection();
        FlowStore flows = failing(store.flows());
        publishing = WiredPublishing.of(store, flows, new InstalledActions(), link, changes, new PublishLock());
        moves = WiredMoves.of(flows, store.users(), publishing, link, changes);
        create(SALES, "Sales", NUMBER, PhoneNumber.did("0305550111"));
        create(SUPPORT, "Support", PhoneNumber.did("0305550120"));
        create(NIGHT, "Night");
        publish(SALES);
        publish(SUPPORT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    FlowStore failing(FlowStore real) {
        return (FlowStore) Proxy.newProxyInstance(
                FlowStore.class.getClassLoader(), new Class<?>[] {FlowStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(failing)) {
                        throw new StoreException("No space left on device.");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    void create(FlowId id, String name, PhoneNumber... numbers) {
        store.flows().create(InstalledActions.ending(id, name, numbers), "admin");
    }

    void publish(FlowId id) {
        assertThat(publishing.publisher().publish(id, "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    StoredFlow flow(FlowId id) {
        return store.flows().find(id).orElseThrow();
    }

    void change(FlowId id, UnaryOperator<Flow> edit) {
        store.flows().save(edit.apply(flow(id).draft()), flow(id).revision(), "zoe");
    }

    Version live(FlowId id) {
        return store.flows().version(id, flow(id).live().getAsInt()).orElseThrow();
    }

    NumberMove preview(FlowId to) {
        return moves.preview(NUMBER, to, Locale.ENGLISH);
    }

    static List<String> words(List<Message> messages) {
        return messages.stream().map(Message::toString).toList();
    }

    void assertUnchanged() {
        for (FlowId id : List.of(SALES, SUPPORT)) {
            assertThat(store.flows().versions(id)).hasSize(1);
            assertThat(flow(id).revision()).isEqualTo(1);
            assertThat(flow(id).live()).isEqualTo(OptionalInt.of(1));
        }
        assertThat(store.flows().draining()).isEmpty();
    }
}
