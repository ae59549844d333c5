package org.callwright.app.internal.flows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.callwright.app.internal.publishing.PublicationAssembler;
import org.callwright.store.DrawnFlow;
import org.callwright.store.FlowStore;

/**
 * A store that counts what is read from it, in flows and versions. Does not count what a publication is put together of:
 * that is no check.
 */
public final class CountingFlows {
    /** By the method that reads them. */
    public final Map<String, Integer> read = new TreeMap<>();

    private final FlowStore real;

    public CountingFlows(FlowStore real) {
        this.real = real;
    }

    public FlowStore store() {
        return (FlowStore)
                Proxy.newProxyInstance(FlowStore.class.getClassLoader(), new Class<?>[] {FlowStore.class}, this::call);
    }

    private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof Consumer<?> reader) {
            Consumer<DrawnFlow> counting = drawn -> {
                count(method, 1);
                accept(reader, drawn);
            };
            arguments[0] = counting;
        }
        try {
            Object result = method.invoke(real, arguments);
            switch (result) {
                case Collection<?> all -> count(method, all.size());
                case Optional<?> one -> count(method, one.isPresent() ? 1 : 0);
                case null, default -> {}
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked") // The only method with a consumer takes one of drawn flows.
    private static void accept(Consumer<?> reader, DrawnFlow drawn) {
        ((Consumer<DrawnFlow>) reader).accept(drawn);
    }

    private void count(Method method, int rows) {
        boolean publication = StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .anyMatch(PublicationAssembler.class.getName()::equals));
        if (!publication && rows > 0) {
            read.merge(method.getName(), rows, Integer::sum);
        }
    }
}
