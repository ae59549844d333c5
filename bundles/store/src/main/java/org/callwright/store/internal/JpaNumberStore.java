package org.callwright.store.internal;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.callwright.model.PhoneNumber;
import org.callwright.store.NumberStore;
import org.callwright.store.PooledNumber;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.json.FlowReader;
import org.callwright.store.internal.json.FlowWriter;
import org.callwright.store.internal.rows.SpareNumberEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stores the number pool in the database. */
@Component
public class JpaNumberStore implements NumberStore {
    /** In one statement: databases take only so many parameters. */
    private static final int AT_ONCE = 1_000;

    private final Database database;

    @Activate
    public JpaNumberStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<PhoneNumber> pool() {
        return pooled().stream().map(PooledNumber::number).sorted().toList();
    }

    /** Leaves out the reserved ones here: beside a subquery, EclipseLink compares a truth value with a number. */
    @Override
    public List<PhoneNumber> spare() {
        List<PooledNumber> unused = database.read(em -> found(em.createQuery(
                        "select p.number, p.reserved, p.note from SpareNumberEntity p"
                                + " where not exists (select n.number from NumberEntity n where n.number = p.number)",
                        Object[].class)
                .getResultList()));
        return unused.stream()
                .filter(number -> !number.reserved())
                .map(PooledNumber::number)
                .sorted()
                .toList();
    }

    @Override
    public List<PooledNumber> pooled() {
        return database.read(em ->
                found(em.createQuery("select p.number, p.reserved, p.note from SpareNumberEntity p", Object[].class)
                        .getResultList()));
    }

    @Override
    public List<PooledNumber> pooled(Collection<PhoneNumber> numbers) {
        List<String> keys = keys(numbers);
        return database.read(em -> {
            List<PooledNumber> all = new ArrayList<>();
            for (int from = 0; from < keys.size(); from += AT_ONCE) {
                all.addAll(found(em.createQuery(
                                "select p.number, p.reserved, p.note from SpareNumberEntity p where p.number in :keys",
                                Object[].class)
                        .setParameter("keys", keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                        .getResultList()));
            }
            return List.copyOf(all);
        });
    }

    @Override
    public List<PooledNumber> reserved(String ending) {
        return database.read(em -> found(em.createQuery(
                        "select p.number, p.reserved, p.note from SpareNumberEntity p"
                                + " where p.reserved = :reserved and p.number like :ending",
                        Object[].class)
                .setParameter("reserved", true)
                .setParameter("ending", "%" + ending)
                .getResultList()));
    }

    private static List<PooledNumber> found(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new PooledNumber(FlowReader.number((String) row[0]), (Boolean) row[1], (String) row[2]))
                .toList();
    }

    @Override
    public void add(PhoneNumber number) {
        String key = FlowWriter.key(number);
        database.write(em -> {
            if (em.find(SpareNumberEntity.class, key) == null) {
                em.persist(new SpareNumberEntity(key, false, ""));
            }
            return null;
        });
    }

    @Override
    public void save(Collection<PooledNumber> numbers) {
        database.write(em -> {
            delete(em, keys(numbers.stream().map(PooledNumber::number).toList()));
            numbers.forEach(each ->
                    em.persist(new SpareNumberEntity(FlowWriter.key(each.number()), each.reserved(), each.note())));
            return null;
        });
    }

    @Override
    public void remove(Collection<PhoneNumber> numbers) {
        database.write(em -> {
            delete(em, keys(numbers));
            return null;
        });
    }

    private static void delete(EntityManager em, List<String> keys) {
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            em.createQuery("delete from SpareNumberEntity p where p.number in :keys")
                    .setParameter("keys", keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                    .executeUpdate();
        }
    }

    private static List<String> keys(Collection<PhoneNumber> numbers) {
        return numbers.stream().map(FlowWriter::key).distinct().toList();
    }
}
