package org.callwright.app.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.ChangedFile;
import org.callwright.pbx.Holdings;
import org.callwright.pbx.InventorySource;
import org.callwright.pbx.Mismatch;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.ProtectedNumbers;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.callwright.pbx.Published;
import org.callwright.pbx.StoredValueKey;
import org.callwright.pbx.ZoneReading;

/** A PBX that fails when it is told to. How a real one behaves is tested with Asterisk. */
public final class FaultyPbx implements PbxServer, InventorySource {
    public final List<Publication> published = new ArrayList<>();
    public PbxState state = new PbxState.Reachable(Instant.EPOCH, "22");
    public ActiveCalls calls = new ActiveCalls("run1", Set.of("call1"));
    public Optional<String> owner = Optional.empty();
    public volatile PublishException refusal;
    /** How often it refused. */
    public volatile int refused;

    public Map<ReferenceKind, List<Item>> inventory = Map.of();
    /** Names of things that are no items. */
    public Set<String> forbidden = Set.of();

    /** How zones are read that are not read right. */
    public Map<ZoneId, ZoneReading> zones = Map.of();

    public PbxUnreachableException silence;
    public PbxUnreachableException dark;
    /** Whether it is known how protected numbers are reached. */
    public boolean knowsProtectedNumbers = true;

    public final Map<StoredValueKey, String> key = new HashMap<>();
    public final Map<StoredValueKey, Boolean> lamps = new HashMap<>();
    public int asked;
    /** What is loaded, whoever published it. */
    public volatile Holdings held = new Holdings(Holdings.Mark.NONE, Map.of(), new TreeMap<>());
    /** How often its versions were listed. */
    public int listed;

    public List<ChangedFile> changed = List.of();
    /** What differs as a whole until something is published. */
    public volatile Optional<Message> difference = Optional.empty();

    /** What differs as a whole whatever is published, such as in a file of somebody else. */
    public volatile Optional<Message> lasting = Optional.empty();

    public final List<FlowId> compared = new CopyOnWriteArrayList<>();
    /** What differs until it is published again. */
    public final Map<FlowId, Mismatch> mismatches = new ConcurrentHashMap<>();

    public Runnable whilePublishing = () -> {};
    public volatile Runnable whileComparing = () -> {};

    /** A connection to this PBX, as the container makes one. */
    public PbxConnection connection() {
        var connection = new PbxConnection();
        connection.setServer(this);
        return connection;
    }

    @Override
    public PbxState state() {
        return state;
    }

    @Override
    public Set<ReferenceKind> kinds() {
        return inventory.keySet();
    }

    @Override
    public List<Item> items(ReferenceKind kind) {
        asked++;
        if (silence != null) {
            throw silence;
        }
        if (state instanceof PbxState.Away away) {
            throw new PbxUnreachableException(away.why(), null);
        }
        return inventory.get(kind);
    }

    @Override
    public Optional<String> owner(PhoneNumber number) {
        if (state instanceof PbxState.Away away) {
            throw new PbxUnreachableException(away.why(), null);
        }
        return owner;
    }

    @Override
    public ActiveCalls calls() {
        return calls;
    }

    @Override
    public Published publish(Publication publication, Set<FlowId> flows) {
        whilePublishing.run();
        if (refusal != null) {
            refused++;
            throw refusal;
        }
        published.add(publication);
        difference = Optional.empty();
        Map<FlowId, Set<Integer>> versions = new HashMap<>();
        publication
                .flows()
                .forEach((flow, live) -> versions.put(flow, Set.of(live.live().number())));
        String hash = "hash" + published.size();
        held = new Holdings(
                new Holdings.Mark(hash, Optional.of(publication.installation())), versions, new TreeMap<>());
        mismatches.keySet().removeAll(flows);
        return new Published(hash, Duration.ofMillis(5), calls);
    }

    @Override
    public List<ChangedFile> changedFiles() {
        return changed;
    }

    @Override
    public Holdings.Mark mark() {
        return held.mark();
    }

    @Override
    public Holdings holdings() {
        listed++;
        return held;
    }

    @Override
    public Optional<Message> difference(Publication publication) {
        return difference
                .or(() -> lasting)
                .or(() -> !published.isEmpty() && published.getLast().flows().equals(publication.flows())
                        ? Optional.empty()
                        : Optional.of(Message.of("Another publication is there.")));
    }

    @Override
    public Optional<Mismatch> mismatch(Publication publication, FlowId flow) {
        compared.add(flow);
        whileComparing.run();
        return Optional.ofNullable(mismatches.get(flow));
    }

    @Override
    public Optional<String> get(StoredValueKey name) {
        if (silence != null) {
            throw silence;
        }
        return Optional.ofNullable(key.get(name));
    }

    @Override
    public void put(StoredValueKey name, String value) {
        if (silence != null) {
            throw silence;
        }
        key.put(name, value);
    }

    @Override
    public void setLamp(StoredValueKey name, boolean lit) {
        if (dark != null) {
            throw dark;
        }
        lamps.put(name, lit);
    }

    @Override
    public boolean forbids(ReferenceKind kind, String id) {
        return forbidden.contains(id);
    }

    @Override
    public ZoneReading reading(ZoneId zone) {
        return zones.getOrDefault(zone, new ZoneReading.Right());
    }

    @Override
    public ProtectedNumbers protectedNumbers() {
        return ProtectedNumbers.of(List.of("112"), List.of("0"));
    }

    @Override
    public boolean knowsProtectedNumbers() {
        return knowsProtectedNumbers;
    }
}
