package org.callwright.app.internal.publishing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.callwright.app.AppException;
import org.callwright.app.PbxStatus;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.pbx.SeenOnPbx;
import org.callwright.model.LogText;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the PBX with what the store says is live whenever the PBX comes into reach, and publishes that where it
 * differs: the PBX's file may have been lost, or a publication interrupted between the PBX and the store.
 */
@Component(immediate = true)
public class Reconciler implements PbxStatus.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("callwright-reconcile").factory());
    private final PbxConnection pbx;
    private final VersionsOnPbx versions;
    private final SeenOnPbx seen;
    private final PublishLock lock;

    @Activate
    public Reconciler(
            @Reference PbxConnection pbx,
            @Reference VersionsOnPbx versions,
            @Reference SeenOnPbx seen,
            @Reference PublishLock lock) {
        this.pbx = pbx;
        this.versions = versions;
        this.seen = seen;
        this.lock = lock;
        thread.execute(this::reconcile);
    }

    /** Waits until a comparison that is running has ended, since the services it uses stop next. */
    @Deactivate
    void stop() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void pbxChanged() {
        thread.execute(this::reconcile);
    }

    private void reconcile() {
        pbx.reachable().ifPresent(this::reconcile);
    }

    private void reconcile(PbxServer server) {
        try {
            boolean differed = lock.hold(() -> {
                boolean published = versions.reconcile(server);
                // Somebody else's file may be what differs, and that is as it was.
                seen.whole(published ? versions.difference(server) : Optional.empty());
                seen.cutOff(versions.cutOff());
                return published;
            });
            LOG.info(
                    differed
                            ? "The PBX did not have what is published; it was published again."
                            : "The PBX has what is published.");
        } catch (PbxUnreachableException | PublishException e) {
            LOG.warn("The PBX does not have what is published: {}", LogText.of(e.getMessage()));
        } catch (AppException e) {
            LOG.warn("It was not compared whether the PBX has what is published: {}", LogText.of(e.getMessage()));
        } catch (RuntimeException | Error e) { // the thread goes on with the next change of the PBX
            LOG.error(
                    "It was not compared whether the PBX has what is published. {}",
                    MachineFault.in(e)
                            .map(MachineFault::message)
                            .map(Message::toString)
                            .orElse(""),
                    e);
        }
    }
}
