package org.callwright.asterisk.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asteriskjava.manager.action.GetVarAction;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.astdb.AstDb;
import org.callwright.asterisk.internal.delivery.AmiDelivery;
import org.callwright.asterisk.internal.delivery.DialplanDelivery;
import org.callwright.asterisk.internal.delivery.SharedDirectoryDelivery;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.LoadedDialplan;
import org.callwright.asterisk.internal.inventory.AsteriskInventory;
import org.callwright.asterisk.internal.inventory.PbxClock;
import org.callwright.asterisk.internal.protection.NumberProtection;
import org.callwright.asterisk.internal.publish.CallsInProgress;
import org.callwright.asterisk.internal.publish.DialplanPublisher;
import org.callwright.asterisk.internal.publish.LoadedHoldings;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.FlowId;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.ChangedFile;
import org.callwright.pbx.Holdings;
import org.callwright.pbx.InventorySource;
import org.callwright.pbx.Mismatch;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.ProtectedNumbers;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Published;
import org.callwright.pbx.StoredValueKey;
import org.callwright.pbx.ZoneReading;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An Asterisk, reached by AMI, or for its files by a shared disk if there is one. */
@Component(immediate = true, configurationPid = AsteriskConfig.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AsteriskConfig.class)
public final class AsteriskServer implements PbxServer, InventorySource {
    private static final Logger LOG = LoggerFactory.getLogger(AsteriskServer.class);

    /** Fetched only to be notified, since creating a listener may need this service. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public volatile Collection<ComponentServiceObjects<PbxState.Listener>> listeners = List.of();

    private final AsteriskSettings settings;
    private final AmiConnection ami;
    private final LoadedDialplan loaded;
    private final AsteriskInventory inventory;
    private final DialplanPublisher publisher;
    private final AstDb values;
    private final PbxClock clock;
    private final CallsInProgress calls;
    private final NumberProtection protection;

    /** @param config the values as the container has them, and with them the defaults */
    @Activate
    public AsteriskServer(Map<String, Object> config) {
        this(AsteriskSettings.of(config));
    }

    private AsteriskServer(AsteriskSettings settings) {
        this(settings, ami -> delivery(settings, ami));
    }

    /** @param delivery creates the delivery of dialplan files to this Asterisk */
    public AsteriskServer(AsteriskSettings settings, Function<AmiConnection, DialplanDelivery> delivery) {
        this.settings = settings;
        ami = new AmiConnection(settings.account(), this::changed, this::reloaded);
        loaded = new LoadedDialplan(ami, settings.reloadDeadline());
        protection = new NumberProtection(
                settings.publishing().protectedNumbers(),
                settings.publishing().notPrefixes(),
                loaded::contexts,
                () -> ami.state() instanceof PbxState.Reachable,
                settings.dialledIn());
        inventory = new AsteriskInventory(
                ami,
                loaded,
                settings.publishing().wrappers().get(DialplanNames.INBOUND),
                settings.allowed(),
                protection::now);
        calls = new CallsInProgress(ami);
        publisher = new DialplanPublisher(
                ami, loaded, delivery.apply(ami), settings.publishing(), protection::now, calls::read);
        values = new AstDb(ami);
        clock = new PbxClock(function -> ami.ask(new GetVarAction(function)).getAttribute("Value"), Instant::now);
        settings.remarks().forEach(remark -> LOG.warn("{}", remark));
        LOG.info(
                "Numbers that no callflow takes or dials: {}",
                settings.publishing().protectedNumbers().numbers());
        settings.unusable().ifPresentOrElse(ami::stayAway, ami::start);
    }

    static DialplanDelivery delivery(AsteriskSettings settings, AmiConnection ami) {
        return settings.directory()
                .<DialplanDelivery>map(directory -> new SharedDirectoryDelivery(directory, settings.fileName()))
                .orElseGet(() -> new AmiDelivery(ami, settings.fileName()));
    }

    @Deactivate
    public void stop() {
        publisher.close();
        ami.close();
    }

    private void changed(PbxState state) {
        switch (state) {
            case PbxState.Reachable reachable ->
                LOG.info(
                        "Asterisk {} answers at {}",
                        reachable.version(),
                        settings.account().address());
            case PbxState.Away away -> LOG.warn("{}", away.why());
        }
        if (state instanceof PbxState.Reachable) {
            publisher.putBackOwed();
        }
        tell(listener -> listener.changed(state));
    }

    private void reloaded() {
        publisher.reloaded();
        tell(PbxState.Listener::reloaded);
    }

    private void tell(Consumer<PbxState.Listener> what) {
        listeners.forEach(each -> tell(each, what));
    }

    private static void tell(ComponentServiceObjects<PbxState.Listener> listeners, Consumer<PbxState.Listener> what) {
        PbxState.Listener listener = listeners.getService();
        if (listener == null) {
            return;
        }
        try {
            what.accept(listener);
        } catch (RuntimeException | Error e) {
            MachineFault.in(e)
                    .ifPresentOrElse(
                            fault -> LOG.error("Not everybody was told of the PBX's state. {}", fault.message(), e),
                            () -> LOG.error("A listener for the PBX's state failed", e));
        } finally {
            listeners.ungetService(listener);
        }
    }

    @Override
    public PbxState state() {
        return ami.state();
    }

    @Override
    public Set<ReferenceKind> kinds() {
        return inventory.kinds();
    }

    @Override
    public List<Item> items(ReferenceKind kind) {
        return inventory.items(kind);
    }

    @Override
    public boolean forbids(ReferenceKind kind, String id) {
        return inventory.forbids(kind, id);
    }

    @Override
    public Optional<String> owner(PhoneNumber number) {
        return loaded.matches(settings.publishing().wrapper(number), number.digits()).stream()
                .filter(entry -> !entry.isPattern() && !entry.context().startsWith("callwright-"))
                .min(Comparator.comparing(entry -> entry.priority() == DialplanEntry.HINT))
                .map(entry -> entry.application() + "(" + entry.data() + ") in context " + entry.context());
    }

    @Override
    public ActiveCalls calls() {
        return calls.read();
    }

    @Override
    public Published publish(Publication publication, Set<FlowId> again) {
        return publisher.publish(publication, again);
    }

    @Override
    public List<ChangedFile> changedFiles() {
        return publisher.changedFiles();
    }

    @Override
    public Holdings.Mark mark() {
        return new LoadedHoldings(loaded).mark();
    }

    @Override
    public Holdings holdings() {
        return new LoadedHoldings(loaded).all();
    }

    @Override
    public Optional<Message> difference(Publication publication) {
        return publisher.difference(publication);
    }

    @Override
    public Optional<Mismatch> mismatch(Publication publication, FlowId flow) {
        return publisher.mismatch(publication, flow);
    }

    @Override
    public Optional<String> get(StoredValueKey key) {
        return values.read(key);
    }

    @Override
    public void put(StoredValueKey key, String value) {
        values.write(key, value);
    }

    @Override
    public void setLamp(StoredValueKey key, boolean lit) {
        values.setLamp(key, lit);
    }

    @Override
    public ProtectedNumbers protectedNumbers() {
        return protection.now();
    }

    @Override
    public boolean knowsProtectedNumbers() {
        return protection.isKnown();
    }

    @Override
    public NumberingPlan numbering() {
        return settings.publishing().numbering();
    }

    @Override
    public ZoneReading reading(ZoneId zone) {
        return clock.reading(zone);
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public List<Message> remarks() {
        return Stream.concat(settings.remarks().stream(), protection.unread().stream())
                .toList();
    }
}
