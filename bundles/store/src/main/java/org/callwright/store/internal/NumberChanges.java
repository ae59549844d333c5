package org.callwright.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.FlowJson;
import org.callwright.store.MovedNumber;
import org.callwright.store.NumberChange;
import org.callwright.store.NumberChange.GoingLive;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.database.DuplicateKeyException;
import org.callwright.store.internal.rows.FlowEntity;
import org.callwright.store.internal.rows.MovedNumberEntity;

/** Gives flows other numbers, in their drafts and in the versions that are live, and knows which were moved. */
record NumberChanges(Database database, FlowJson json) {

    void make(List<NumberChange> changes, String by) {
        try {
            database.write(em -> {
                // All drafts are held before the first number: who saves one of them holds that while waiting for a
                // number.
                List<StoredFlow> before =
                        changes.stream().map(change -> held(em, change.flow())).toList();
                for (int i = 0; i < changes.size(); i++) {
                    make(em, changes.get(i), before.get(i), by);
                }
                return before;
            });
        } catch (DuplicateKeyException e) {
            NumberChange last = changes.getLast();
            throw new DraftNumbers(database)
                    .explained(Flow.empty(last.flow(), "").withNumbers(last.added()), e);
        }
    }

    private StoredFlow held(EntityManager em, FlowId id) {
        return Optional.ofNullable(em.find(FlowEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(entity -> entity.stored(json))
                .orElseThrow(() -> new StaleRevisionException(id.value()));
    }

    private void make(EntityManager em, NumberChange change, StoredFlow before, String by) {
        Set<PhoneNumber> numbers = new TreeSet<>(before.draft().numbers());
        numbers.removeAll(change.gone());
        numbers.addAll(change.added());
        Flow draft = before.draft().withNumbers(numbers);
        if (!draft.equals(before.draft())) {
            JpaFlowStore.save(em, draft, json.write(draft), before.revision(), by);
        }
        change.live().ifPresent(live -> goLive(em, change.flow(), live, by));
    }

    private static void goLive(EntityManager em, FlowId flow, GoingLive live, String by) {
        JpaFlowStore.goLive(em, flow, live.version(), Optional.of(live.previous()), by);
        em.persist(new MovedNumberEntity(flow, live.version(), live.why()));
        em.flush();
    }

    Map<Integer, MovedNumber> moved(FlowId id) {
        Map<Integer, MovedNumber> moved = new TreeMap<>();
        database.read(em -> em.createQuery(
                                "select m from MovedNumberEntity m where m.flow = :id", MovedNumberEntity.class)
                        .setParameter("id", id.value())
                        .getResultList())
                .forEach(entity -> moved.put(entity.version(), entity.moved()));
        return moved;
    }
}
