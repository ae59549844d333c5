package org.callwright.app.internal.publishing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.app.PbxContents;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.pbx.SeenOnPbx;
import org.callwright.app.internal.usage.UnguardedFlows;
import org.callwright.model.FlowId;
import org.callwright.model.LogText;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
import org.callwright.store.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what differs on the PBX, and puts it right when a user asks for that. */
@Component
public class PbxRepair implements PbxContents {
    private static final Logger LOG = LoggerFactory.getLogger(PbxRepair.class);

    private final PbxConnection pbx;
    private final VersionsOnPbx versions;
    private final Ownership ownership;
    private final SeenOnPbx seen;
    private final PublishLock lock;
    private final Permissions permissions;
    private final UnguardedFlows unguarded;

    @Activate
    public PbxRepair(
            @Reference PbxConnection pbx,
            @Reference VersionsOnPbx versions,
            @Reference Ownership ownership,
            @Reference SeenOnPbx seen,
            @Reference PublishLock lock,
            @Reference Permissions permissions,
            @Reference UnguardedFlows unguarded) {
        this.pbx = pbx;
        this.versions = versions;
        this.ownership = ownership;
        this.seen = seen;
        this.lock = lock;
        this.permissions = permissions;
        this.unguarded = unguarded;
    }

    @Override
    public Optional<PbxContents.Difference> difference() {
        return seen.difference();
    }

    @Override
    public Optional<PbxContents.Foreign> foreign() {
        return ownership.foreign();
    }

    @Override
    public List<PbxContents.Unguarded> unguarded() {
        return unguarded.list();
    }

    @Override
    public Optional<Message> takeOver(String name, Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        return onPbx(server -> {
            ownership.takeOver(server, name);
            LOG.warn("{} takes over what was on the PBX: {}.", LogText.of(by.name()), LogText.of(name));
            versions.reconcile(server);
        });
    }

    @Override
    public List<Message> changedFiles() {
        return pbx.reachable().map(DraftChecks::changedFiles).orElse(List.of()).stream()
                .map(Problem::message)
                .toList();
    }

    @Override
    public Optional<Message> repair(Operator by) {
        permissions.require(Role.EDITOR, by);
        return onPbx(server -> {
            LOG.info("{} has everything that is live published again.", LogText.of(by.name()));
            versions.repair(server, seen.different());
        });
    }

    private Optional<Message> onPbx(Consumer<PbxServer> work) {
        return lock.hold(() -> {
            Optional<PbxServer> server = pbx.reachable();
            if (server.isEmpty()) {
                return Optional.of(Message.of("{0} Try again when it is back.", pbx.message()));
            }
            try {
                work.accept(server.get());
                seen.different().forEach(flow -> seen.flow(flow, Optional.empty()));
                // Somebody else's file may be what differs, and that is as it was.
                Optional<Message> still = versions.difference(server.get());
                seen.whole(still);
                Map<FlowId, Message> cutOff = versions.cutOff();
                seen.cutOff(cutOff);
                return still.or(() -> cutOff.values().stream().findFirst());
            } catch (PbxUnreachableException e) {
                return Optional.of(e.message());
            } catch (PublishException e) {
                return Optional.of(e.message());
            }
        });
    }
}
