package org.callwright.app.internal.pbx;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.MachineFault;
import org.callwright.pbx.InventorySource;
import org.callwright.pbx.InventorySource.Item;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PbxUnreachableException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all inventory sources have, put together. Each source's answer is used for some seconds. Where one does not
 * answer, what was known last stands in.
 */
@Component(service = {PbxInventory.class, PbxState.Listener.class})
public class PbxInventory implements PbxState.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(PbxInventory.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** In ascending order of service ranking. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public volatile Collection<InventorySource> sources = List.of();

    private final Cache<Question, List<Item>> answers;
    private final Map<ReferenceKind, Map<String, Item>> last = new ConcurrentHashMap<>();
    private final AtomicLong edition = new AtomicLong();

    @Activate
    public PbxInventory() {
        this(Ticker.systemTicker());
    }

    PbxInventory(Ticker ticker) {
        answers = Caffeine.newBuilder().expireAfterWrite(FRESH).ticker(ticker).build();
    }

    private record Question(InventorySource source, ReferenceKind kind) {}

    /**
     * What is known of one kind.
     *
     * @param kind which one
     * @param items in order of id, each once; also those that a source had when it last answered
     * @param seen the ids that some source has named just now
     * @param listed whether there is a source that can tell of this kind
     * @param current whether all sources that can tell of it have answered
     */
    public record Known(ReferenceKind kind, List<Item> items, Set<String> seen, boolean listed, boolean current) {
        /** Whether no source has it. */
        public boolean lacks(String id) {
            return listed && current && !isSeen(id);
        }

        /** Whether a source that did not answer may have it, and no other has it. */
        public boolean isUnsure(String id) {
            return !current && !isSeen(id);
        }

        private boolean isSeen(String id) {
            return kind.soughtAs(id).stream().anyMatch(seen::contains);
        }
    }

    /** A PBX that was away may have changed in the meantime. */
    @Override
    public void changed(PbxState state) {
        answers.invalidateAll();
    }

    /**
     * Asks the sources whose answers are no longer fresh. May take seconds, but one that does not answer for the first
     * of these kinds is not asked for the others.
     */
    public Map<ReferenceKind, Known> read(Set<ReferenceKind> kinds) {
        Map<ReferenceKind, Known> known = new EnumMap<>(ReferenceKind.class);
        Set<InventorySource> silent = new HashSet<>();
        kinds.forEach(kind -> known.put(kind, read(kind, silent)));
        return known;
    }

    private Known read(ReferenceKind kind, Set<InventorySource> silent) {
        List<InventorySource> asked =
                sources.stream().filter(source -> source.kinds().contains(kind)).toList();
        Map<String, Item> items = new TreeMap<>();
        for (InventorySource source : asked) {
            if (!silent.contains(source)) {
                ask(source, kind)
                        .ifPresentOrElse(
                                all -> all.forEach(item -> items.put(item.id(), item)), () -> silent.add(source));
            }
        }
        Set<String> seen = Set.copyOf(items.keySet());
        boolean current = asked.stream().noneMatch(silent::contains);
        if (asked.isEmpty() || !current) {
            last.getOrDefault(kind, Map.of()).forEach(items::putIfAbsent);
        }
        Map<String, Item> before = last.put(kind, Map.copyOf(items));
        if (!items.equals(before)) {
            edition.incrementAndGet(); // after it: who sees the number finds the items
        }
        return new Known(kind, List.copyOf(items.values()), seen, !asked.isEmpty(), current);
    }

    /** One at a time for each question: those who wait get the same answer. A failure is not kept. */
    private Optional<List<Item>> ask(InventorySource source, ReferenceKind kind) {
        try {
            return Optional.of(answers.get(new Question(source, kind), question -> List.copyOf(source.items(kind))));
        } catch (PbxUnreachableException e) { // the PBX's state says why
            LOG.debug("{} does not tell of {}: {}", source.getClass().getName(), kind, e.getMessage());
        } catch (RuntimeException | Error e) { // a stranger's code may throw anything
            MachineFault.in(e)
                    .ifPresentOrElse(
                            fault -> LOG.error("Nobody was asked for {}. {}", kind, fault.message(), e),
                            () -> LOG.error(
                                    "{} failed to tell of {}", source.getClass().getName(), kind, e));
        }
        return Optional.empty();
    }

    /**
     * Whether a name that no source has may stand in a step all the same, because calls find nothing there: the one rule
     * for whatever rings, plays or enters.
     */
    public boolean canBeMissing(ReferenceKind kind, String id) {
        return kind.canBeMissing(id)
                && sources.stream()
                        .filter(source -> source.kinds().contains(kind))
                        .noneMatch(source -> forbids(source, kind, id));
    }

    private static boolean forbids(InventorySource source, ReferenceKind kind, String id) {
        try {
            return source.forbids(kind, id);
        } catch (PbxUnreachableException e) { // the PBX's state says why
            return true;
        } catch (RuntimeException | Error e) { // a stranger's code may throw anything
            LOG.error("{} failed to tell of {} {}", source.getClass().getName(), kind, id, e);
            return true;
        }
    }

    /** What has that id, as far as is known without asking. */
    Optional<Item> item(ReferenceKind kind, String id) {
        return Optional.ofNullable(last.getOrDefault(kind, Map.of()).get(id));
    }

    /** Another number once {@link #item} finds something else. */
    long edition() {
        return edition.get();
    }
}
