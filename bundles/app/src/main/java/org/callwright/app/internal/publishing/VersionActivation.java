package org.callwright.app.internal.publishing;

import java.util.Optional;
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
 * Makes a stored version the live one: first on the PBX, then in the store, then its lamp. Where the PBX or the store
 * fails, the version before stays live. Called with the {@link PublishLock} held.
 */
@Component(service = VersionActivation.class)
public class VersionActivation {
    private static final Logger LOG = LoggerFactory.getLogger(VersionActivation.class);

    private final FlowStore store;
    private final VersionsOnPbx versions;
    private final SeenOnPbx seen;

    @Activate
    public VersionActivation(@Reference FlowStore store, @Reference VersionsOnPbx versions, @Reference SeenOnPbx seen) {
        this.store = store;
        this.versions = versions;
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
        try {
            Published published = versions.add(server, version);
            try {
                store.goLive(version.flow().id(), version.number(), replaced(stored, published.before()), user);
            } catch (StoreException e) {
                return notNoted(e.message(), versions.putBack(server));
            } catch (RuntimeException | Error e) {
                versions.forget();
                throw e;
            }
            seen.flow(version.flow().id(), Optional.empty());
            liveSwitch.get().ifPresent(live -> setLamp(live, server));
            return new PublishResult.Live(version.number(), version.flow().numbers(), published.took());
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
