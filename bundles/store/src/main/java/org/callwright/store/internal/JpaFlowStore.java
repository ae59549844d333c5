package org.callwright.store.internal;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Version;
import org.callwright.store.DrainingVersion;
import org.callwright.store.DrawnFlow;
import org.callwright.store.FlowJson;
import org.callwright.store.FlowStore;
import org.callwright.store.MovedNumber;
import org.callwright.store.NumberChange;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.Stamp;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.database.DuplicateKeyException;
import org.callwright.store.internal.rows.DrainingVersionEntity;
import org.callwright.store.internal.rows.FlowEntity;
import org.callwright.store.internal.rows.VersionEntity;
import org.callwright.store.internal.rows.VersionKey;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Stores flows and their versions in the database.
 *
 * <p>EclipseLink writes the values of a statement into its text where that has a literal, as the one of {@code exists} has,
 * unless it is told to bind them.
 */
@Component
public class JpaFlowStore implements FlowStore {
    private static final Comparator<StoredFlow> BY_NAME = Comparator.<StoredFlow, String>comparing(
                    stored -> stored.draft().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(stored -> stored.draft().id());

    private final Database database;
    private final FlowJson json;
    private final DrawnFlows drawn;
    private final DrainingVersions draining;

    @Activate
    public JpaFlowStore(@Reference Database database, @Reference FlowJson json) {
        this.database = database;
        this.json = json;
        this.drawn = new DrawnFlows(database, json);
        this.draining = new DrainingVersions(database, json);
    }

    @Override
    public List<StoredFlow> flows() {
        List<FlowEntity> entities = database.read(em ->
                em.createQuery("select f from FlowEntity f", FlowEntity.class).getResultList());
        return entities.stream()
                .map(entity -> entity.stored(json))
                .sorted(BY_NAME)
                .toList();
    }

    @Override
    public Optional<StoredFlow> find(FlowId id) {
        return database.read(em -> Optional.ofNullable(em.find(FlowEntity.class, id.value())))
                .map(entity -> entity.stored(json));
    }

    @Override
    public Optional<DrawnFlow> drawn(FlowId id) {
        return drawn.find(id);
    }

    @Override
    public void readDrawn(Consumer<DrawnFlow> reader) {
        drawn.read(reader);
    }

    @Override
    public StoredFlow create(Flow draft, String by) {
        var entity = new FlowEntity(draft, json.write(draft), new Stamp(now(), by));
        try {
            return database.write(em -> {
                em.persist(entity);
                em.flush();
                DraftNumbers.assign(em, draft);
                return entity.stored(json);
            });
        } catch (DuplicateKeyException e) {
            if (find(draft.id()).isPresent()) {
                throw new IllegalArgumentException("There is a callflow " + draft.id() + " already.", e);
            }
            throw new DraftNumbers(database).explained(draft, e);
        }
    }

    @Override
    public StoredFlow save(Flow draft, long basedOn, String by) {
        String text = json.write(draft);
        try {
            return database.write(em -> {
                save(em, draft, text, basedOn, by);
                return em.find(FlowEntity.class, draft.id().value()).stored(json);
            });
        } catch (DuplicateKeyException e) {
            throw new DraftNumbers(database).explained(draft, e);
        }
    }

    /**
     * Checks the revision and updates in one statement, so the second of two concurrent saves updates no row.
     *
     * @param text the draft as JSON
     */
    static void save(EntityManager em, Flow draft, String text, long basedOn, String by) {
        int saved = em.createQuery("update FlowEntity f set f.name = :name, f.draft = :draft, f.savedAt = :now,"
                        + " f.savedBy = :by, f.revision = :next where f.id = :id and f.revision = :basedOn")
                .setParameter("name", FlowEntity.columnName(draft))
                .setParameter("draft", text)
                .setParameter("now", now())
                .setParameter("by", by)
                .setParameter("id", draft.id().value())
                .setParameter("basedOn", basedOn)
                .setParameter("next", basedOn + 1)
                .executeUpdate();
        if (saved == 0) {
            throw new StaleRevisionException(draft.name());
        }
        DraftNumbers.assign(em, draft);
    }

    @Override
    public void delete(FlowId id) {
        database.write(em -> delete(em, id));
    }

    @Override
    public void retire(DrainingVersion live) {
        database.write(em -> {
            DrainingVersions.keep(em, live);
            return delete(em, live.flow());
        });
    }

    private static int delete(EntityManager em, FlowId id) {
        return em.createQuery("delete from FlowEntity f where f.id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    @Override
    public void add(Version... versions) {
        List<VersionEntity> entities = Stream.of(versions)
                .map(version -> new VersionEntity(version, json))
                .toList();
        try {
            database.write(em -> {
                for (Version version : versions) {
                    if (em.find(FlowEntity.class, version.flow().id().value()) == null) {
                        throw new IllegalArgumentException(
                                "There is no callflow " + version.flow().id() + " to keep a version of.");
                    }
                }
                entities.forEach(em::persist);
                return entities;
            });
        } catch (DuplicateKeyException e) {
            Version present = Stream.of(versions)
                    .filter(version ->
                            version(version.flow().id(), version.number()).isPresent())
                    .findFirst()
                    .orElseThrow(() -> e);
            throw new IllegalArgumentException(
                    "Callflow " + present.flow().id() + " has a version " + present.number() + " already.", e);
        }
    }

    @Override
    public void discard(FlowId id, int number) {
        database.write(em -> em.createQuery("delete from VersionEntity v where v.flow = :id and v.number = :number"
                        + " and not exists (select f from FlowEntity f where f.id = v.flow and f.live = v.number)")
                .setHint(QueryHints.BIND_PARAMETERS, HintValues.TRUE)
                .setParameter("id", id.value())
                .setParameter("number", number)
                .executeUpdate());
    }

    @Override
    public int nextVersion(FlowId id) {
        return 1
                + database.read(
                        em -> Math.max(highest(em, "VersionEntity", id), highest(em, "LeavingVersionEntity", id)));
    }

    private static int highest(EntityManager em, String versions, FlowId id) {
        return em.createQuery(
                        "select coalesce(max(v.number), 0) from " + versions + " v where v.flow = :id", Integer.class)
                .setParameter("id", id.value())
                .getSingleResult();
    }

    @Override
    public List<Version> versions(FlowId id) {
        List<VersionEntity> entities = database.read(em -> em.createQuery(
                        "select v from VersionEntity v where v.flow = :id order by v.number desc", VersionEntity.class)
                .setParameter("id", id.value())
                .getResultList());
        return entities.stream().map(entity -> entity.version(json)).toList();
    }

    @Override
    public List<Version> live() {
        List<VersionEntity> entities = database.read(em -> em.createQuery(
                        "select v from VersionEntity v, FlowEntity f where v.flow = f.id and v.number = f.live order by v.flow",
                        VersionEntity.class)
                .getResultList());
        return entities.stream().map(entity -> entity.version(json)).toList();
    }

    @Override
    public Optional<Version> version(FlowId id, int number) {
        return database.read(
                        em -> Optional.ofNullable(em.find(VersionEntity.class, new VersionKey(id.value(), number))))
                .map(entity -> entity.version(json));
    }

    @Override
    public StoredFlow goLive(FlowId id, int number, Optional<DrainingVersion> previous, String by) {
        return database.write(em -> {
            goLive(em, id, number, previous, by);
            return em.find(FlowEntity.class, id.value()).stored(json);
        });
    }

    static void goLive(EntityManager em, FlowId id, int number, Optional<DrainingVersion> previous, String by) {
        previous.filter(draining -> !draining.flow().equals(id) || draining.number() == number)
                .ifPresent(draining -> {
                    throw new IllegalArgumentException("Version " + number + " of callflow " + id
                            + " cannot take over from version " + draining.number() + " of " + draining.flow() + ".");
                });
        int updated = em.createQuery("update FlowEntity f set f.live = :number, f.liveSince = :now, f.liveBy = :by"
                        + " where f.id = :id and exists"
                        + " (select v.number from VersionEntity v where v.flow = f.id and v.number = :number)")
                .setHint(QueryHints.BIND_PARAMETERS, HintValues.TRUE)
                .setParameter("number", number)
                .setParameter("now", now())
                .setParameter("by", by)
                .setParameter("id", id.value())
                .executeUpdate();
        if (updated == 0) {
            throw new IllegalArgumentException("Callflow " + id + " has no version " + number + ".");
        }
        DrainingVersions.forget(em, id, number);
        previous.ifPresent(draining -> em.merge(new DrainingVersionEntity(draining)));
        em.flush();
    }

    @Override
    public void renumber(List<NumberChange> changes, String by) {
        new NumberChanges(database, json).make(changes, by);
    }

    @Override
    public Map<Integer, MovedNumber> moved(FlowId id) {
        return new NumberChanges(database, json).moved(id);
    }

    @Override
    public List<DrainingVersion> draining() {
        return draining.all();
    }

    @Override
    public List<Flow> leaving() {
        return draining.drawings();
    }

    @Override
    public Optional<Version> published(FlowId id, int number) {
        return version(id, number).or(() -> draining.ofDeleted(id, number));
    }

    @Override
    public void sweep(FlowId id, int number) {
        draining.sweep(id, number);
    }

    /** Returns the current time, truncated to the precision that every supported database stores. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
