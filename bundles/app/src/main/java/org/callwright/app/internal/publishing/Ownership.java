package org.callwright.app.internal.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.app.AppException;
import org.callwright.app.PbxContents;
import org.callwright.model.FlowId;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.Holdings;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PublishException;
import org.callwright.store.PublishedVersions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Whether what the PBX has was published by this installation: its mark has the id of this installation or none, and the
 * store knows each version that is there. So neither a new database, nor a second host, nor an old copy of the database
 * replaces what it does not know, until an administrator takes over. Called with the {@link PublishLock} held.
 */
@Component(service = Ownership.class)
public class Ownership {
    private static final int SHORT = 8;

    private final PublishedVersions store;

    /** The publication on the PBX that may be replaced, since it was seen to be from here or was taken over. */
    private Holdings.Mark own = Holdings.Mark.NONE;

    /** What was taken over and is not replaced yet: it may have no mark to know it by. */
    private Optional<Holdings> takenOver = Optional.empty();

    private volatile Optional<Holdings> foreign = Optional.empty();

    @Activate
    public Ownership(@Reference PublishedVersions store) {
        this.store = store;
    }

    /** What was last seen on the PBX that is not from here. */
    Optional<PbxContents.Foreign> foreign() {
        return foreign.map(Ownership::named);
    }

    /**
     * Looks what is on the PBX: one question as long as nobody else published there.
     *
     * @return what is not from here
     */
    Optional<PbxContents.Foreign> look(PbxServer server) {
        Holdings.Mark mark = server.mark();
        if (!mark.hash().isEmpty() && mark.equals(own)) {
            foreign = Optional.empty();
        } else if (foreign.map(Holdings::mark).filter(mark::equals).isEmpty()
                || mark.hash().isEmpty()) {
            Holdings held = server.holdings();
            foreign = isOwn(held) || takenOver.filter(held::equals).isPresent() ? Optional.empty() : Optional.of(held);
            if (foreign.isEmpty()) {
                own = mark;
            }
        }
        return foreign();
    }

    /** @throws PublishException when the PBX has something that is not from here */
    void check(PbxServer server) {
        look(server).ifPresent(there -> {
            throw new PublishException(there.message(), true, null);
        });
    }

    /**
     * Called when the PBX was seen to have what is live here, as after a restart. So its versions need not be listed, which
     * takes the longer the more there are.
     */
    void seen(Holdings.Mark mark) {
        own = mark;
        foreign = Optional.empty();
    }

    /** Called when a publication from here was seen on the PBX. */
    void published(String hash) {
        own = new Holdings.Mark(hash, Optional.of(store.installation()));
        foreign = Optional.empty();
        takenOver = Optional.empty();
    }

    /**
     * Lets what is there be replaced.
     *
     * @throws AppException when it has another name or is not there any more
     */
    void takeOver(PbxServer server, String name) {
        PbxContents.Foreign there = look(server)
                .orElseThrow(() -> new AppException("The PBX has nothing that would have to be taken over."));
        if (!there.name().equals(name.strip())) {
            throw new AppException("To take over what is on the PBX, type \"{0}\".", there.name());
        }
        takenOver = foreign;
        own = foreign.orElseThrow().mark();
        foreign = Optional.empty();
    }

    private static PbxContents.Foreign named(Holdings held) {
        return new PbxContents.Foreign(
                held.mark()
                        .installation()
                        .map(id -> id.substring(0, Math.min(SHORT, id.length())))
                        .orElse("unknown"),
                held.versions().keySet().stream().sorted().toList(),
                List.copyOf(held.numbers().keySet()));
    }

    private boolean isOwn(Holdings held) {
        return held.isEmpty()
                || held.mark().installation().map(store.installation()::equals).orElse(true)
                        && isKnown(held.versions());
    }

    /** Most of them are live; the others are looked up one by one. */
    private boolean isKnown(Map<FlowId, Set<Integer>> versions) {
        Map<FlowId, Set<Integer>> unknown = new HashMap<>();
        versions.forEach((flow, numbers) -> unknown.put(flow, new HashSet<>(numbers)));
        for (VersionDigest live : store.live()) {
            Set<Integer> numbers = unknown.get(live.flow());
            if (numbers != null) {
                numbers.remove(live.number());
            }
        }
        return unknown.entrySet().stream()
                .allMatch(flow -> flow.getValue().stream()
                        .allMatch(number -> store.find(flow.getKey(), number).isPresent()));
    }
}
