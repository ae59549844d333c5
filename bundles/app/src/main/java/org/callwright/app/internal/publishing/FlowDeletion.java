package org.callwright.app.internal.publishing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.AppException;
import org.callwright.app.DeleteResult;
import org.callwright.app.FlowUse;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.LogText;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.PublishException;
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
 * Deletes flows: from the PBX first, so that the PBX never has a live one that is not in the store. Where there are calls,
 * one stays there for them without its numbers: they may be in it, or in an older version of another that leads to it.
 */
@Component(service = FlowDeletion.class)
public class FlowDeletion {
    private static final Logger LOG = LoggerFactory.getLogger(FlowDeletion.class);

    private final FlowStore store;
    private final PbxConnection pbx;
    private final VersionsOnPbx versions;
    private final FlowUsages usages;
    private final PublishLock lock;

    @Activate
    public FlowDeletion(
            @Reference FlowStore store,
            @Reference PbxConnection pbx,
            @Reference VersionsOnPbx versions,
            @Reference FlowUsages usages,
            @Reference PublishLock lock) {
        this.store = store;
        this.pbx = pbx;
        this.versions = versions;
        this.usages = usages;
        this.lock = lock;
    }

    /**
     * Deletes a flow with its versions, unless another flow leads to it.
     *
     * @throws AppException when something else is being published for too long
     */
    public DeleteResult delete(StoredFlow seen, String user) {
        FlowId id = seen.draft().id();
        return lock.hold(() -> {
            List<String> users = users(id);
            DeleteResult result = users.isEmpty()
                    ? deleteUnused(store.find(id).orElse(seen))
                    : new DeleteResult.Failed(
                            Problem.of(ProblemCode.STILL_USED, Message.quoted(users))
                                    .message(),
                            true);
            tell(user, seen.draft(), result);
            return result;
        });
    }

    private DeleteResult deleteUnused(StoredFlow flow) {
        FlowId id = flow.draft().id();
        return flow.live().isPresent() ? deleteLive(id, flow.live().getAsInt()) : deleteStored(id);
    }

    /** Logs who did what, in one line. */
    private static void tell(String user, Flow flow, DeleteResult result) {
        String who = LogText.of(user);
        String name = LogText.of(flow.name());
        switch (result) {
            case DeleteResult.Deleted deleted ->
                LOG.info(
                        "{} deleted the callflow \"{}\" ({}).{}",
                        who,
                        name,
                        flow.id(),
                        deleted.staysForCalls() ? " " + DeleteResult.STAYS : "");
            case DeleteResult.Failed failed ->
                LOG.warn(
                        "{} could not delete the callflow \"{}\" ({}): {}",
                        who,
                        name,
                        flow.id(),
                        LogText.of(failed.why()));
        }
    }

    /** The names of the flows that lead to one, by their drawing or by the text that calls follow. */
    private List<String> users(FlowId id) {
        List<FlowUse> drawn = usages.of(id);
        return Stream.concat(
                        drawn.stream().map(FlowUse::name),
                        versions.leadingTo(id)
                                .filter(flow -> !flow.equals(id)
                                        && drawn.stream()
                                                .noneMatch(use -> use.id().equals(flow)))
                                .flatMap(flow -> store.find(flow).stream())
                                .map(flow -> flow.draft().name()))
                .toList();
    }

    private DeleteResult deleteLive(FlowId id, int number) {
        Optional<PbxServer> server = pbx.reachable();
        if (server.isEmpty()) {
            return new DeleteResult.Failed(
                    Message.of("{0} It is live there, so it can be deleted only when the PBX is back.", pbx.message()),
                    true);
        }
        ActiveCalls calls;
        try {
            calls = versions.retire(server.get(), id).before();
        } catch (PbxUnreachableException e) {
            return new DeleteResult.Failed(e.message(), true);
        } catch (PublishException e) {
            return new DeleteResult.Failed(e.message(), e.restored());
        }
        try {
            return calls.channels().isEmpty() && isDropped(server.get(), id)
                    ? deleteStored(id)
                    : retireStored(new DrainingVersion(id, number, calls.run(), calls.channels()));
        } catch (StoreException e) {
            return notDeleted(e.message(), versions.putBack(server.get()));
        } catch (RuntimeException | Error e) {
            versions.forget();
            throw e;
        }
    }

    /** Takes the rest off the PBX too. Where that fails, it stays there until the next publication. */
    private boolean isDropped(PbxServer server, FlowId id) {
        try {
            versions.remove(server, id);
            return true;
        } catch (PbxUnreachableException | PublishException e) {
            LOG.warn("What nobody can dial any more is still on the PBX: {}", LogText.of(e.getMessage()));
            return false;
        }
    }

    private static DeleteResult notDeleted(Message why, Optional<Message> notBack) {
        return notBack.map(still -> new DeleteResult.Failed(
                        Message.of(
                                "It could not be deleted here, and could not be put back on the PBX. {0} {1}",
                                why, still),
                        false))
                .orElseGet(() -> new DeleteResult.Failed(
                        Message.of("It could not be deleted here, so the PBX has it again. {0}", why), true));
    }

    private DeleteResult deleteStored(FlowId id) {
        store.delete(id);
        return new DeleteResult.Deleted(false);
    }

    private DeleteResult retireStored(DrainingVersion live) {
        store.retire(live);
        return new DeleteResult.Deleted(!live.channels().isEmpty());
    }
}
