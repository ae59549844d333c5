package org.callwright.store.internal;

import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.model.Flow;
import org.callwright.store.NumberTakenException;
import org.callwright.store.StoreException;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.database.DuplicateKeyException;
import org.callwright.store.internal.json.FlowReader;
import org.callwright.store.internal.json.FlowWriter;
import org.callwright.store.internal.rows.NumberEntity;

/** Which draft has which number: a number belongs to one draft at a time. */
record DraftNumbers(Database database) {

    /** Releases the numbers that the draft no longer has and claims the new ones, always in the same order. */
    static void assign(EntityManager em, Flow draft) {
        Set<String> wanted = keys(draft);
        var had = new HashSet<String>();
        em.createQuery("select n from NumberEntity n where n.flow = :id", NumberEntity.class)
                .setParameter("id", draft.id().value())
                .getResultStream()
                .forEach(entity -> {
                    had.add(entity.number());
                    if (!wanted.contains(entity.number())) {
                        em.remove(entity);
                    }
                });
        em.flush();
        for (String number : wanted) {
            if (!had.contains(number)) {
                em.persist(new NumberEntity(number, draft.id().value()));
                // Flush one by one: batched inserts could claim numbers in a different order and deadlock with a
                // concurrent save.
                em.flush();
            }
        }
    }

    private static Set<String> keys(Flow draft) {
        return draft.numbers().stream().map(FlowWriter::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns an exception that names the number that is already taken and the flow that has it. */
    StoreException explained(Flow draft, DuplicateKeyException e) {
        Function<EntityManager, List<Object[]>> owners = em -> em.createQuery(
                        "select n.number, f.name from NumberEntity n, FlowEntity f where f.id = n.flow"
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
}
