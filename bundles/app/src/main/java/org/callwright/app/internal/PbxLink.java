package org.callwright.app.internal;

import java.time.Instant;
import java.util.Optional;
import org.callwright.app.PbxStatus;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxState;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The PBX, if one is configured. */
@Component(service = {PbxStatus.class, PbxLink.class})
public class PbxLink implements PbxStatus {
    private final Instant since = Instant.now();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PbxServer server;

    @Activate
    public PbxLink() {}

    /** For use outside a container. */
    PbxLink(PbxServer server) {
        this.server = server;
    }

    Optional<PbxServer> server() {
        return Optional.ofNullable(server);
    }

    /** The PBX, when it can be reached at this moment. */
    Optional<PbxServer> reachable() {
        return server().filter(pbx -> pbx.state() instanceof PbxState.Reachable);
    }

    @Override
    public PbxState state() {
        return server().map(PbxServer::state)
                .orElseGet(() -> new PbxState.Away(
                        since,
                        "No PBX is configured. Give its address and AMI login in etc/org.callwright.asterisk.cfg."));
    }

    @Override
    public String sentence() {
        return switch (state()) {
            case PbxState.Reachable reachable -> "The PBX answers (Asterisk " + reachable.version() + ").";
            case PbxState.Away away -> away.why();
        };
    }
}
