package org.callwright.app.internal.publishing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.pbx.SeenOnPbx;
import org.callwright.app.internal.switches.LiveSwitch;
import org.callwright.model.FlowId;
import org.callwright.model.LogText;
import org.callwright.model.Message;
import org.callwright.model.Version;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.Published;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes stored versions the live ones: first on the PBX, then in the store, then their lamps. Where the PBX or the
 * store fails, those before stay live. Called with the {@link PublishLock} held.
 */
@Component(service = VersionActivation.class)
public class VersionActivation {
    private static final Logger LOG = LoggerFactory.getLogger(VersionActivation.class);

    private final FlowStore store;
    private final VersionsOnPbx onPbx;
    private final SeenOnPbx seen;

    @Activate
    public VersionActivation(@Reference FlowStore store, @Reference VersionsOnPbx onPbx, @Reference SeenOnPbx seen) {
        this.store = store;
        this.onPbx = onPbx;
        this.seen = seen;
    }

    /**
     * @param stored the flow as it is now, with the version that is live so far
     * @param version one of its stored versions
     * @param liveSwitch finds the version's switch; asked once the version is live
     * @param user who makes it live
     * @return {@link PublishResult.Live} or {@link PublishResult.Failed}
     */
    PublishResult activate(
            StoredFlow stored,
            Version version,
            PbxServer server,
            Supplier<Optional<LiveSwitch>> liveSwitch,
            String user) {
        PublishResult result = activate(
                List.of(version),
                server,
                before -> store.goLive(version.flow().id(), version.number(), replaced(stored, before), user));
        if (result instanceof PublishResult.Live) {
            liveSwitch.get().ifPresent(live -> setLamp(live, server));
        }
        return result;
    }

    /**
     * Makes versions of several flows live in one step. None of them has a switch.
     *
     * @param versions stored ones
     * @param note has the store note that, in one transaction; it is given the calls that were in progress before
     * @return {@link PublishResult.Live} with the last of them, or {@link PublishResult.Failed}
     */
    PublishResult activate(List<Version> versions, PbxServer server, Consumer<ActiveCalls> note) {
        try {
            Published published = onPbx.add(server, versions);
            try {
                note.accept(published.before());
            } catch (RuntimeException | Error e) {
                onPbx.forget();
                throw e;
            }
            versions.forEach(version -> seen.flow(version.flow().id(), Optional.empty()));
            Version last = versions.getLast();
            return new PublishResult.Live(last.number(), last.flow().numbers(), published.took());
        } catch (StoreException e) {
            return notNoted(e.message(), onPbx.putBack(server));
        } catch (PbxUnreachableException e) {
            return new PublishResult.Failed(e.message(), true);
        } catch (PublishException e) {
            return new PublishResult.Failed(e.message(), e.restored());
        }
    }

    private static PublishResult notNoted(Message why, Optional<Message> notBack) {
        return notBack.map(still -> new PublishResult.Failed(
                        Message.of(
                                "The new version could not be noted as live, and the one before could not be put back."
                                        + " {0} {1}",
                                why, still),
                        false))
                .orElseGet(() -> new PublishResult.Failed(
                        Message.of(
                                "The new version could not be noted as live, so the one before was put back. {0}", why),
                        true));
    }

    private static Optional<DrainingVersion> replaced(StoredFlow stored, ActiveCalls calls) {
        FlowId id = stored.draft().id();
        return stored.live().isPresent()
                ? Optional.of(new DrainingVersion(id, stored.live().getAsInt(), calls.run(), calls.channels()))
                : Optional.empty();
    }

    /** The switch may have other positions than in the version before, so the lamp may have to change. */
    private static void setLamp(LiveSwitch live, PbxServer server) {
        try {
            live.setLamp(server);
        } catch (PbxUnreachableException e) {
            LOG.warn(
                    "The lamp of \"{}\" may be wrong until that is switched. {}",
                    LogText.of(live.saved().name()),
                    LogText.of(e.getMessage()));
        }
    }
}
