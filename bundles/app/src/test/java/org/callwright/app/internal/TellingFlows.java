package org.callwright.app.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.callwright.app.internal.events.Change;
import org.callwright.app.internal.events.Changes;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;

/** A store for tests that write to it themselves. It tells what was written, as the use cases of callflows do. */
public final class TellingFlows {
    private TellingFlows() {}

    public static FlowStore of(FlowStore real, Changes changes) {
        return (FlowStore) Proxy.newProxyInstance(
                FlowStore.class.getClassLoader(), new Class<?>[] {FlowStore.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        switch (method.getName()) {
                            case "create", "save" -> changes.tell(new Change.DraftChanged(((Flow) arguments[0]).id()));
                            case "goLive" -> changes.tell(new Change.LiveVersionChanged((FlowId) arguments[0]));
                            case "retire" ->
                                changes.tell(new Change.FlowDeleted(((DrainingVersion) arguments[0]).flow()));
                            case "delete" -> changes.tell(new Change.FlowDeleted((FlowId) arguments[0]));
                            default -> {}
                        }
                    }
                });
    }
}
