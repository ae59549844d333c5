package org.callwright.store.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Version;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowJson;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.rows.DrainingVersionEntity;
import org.callwright.store.internal.rows.LeavingVersionEntity;
import org.callwright.store.internal.rows.VersionEntity;
import org.callwright.store.internal.rows.VersionKey;

/** The versions that stay on the PBX for calls although no new call gets there: replaced ones, and those of deleted flows. */
record DrainingVersions(Database database, FlowJson json) {

    List<DrainingVersion> all() {
        return database.read(em -> Stream.concat(
                        em
                                .createQuery(
                                        "select k from DrainingVersionEntity k order by k.flow, k.number",
                                        DrainingVersionEntity.class)
                                .getResultList()
                                .stream()
                                .map(DrainingVersionEntity::draining),
                        leaving(em).map(LeavingVersionEntity::draining))
                .toList());
    }

    /** The drawings of those of deleted flows. */
    List<Flow> drawings() {
        return database.read(em -> leaving(em).toList()).stream()
                .map(version -> version.drawn(json))
                .toList();
    }

    Optional<Version> ofDeleted(FlowId flow, int number) {
        return database.read(em ->
                        Optional.ofNullable(em.find(LeavingVersionEntity.class, new VersionKey(flow.value(), number))))
                .map(version -> version.version(json));
    }

    void sweep(FlowId flow, int number) {
        database.writeSoon(em -> forget(em, flow, number)
                + delete(
                        em,
                        "delete from LeavingVersionEntity k where k.flow = :id and k.number = :number",
                        flow,
                        number));
    }

    static int forget(EntityManager em, FlowId flow, int number) {
        return delete(
                em, "delete from DrainingVersionEntity k where k.flow = :id and k.number = :number", flow, number);
    }

    private static int delete(EntityManager em, String query, FlowId flow, int number) {
        return em.createQuery(query)
                .setParameter("id", flow.value())
                .setParameter("number", number)
                .executeUpdate();
    }

    /** Keeps what calls can be in of a flow that is deleted in the same transaction. */
    static void keep(EntityManager em, DrainingVersion live) {
        keep(em, live, true);
        em
                .createQuery("select k from DrainingVersionEntity k where k.flow = :id", DrainingVersionEntity.class)
                .setParameter("id", live.flow().value())
                .getResultList()
                .stream()
                .map(DrainingVersionEntity::draining)
                .filter(older -> older.number() != live.number())
                .forEach(older -> keep(em, older, false));
        em.flush();
    }

    private static void keep(EntityManager em, DrainingVersion draining, boolean wasLive) {
        VersionEntity version =
                em.find(VersionEntity.class, new VersionKey(draining.flow().value(), draining.number()));
        if (version == null) {
            throw new IllegalArgumentException(
                    "Callflow " + draining.flow() + " has no version " + draining.number() + ".");
        }
        em.merge(new LeavingVersionEntity(version, draining, wasLive));
    }

    private static Stream<LeavingVersionEntity> leaving(EntityManager em) {
        return em
                .createQuery(
                        "select k from LeavingVersionEntity k order by k.flow, k.number", LeavingVersionEntity.class)
                .getResultList()
                .stream();
    }
}
