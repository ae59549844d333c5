package org.callwright.store.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Version;
import org.callwright.store.FlowJson;
import org.callwright.store.FlowStore;
import org.callwright.store.KeptVersion;
import org.callwright.store.NumberTakenException;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.StoreException;
import org.callwright.store.StoredFlow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Flows and their versions in the database. */
@Component
public class JpaFlowStore implements FlowStore {
    private static final Comparator<StoredFlow> BY_NAME = Comparator.<StoredFlow, String>comparing(
                    stored -> stored.draft().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(stored -> stored.draft().id());

    private final Database database;
    private final FlowJson json;

    @Activate
    public JpaFlowStore(@Reference Database database, @Reference FlowJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<StoredFlow> flows() {
        List<FlowRow> rows = database.read(
                em -> em.createQuery("select f from FlowRow f", FlowRow.class).getResultList());
        return rows.stream().map(row -> row.stored(json)).sorted(BY_NAME).toList();
    }

    @Override
    public Optional<StoredFlow> find(FlowId id) {
        return database.read(em -> Optional.ofNullable(em.find(FlowRow.class, id.value())))
                .map(row -> row.stored(json));
    }

    @Override
    public StoredFlow create(Flow draft) {
        var row = new FlowRow(draft, json.write(draft), now());
        try {
            return database.write(em -> {
                em.persist(row);
                em.flush();
                assignNumbers(em, draft);
                return row.stored(json);
            });
        } catch (DuplicateKeyException e) {
            if (find(draft.id()).isPresent()) {
                throw new IllegalArgumentException("There is a callflow " + draft.id() + " already.", e);
            }
            throw explained(draft, e);
        }
    }

    @Override
    public StoredFlow save(Flow draft, long basedOn) {
        String text = json.write(draft);
        try {
            return database.write(em -> {
                // Compared and set in one statement: of two who save at the same moment, one finds no row.
                int saved = em.createQuery("update FlowRow f set f.name = :name, f.draft = :draft, f.savedAt = :now,"
                                + " f.revision = f.revision + 1 where f.id = :id and f.revision = :basedOn")
                        .setParameter("name", FlowRow.columnName(draft))
                        .setParameter("draft", text)
                        .setParameter("now", now())
                        .setParameter("id", draft.id().value())
                        .setParameter("basedOn", basedOn)
                        .executeUpdate();
                if (saved == 0) {
                    throw new StaleRevisionException(draft.name());
                }
                assignNumbers(em, draft);
                return em.find(FlowRow.class, draft.id().value()).stored(json);
            });
        } catch (DuplicateKeyException e) {
            throw explained(draft, e);
        }
    }

    @Override
    public void delete(FlowId id) {
        database.write(em -> em.createQuery("delete from FlowRow f where f.id = :id")
                .setParameter("id", id.value())
                .executeUpdate());
    }

    @Override
    public void add(Version version) {
        var row = new VersionRow(version, json);
        try {
            database.write(em -> {
                if (em.find(FlowRow.class, version.flow().id().value()) == null) {
                    throw new IllegalArgumentException(
                            "There is no callflow " + version.flow().id() + " to keep a version of.");
                }
                em.persist(row);
                return row;
            });
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException(
                    "Callflow " + version.flow().id() + " has a version " + version.number() + " already.", e);
        }
    }

    @Override
    public int nextVersion(FlowId id) {
        return 1
                + database.read(em -> em.createQuery(
                                "select coalesce(max(v.number), 0) from VersionRow v where v.flow = :id", Integer.class)
                        .setParameter("id", id.value())
                        .getSingleResult());
    }

    @Override
    public List<Version> versions(FlowId id) {
        List<VersionRow> rows = database.read(em -> em.createQuery(
                        "select v from VersionRow v where v.flow = :id order by v.number desc", VersionRow.class)
                .setParameter("id", id.value())
                .getResultList());
        return rows.stream().map(row -> row.version(json)).toList();
    }

    @Override
    public List<Version> live() {
        List<VersionRow> rows = database.read(em -> em.createQuery(
                        "select v from VersionRow v, FlowRow f where v.flow = f.id and v.number = f.live order by v.flow",
                        VersionRow.class)
                .getResultList());
        return rows.stream().map(row -> row.version(json)).toList();
    }

    @Override
    public Optional<Version> version(FlowId id, int number) {
        return database.read(em -> Optional.ofNullable(em.find(VersionRow.class, new VersionKey(id.value(), number))))
                .map(row -> row.version(json));
    }

    @Override
    public StoredFlow goLive(FlowId id, int number, Optional<KeptVersion> previous) {
        previous.filter(kept -> !kept.flow().equals(id) || kept.number() == number)
                .ifPresent(kept -> {
                    throw new IllegalArgumentException("Version " + number + " of callflow " + id
                            + " cannot take over from version " + kept.number() + " of " + kept.flow() + ".");
                });
        return database.write(em -> {
            if (em.find(VersionRow.class, new VersionKey(id.value(), number)) == null) {
                throw new IllegalArgumentException("Callflow " + id + " has no version " + number + ".");
            }
            em.createQuery("update FlowRow f set f.live = :number where f.id = :id")
                    .setParameter("number", number)
                    .setParameter("id", id.value())
                    .executeUpdate();
            forget(em, id, number);
            previous.ifPresent(kept -> em.merge(new KeptRow(kept)));
            em.flush();
            return em.find(FlowRow.class, id.value()).stored(json);
        });
    }

    @Override
    public List<KeptVersion> kept() {
        List<KeptRow> rows =
                database.read(em -> em.createQuery("select k from KeptRow k order by k.flow, k.number", KeptRow.class)
                        .getResultList());
        return rows.stream().map(KeptRow::kept).toList();
    }

    @Override
    public void sweep(FlowId id, int number) {
        database.write(em -> forget(em, id, number));
    }

    private static int forget(EntityManager em, FlowId id, int number) {
        return em.createQuery("delete from KeptRow k where k.flow = :id and k.number = :number")
                .setParameter("id", id.value())
                .setParameter("number", number)
                .executeUpdate();
    }

    /** Gives up the numbers that the draft no longer has, and takes the new ones, always in the same order. */
    private static void assignNumbers(EntityManager em, Flow draft) {
        Set<String> wanted = keys(draft);
        var had = new HashSet<String>();
        em.createQuery("select n from NumberRow n where n.flow = :id", NumberRow.class)
                .setParameter("id", draft.id().value())
                .getResultStream()
                .forEach(row -> {
                    had.add(row.number());
                    if (!wanted.contains(row.number())) {
                        em.remove(row);
                    }
                });
        em.flush();
        for (String number : wanted) {
            if (!had.contains(number)) {
                em.persist(new NumberRow(number, draft.id().value()));
                // One by one: two who take the same numbers in different orders would wait for each other.
                em.flush();
            }
        }
    }

    private static Set<String> keys(Flow draft) {
        return draft.numbers().stream().map(FlowWriter::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Which of the draft's numbers another draft has, and whose it is. */
    private StoreException explained(Flow draft, DuplicateKeyException e) {
        Function<EntityManager, List<Object[]>> owners = em -> em.createQuery(
                        "select n.number, f.name from NumberRow n, FlowRow f where f.id = n.flow"
                                + " and n.flow <> :id and n.number in :numbers order by n.number",
                        Object[].class)
                .setParameter("id", draft.id().value())
                .setParameter("numbers", keys(draft))
                .getResultList();
        return database.read(owners).stream()
                .findFirst()
                .<StoreException>map(
                        owner -> new NumberTakenException(FlowReader.number((String) owner[0]), (String) owner[1]))
                .orElse(e);
    }

    /** Now, as exactly as every database keeps it. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
