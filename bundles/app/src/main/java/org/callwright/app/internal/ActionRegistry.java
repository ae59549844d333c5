package org.callwright.app.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.app.Actions;
import org.callwright.compiler.ActionInfo;
import org.callwright.compiler.InstalledAction;
import org.callwright.compiler.SavedStep;
import org.callwright.model.FlowId;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the action services as bundles come and go. */
@Component(service = {Actions.class, ActionRegistry.class})
public class ActionRegistry implements Actions {
    private static final Logger LOG = LoggerFactory.getLogger(ActionRegistry.class);

    /** Highest ranking first, as OSGi orders service references the other way round. */
    private final Map<ServiceReference<?>, InstalledAction> byService =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile Collection<ComponentServiceObjects<Actions.Listener>> listeners = List.of();

    private final SavedSteps saved;
    private volatile boolean active;
    private final AtomicLong generation = new AtomicLong();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAction(Action<?> action, ServiceReference<?> service) {
        Bundle bundle = service.getBundle();
        try {
            var installed = InstalledAction.of(
                    info(service),
                    action,
                    bundle.getSymbolicName(),
                    bundle.getVersion().toString());
            byService.put(service, installed);
            changed();
        } catch (IllegalArgumentException | LinkageError e) {
            LOG.error(
                    "The action {} of bundle {} cannot be used: {}",
                    action.getClass().getName(),
                    bundle.getSymbolicName(),
                    e.getMessage());
        }
    }

    void removeAction(ServiceReference<?> service) {
        if (byService.remove(service) != null) {
            changed();
        }
    }

    @Activate
    public ActionRegistry(@Reference SavedSteps saved) {
        this.saved = saved;
    }

    @Activate
    void activate() {
        active = true;
    }

    @Deactivate
    void deactivate() {
        active = false;
    }

    @Override
    public Optional<InstalledAction> find(String id) {
        Optional<FlowId> linked = SavedStep.linked(id);
        return linked.isPresent() ? saved.find(linked.get(), this::offered) : offered(id);
    }

    private Optional<InstalledAction> offered(String id) {
        return byService.values().stream()
                .filter(action -> action.info().id().equals(id))
                .findFirst();
    }

    @Override
    public List<InstalledAction> installed() {
        return Stream.concat(
                        byService.values().stream()
                                .filter(action -> offered(action.info().id())
                                        .filter(action::equals)
                                        .isPresent()),
                        saved.installed(this::offered).stream())
                .sorted(Comparator.comparing(
                                (InstalledAction action) -> action.info().group())
                        .thenComparing(action -> action.info().label()))
                .toList();
    }

    @Override
    public List<String> bundlesOffering(String id) {
        return byService.values().stream()
                .filter(action -> action.info().id().equals(id))
                .map(InstalledAction::bundle)
                .toList();
    }

    @Override
    public long generation() {
        return generation.get();
    }

    /** Told when a saved action changed: it is an action too. */
    void changed() {
        saved.forget();
        generation.incrementAndGet();
        if (active) {
            Listeners.tell(listeners, Actions.Listener::changed);
        }
    }

    private static ActionInfo info(ServiceReference<?> service) {
        return new ActionInfo(
                text(service, "id"),
                text(service, "label"),
                text(service, "group"),
                text(service, "icon"),
                service.getProperty(ActionType.PREFIX_ + "keywords") instanceof String[] keywords
                        ? List.of(keywords)
                        : List.of(),
                service.getProperty(ActionType.PREFIX_ + "summary") instanceof String summary ? summary : "",
                service.getProperty(ActionType.PREFIX_ + "shared") instanceof Boolean shared && shared,
                service.getProperty(ActionType.PREFIX_ + "schema") instanceof Integer schema ? schema : 1);
    }

    private static String text(ServiceReference<?> service, String property) {
        if (service.getProperty(ActionType.PREFIX_ + property) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("its @ActionType has no " + property);
    }
}
