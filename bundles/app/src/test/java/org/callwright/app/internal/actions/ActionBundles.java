package org.callwright.app.internal.actions;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.RuntimeAction;
import org.callwright.app.internal.events.Changes;
import org.callwright.compiler.catalog.ActionInfo;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.ComponentServiceObjects;

/** The real registry, with bundles that come and go as a test wants. */
public final class ActionBundles {
    public final ActionRegistry registry;
    private final AtomicLong services = new AtomicLong();

    public ActionBundles(SavedActionTypes saved, Changes changes) {
        this(new ActionRegistry(saved, changes));
    }

    ActionBundles(ActionRegistry registry) {
        this.registry = registry;
        registry.activate(answering(BundleContext.class, Map.of("getBundles", new Bundle[0])));
    }

    /** Has a bundle bring an action; the first of two with one id is used. */
    public ServiceReference<?> install(Action<?> action, String bundle) {
        return install(action, bundle, new Version(1, 0, 0));
    }

    ServiceReference<?> install(Action<?> action, String bundle, Version version) {
        ServiceReference<?> service = reference(action, bundle, version);
        registry.addAction(services(service, () -> action));
        return service;
    }

    /** Has the bundle of another action bring one more. */
    void installBeside(ServiceReference<?> other, Action<?> action) {
        ServiceReference<?> service = new Service(action, services.incrementAndGet(), other.getBundle()).reference();
        registry.addAction(services(service, () -> action));
    }

    /** Has a bundle bring an action as a service that is found by two interfaces. */
    @SuppressWarnings("unchecked") // The registry takes any action by either.
    void installTwice(Action<?> action, String bundle) {
        ComponentServiceObjects<?> services = services(reference(action, bundle, new Version(1, 0, 0)), () -> action);
        registry.addAction((ComponentServiceObjects<Action<?>>) services);
        registry.addRuntimeAction((ComponentServiceObjects<RuntimeAction<?>>) services);
    }

    /** Has a bundle bring an action that is made anew whenever it is asked for. */
    void install(Action<?> like, Supplier<Action<?>> made, String bundle) {
        registry.addAction(services(reference(like, bundle, new Version(1, 0, 0)), made));
    }

    private ServiceReference<?> reference(Action<?> action, String bundle, Version version) {
        long id = services.incrementAndGet();
        return new Service(
                        action,
                        id,
                        answering(
                                Bundle.class,
                                Map.of("getSymbolicName", bundle, "getVersion", version, "getBundleId", id)))
                .reference();
    }

    public void uninstall(ServiceReference<?> service) {
        registry.removeAction(service);
    }

    /** A service of an action's bundle, with the properties that its annotation gives it. */
    private record Service(Action<?> action, long id, Bundle bundle) {

        @SuppressWarnings("unchecked") // Every class of an action implements Action of some record.
        private Object property(Object name) {
            ActionInfo info = ActionInfo.of((Class<? extends Action<?>>) action.getClass());
            return Map.of(
                            ActionType.PREFIX_ + "id",
                            info.id(),
                            ActionType.PREFIX_ + "label",
                            info.label(),
                            ActionType.PREFIX_ + "group",
                            info.group(),
                            ActionType.PREFIX_ + "icon",
                            info.icon(),
                            "service.id",
                            id)
                    .get(name);
        }

        ServiceReference<?> reference() {
            return (ServiceReference<?>) Proxy.newProxyInstance(
                    ServiceReference.class.getClassLoader(),
                    new Class<?>[] {ServiceReference.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getProperty" -> property(arguments[0]);
                        case "getBundle" -> bundle;
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }

    @SuppressWarnings("unchecked")
    private static ComponentServiceObjects<Action<?>> services(
            ServiceReference<?> reference, Supplier<Action<?>> made) {
        return (ComponentServiceObjects<Action<?>>) Proxy.newProxyInstance(
                ComponentServiceObjects.class.getClassLoader(),
                new Class<?>[] {ComponentServiceObjects.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServiceReference" -> reference;
                    case "getService" -> made.get();
                    default -> null;
                });
    }

    /** Answers nothing to whatever else it is asked. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
