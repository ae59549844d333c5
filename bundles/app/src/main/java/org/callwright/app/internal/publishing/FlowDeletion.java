package org.callwright.app.internal.publishing;

import java.util.List;
import java.util.Optional;
import org.callwright.app.DeleteResult;
import org.callwright.app.FlowUse;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
import org.callwright.store.FlowStore;
import org.callwright.store.StoreException;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes callflows: from the PBX first, so that none is ever live there that nobody can see here. */
@Component(service = FlowDeletion.class)
public class FlowDeletion {
    private static final Logger LOG = LoggerFactory.getLogger(FlowDeletion.class);

    private final FlowStore store;
    private final PbxConnection pbx;
    private final PublicationAssembler assembler;
    private final FlowPublisher publisher;
    private final FlowUsages usages;

    @Activate
    public FlowDeletion(
            @Reference FlowStore store,
            @Reference PbxConnection pbx,
            @Reference PublicationAssembler assembler,
            @Reference FlowPublisher publisher,
            @Reference FlowUsages usages) {
        this.store = store;
        this.pbx = pbx;
        this.assembler = assembler;
        this.publisher = publisher;
        this.usages = usages;
    }

    /** Never while something is being published. */
    public DeleteResult remove(StoredFlow seen, String user) {
        FlowId id = seen.draft().id();
        synchronized (publisher) {
            boolean isLive = store.find(id).orElse(seen).live().isPresent();
            List<String> users = usages.of(id).stream().map(FlowUse::name).toList();
            if (!users.isEmpty()) {
                return new DeleteResult.Failed(
                        Problem.of(ProblemCode.STILL_USED, Message.quoted(users))
                                .message(),
                        true);
            }
            DeleteResult result = isLive ? removeLive(id) : delete(id);
            if (result instanceof DeleteResult.Deleted) {
                LOG.info(
                        "{} deleted the callflow \"{}\" ({})",
                        user,
                        seen.draft().name(),
                        id);
            }
            return result;
        }
    }

    private DeleteResult removeLive(FlowId id) {
        Optional<PbxServer> server = pbx.reachable();
        if (server.isEmpty()) {
            return new DeleteResult.Failed(
                    Message.of("{0} It is live there, so it can be deleted only when the PBX is back.", pbx.message()),
                    true);
        }
        try {
            assembler.sweep(server.get().calls());
            server.get().publish(assembler.without(id));
        } catch (PbxUnreachableException e) {
            return new DeleteResult.Failed(e.message(), true);
        } catch (PublishException e) {
            return new DeleteResult.Failed(e.message(), e.restored());
        }
        try {
            return delete(id);
        } catch (StoreException e) {
            server.get().publish(assembler.now());
            return new DeleteResult.Failed(
                    Message.of("It could not be deleted here, so the PBX has it again. {0}", e.message()), true);
        }
    }

    private DeleteResult delete(FlowId id) {
        store.delete(id);
        return new DeleteResult.Deleted();
    }
}
