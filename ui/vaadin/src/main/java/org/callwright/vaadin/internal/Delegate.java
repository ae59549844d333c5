package org.callwright.vaadin.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** Creates proxies that override some methods of one of the web server's objects. */
final class Delegate {

    /** Decides which calls to answer. */
    @FunctionalInterface
    interface Difference {
        /**
         * Answers one call.
         *
         * @param arguments null when the method has no parameters
         * @return null to pass the call to the original object; empty to answer null
         */
        Optional<?> answer(String method, Object[] arguments) throws Exception;
    }

    private Delegate() {}

    static <T> T of(Class<T> type, T original, Difference difference) {
        return type.cast(Proxy.newProxyInstance(
                Delegate.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Optional<?> answer = difference.answer(method.getName(), arguments);
                    if (answer != null) {
                        return answer.orElse(null);
                    }
                    try {
                        return method.invoke(original, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
