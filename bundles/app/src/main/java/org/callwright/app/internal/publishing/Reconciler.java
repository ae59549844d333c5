package org.callwright.app.internal.publishing;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.callwright.app.PbxStatus;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the PBX comes into reach, sees to it that it has what the store says is live: its file may have been lost, or a
 * publication may have been cut off between the PBX and the store.
 */
@Component(immediate = true)
public class Reconciler implements PbxStatus.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("callwright-reconcile").factory());
    private final PbxConnection pbx;
    private final PublicationAssembler assembler;
    private final FlowPublisher publisher;

    @Activate
    public Reconciler(
            @Reference PbxConnection pbx,
            @Reference PublicationAssembler assembler,
            @Reference FlowPublisher publisher) {
        this.pbx = pbx;
        this.assembler = assembler;
        this.publisher = publisher;
        thread.execute(this::reconcile);
    }

    /** Returns when nothing is compared any more: what it is compared with stops next. */
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
        pbx.reachable().ifPresent(server -> {
            synchronized (publisher) {
                reconcile(server);
            }
        });
    }

    private void reconcile(PbxServer server) {
        try {
            Publication wanted = assembler.now();
            if (!wanted.isEmpty() && !server.isLive(wanted)) {
                server.publish(wanted);
                LOG.info("The PBX did not have what is published; it has it again.");
            }
        } catch (PbxUnreachableException | PublishException e) {
            LOG.warn("The PBX does not have what is published: {}", e.getMessage());
        }
    }
}
