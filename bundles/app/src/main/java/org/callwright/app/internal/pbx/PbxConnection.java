package org.callwright.app.internal.pbx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.app.PbxStatus;
import org.callwright.app.internal.events.WhiteboardListeners;
import org.callwright.model.Message;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PbxUnreachableException;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The PBX, if one is configured. */
@Component(service = {PbxStatus.class, PbxConnection.class, PbxState.Listener.class})
public class PbxConnection implements PbxStatus, PbxState.Listener {
    private final AtomicReference<PbxServer> server = new AtomicReference<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile Collection<ComponentServiceObjects<PbxStatus.Listener>> listeners = List.of();

    private volatile boolean active;

    @Activate
    void activate() {
        active = true;
    }

    @Deactivate
    void deactivate() {
        active = false;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setServer(PbxServer configured) {
        server.set(configured);
        tell();
    }

    public void unsetServer(PbxServer gone) {
        if (server.compareAndSet(gone, null)) {
            tell();
        }
    }

    @Override
    public void changed(PbxState state) {
        tell();
    }

    @Override
    public void reloaded() {
        if (active) {
            WhiteboardListeners.tell(listeners, PbxStatus.Listener::pbxReloaded);
        }
    }

    private void tell() {
        if (active) {
            WhiteboardListeners.tell(listeners, PbxStatus.Listener::pbxChanged);
        }
    }

    public Optional<PbxServer> server() {
        return Optional.ofNullable(server.get());
    }

    /** The PBX, when it can be reached at this moment. */
    public Optional<PbxServer> reachable() {
        return server().filter(pbx -> pbx.state() instanceof PbxState.Reachable);
    }

    @Override
    public boolean isReachable() {
        return reachable().isPresent();
    }

    @Override
    public Instant now() {
        try {
            return reachable().map(PbxServer::now).orElseGet(Instant::now);
        } catch (PbxUnreachableException e) {
            return Instant.now(); // message() says that it is away
        }
    }

    @Override
    public Message message() {
        return switch (server().map(PbxServer::state).orElse(null)) {
            case PbxState.Reachable reachable -> {
                List<Message> sentences = new ArrayList<>();
                sentences.add(Message.of("The PBX answers (Asterisk {0}).", reachable.version()));
                server().map(PbxServer::remarks).ifPresent(sentences::addAll);
                yield Message.joined(" ", sentences);
            }
            case PbxState.Away away -> away.why();
            case null ->
                Message.of("No PBX is configured. Give its address and AMI login in etc/org.callwright.asterisk.cfg.");
        };
    }
}
