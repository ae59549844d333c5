package org.callwright.app.internal.numbers;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.publishing.PublishLock;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.app.numbers.AddPreview;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.app.numbers.NumberRow;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.NumberStore;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The list of numbers on a real store, with what is read from the pool counted. */
abstract class OnNumberList {
    static final FlowId MAIN = new FlowId("main");

    @TempDir
    Path folder;

    final FaultyPbx pbx = new FaultyPbx();
    final InstalledActions actions = new InstalledActions();
    final Changes changes = new Changes();

    /** Numbers read from the pool, by the method that reads them. */
    final Map<String, Integer> read = new TreeMap<>();

    TemporaryStore store;
    WiredPublishing publishing;
    NumberIndex index;
    NumberListService list;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder).telling(changes);
        publishing = WiredPublishing.of(store, store.flows(), actions, pbx.connection(), changes, new PublishLock());
        NumberStore counted = (NumberStore) Proxy.newProxyInstance(
                NumberStore.class.getClassLoader(), new Class<?>[] {NumberStore.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(store.numbers(), arguments);
                        if (result instanceof Collection<?> rows) {
                            read.merge(method.getName(), rows.size(), Integer::sum);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        index = new NumberIndex(counted, publishing.catalogue(), actions, changes);
        list = new NumberListService(
                index, counted, publishing.catalogue(), pbx.connection(), changes, new Permissions(store.users()));
        store.flows().create(InstalledActions.ending(MAIN, "Main line"), "admin");
    }

    @AfterEach
    void close() {
        store.close();
    }

    void give(FlowId id, String... dids) {
        StoredFlow stored = store.flows().find(id).orElseThrow();
        Flow draft = stored.draft()
                .withNumbers(
                        Set.copyOf(List.of(dids).stream().map(PhoneNumber::did).toList()));
        store.flows().save(draft, stored.revision(), "admin");
    }

    void publish(FlowId id) {
        publishing.publisher().publish(id, "admin", true);
    }

    AddPreview look(String typed) {
        return list.previewAdding(typed, Optional.empty());
    }

    void add(String typed) {
        list.add(look(typed), "", Operator.CONSOLE);
    }

    NumberRow row(String digits) {
        return list.find(PhoneNumber.did(digits)).orElseThrow();
    }

    List<String> found(String text) {
        return digits(NumberQuery.ALL.withText(text));
    }

    List<String> digits(NumberQuery query) {
        return list.rows(query, 0, 1_000).stream()
                .map(row -> row.number().digits())
                .toList();
    }
}
