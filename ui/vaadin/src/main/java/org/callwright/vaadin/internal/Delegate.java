package org.callwright.vaadin.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;

/** Stands in for an object of the web server and answers some of its methods differently. */
final class Delegate {

    /** What is different. */
    @FunctionalInterface
    interface Difference {
        /**
         * The answer to one call.
         *
         * @param arguments null when the method has none
         * @return null to leave the call to the original, empty for an answer of null
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
