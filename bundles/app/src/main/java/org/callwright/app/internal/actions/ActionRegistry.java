package org.callwright.app.internal.actions;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.RuntimeAction;
import org.callwright.app.actions.Actions;
import org.callwright.app.actions.UnusableAction;
import org.callwright.app.internal.events.Change.ActionsChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.compiler.sandbox.ActionSandbox;
import org.callwright.model.FlowId;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.pbx.PbxServer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the action services as bundles come and go. */
@Component(service = {Actions.class, ActionRegistry.class})
public final class ActionRegistry implements Actions {
    private static final Logger LOG = LoggerFactory.getLogger(ActionRegistry.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** The pause before an action is made again, doubled after each time: the component runtime logs every failure. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final Map<ServiceReference<?>, ActionCandidate> candidates = new ConcurrentHashMap<>();

    /** Of the candidates: asked for every step of a callflow. */
    private volatile ActionIds ids = ActionIds.NONE;

    private final SavedActionTypes saved;
    private final Changes changes;
    private final WatchdogSandbox sandbox = new WatchdogSandbox(PATIENCE, this::changed);
    private final ScheduledExecutorService later;
    private final Duration firstPause;
    private final UnofferedActions unoffered = new UnofferedActions(this::changed);
    private volatile Optional<UnresolvedBundles> unresolved = Optional.empty();
    private volatile boolean active;
    /** Of the PBX that was there last. */
    private volatile NumberingPlan numbering = NumberingPlan.UNKNOWN;

    /** The actions without the saved ones. */
    private final ActionCatalog offered = new ActionCatalog() {
        @Override
        public Optional<InstalledAction> find(String id) {
            return ids.find(id);
        }

        @Override
        public NumberingPlan numbering() {
            return numbering;
        }

        @Override
        public ActionSandbox sandbox() {
            return sandbox;
        }
    };

    @Activate
    public ActionRegistry(@Reference SavedActionTypes saved, @Reference Changes changes) {
        this(saved, changes, FIRST_PAUSE);
    }

    /** @param firstPause before an action that may have failed by a fault of the machine is made again */
    ActionRegistry(SavedActionTypes saved, Changes changes, Duration firstPause) {
        this.saved = saved;
        this.changes = changes;
        this.firstPause = firstPause;
        var thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("callwright-actions").factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.prestartCoreThread(); // when it is needed, there may be no more threads to have
        later = thread;
    }

    /** Takes no action object: the component runtime would create it in this thread, and its constructor is foreign code. */
    @Reference(service = Action.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAction(ComponentServiceObjects<Action<?>> services) {
        add(services);
    }

    /** A component that names no service is offered by the interface that its class implements, and by that alone. */
    @Reference(
            service = RuntimeAction.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "removeAction")
    void addRuntimeAction(ComponentServiceObjects<RuntimeAction<?>> services) {
        add(services);
    }

    private void add(ComponentServiceObjects<? extends Action<?>> services) {
        ServiceReference<?> service = services.getServiceReference();
        if (candidates.putIfAbsent(service, ActionCandidate.unknown(service.getBundle())) == null) {
            examine(services, firstPause);
        }
    }

    /** @param pause before it is made again, if the machine may have failed */
    private void examine(ComponentServiceObjects<? extends Action<?>> services, Duration pause) {
        ServiceReference<?> service = services.getServiceReference();
        ActionCandidate candidate = made(services);
        ActionCandidate before = candidates.get(service);
        if (candidates.computeIfPresent(service, (key, each) -> candidate) == null) {
            return; // it is gone again
        }
        index();
        if (candidate.again() && !later.isShutdown()) {
            Duration next = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            later.schedule(() -> examine(services, next), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
        if (!candidate.equals(before)) { // else all drafts would be checked again
            candidate
                    .obstacle()
                    .ifPresent(why -> LOG.error(
                            "An action of bundle {} cannot be used: {}",
                            candidate.source().name(),
                            why));
            changed();
        }
    }

    @Reference
    void setComponents(ServiceComponentRuntime components) {
        // It is asked once it tells that components have changed: while it makes this one, it is at work.
    }

    /** Called some seconds after components have changed. */
    void updatedComponents(ServiceComponentRuntime components) {
        unoffered.look(components);
    }

    /** Where numbers mean something else, all drafts are checked again. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setServer(PbxServer server) {
        NumberingPlan before = numbering;
        numbering = server.numbering();
        if (!numbering.equals(before)) {
            changed();
        }
    }

    void unsetServer(PbxServer server) {
        // What it said holds until there is another one.
    }

    /** To be called after each change of the candidates. */
    private synchronized void index() {
        ids = new ActionIds(candidates.values());
    }

    private ActionCandidate made(ComponentServiceObjects<? extends Action<?>> services) {
        try {
            return sandbox.run(() -> ActionCandidate.of(services, sandbox));
        } catch (RuntimeException | Error e) {
            Optional<MachineFault> fault = MachineFault.in(e);
            if (fault.isEmpty()) {
                throw e;
            }
            return ActionCandidate.unmade(services.getServiceReference().getBundle(), fault.get());
        }
    }

    void removeAction(ServiceReference<?> service) {
        if (candidates.remove(service) != null) {
            index();
            changed();
            sandbox.renew();
        }
    }

    @Activate
    void activate(BundleContext context) {
        unresolved = Optional.of(new UnresolvedBundles(context, this::changed));
        active = true;
    }

    @Deactivate
    void deactivate() {
        active = false;
        later.shutdown();
        unresolved.ifPresent(UnresolvedBundles::stop);
    }

    private Stream<ActionCandidate> candidates() {
        return candidates.values().stream();
    }

    @Override
    public Optional<InstalledAction> find(String id) {
        Optional<FlowId> linked = SavedActionType.linked(id);
        return linked.isPresent() ? saved.find(linked.get(), offered) : offered.find(id);
    }

    @Override
    public NumberingPlan numbering() {
        return numbering;
    }

    @Override
    public ActionSandbox sandbox() {
        return sandbox;
    }

    @Override
    public List<InstalledAction> installed() {
        return Stream.concat(
                        candidates()
                                .map(ActionCandidate::action)
                                .flatMap(Optional::stream)
                                .filter(action -> ids.isUsed(action)
                                        && sandbox.refusal(action.action()).isEmpty()),
                        saved.installed(offered).stream())
                .sorted(Comparator.comparing(
                                (InstalledAction action) -> action.info().group())
                        .thenComparing(action -> action.info().label()))
                .toList();
    }

    @Override
    public List<UnusableAction> unusable() {
        return Stream.concat(
                        candidates()
                                .flatMap(
                                        candidate -> obstacle(candidate)
                                                .map(why -> new UnusableAction(
                                                        candidate.source().name(), why))
                                                .stream()),
                        Stream.concat(
                                unresolved.map(UnresolvedBundles::found).orElse(List.of()).stream(),
                                unoffered.found().stream()))
                .sorted(Comparator.comparing(UnusableAction::bundle)
                        .thenComparing(unusable -> unusable.advice().toString()))
                .toList();
    }

    /** Why an action cannot be used and what to do, as sentences; empty when it can be. */
    private Optional<Message> obstacle(ActionCandidate candidate) {
        if (candidate.action().isEmpty()) {
            return candidate.obstacle();
        }
        InstalledAction action = candidate.action().get();
        return ids.taken(candidate)
                .or(() -> sandbox.refusal(action.action())
                        .map(why -> Message.of(
                                "Its action \"{0}\" is not used: {1}. Tell whoever made the bundle.",
                                action.info().label(), why)));
    }

    @Override
    public List<String> bundlesOffering(String id) {
        return ids.bundles(id);
    }

    private void changed() {
        sandbox.retain(Stream.concat(
                        candidates.keySet().stream(),
                        candidates()
                                .map(ActionCandidate::action)
                                .flatMap(Optional::stream)
                                .map(InstalledAction::action))
                .toList());
        if (active) { // before that nobody has used it, and a listener may need the very registry that is being made
            changes.tell(new ActionsChanged());
        }
    }
}
