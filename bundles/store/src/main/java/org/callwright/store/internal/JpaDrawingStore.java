package org.callwright.store.internal;

import java.util.Optional;
import org.callwright.model.DrawingNotes;
import org.callwright.model.FlowId;
import org.callwright.store.drawing.DrawingStore;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.database.DuplicateKeyException;
import org.callwright.store.internal.rows.DrawingEntity;
import org.callwright.store.internal.rows.FlowEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stores the notes on drawings in the database. */
@Component
public class JpaDrawingStore implements DrawingStore {
    private final Database database;

    @Activate
    public JpaDrawingStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public DrawingNotes notes(FlowId flow) {
        return stored(flow).map(DrawingEntity::notes).orElse(DrawingNotes.NONE);
    }

    private Optional<DrawingEntity> stored(FlowId flow) {
        return database.read(em -> Optional.ofNullable(em.find(DrawingEntity.class, flow.value())));
    }

    @Override
    public boolean keep(FlowId flow, DrawingNotes before, DrawingNotes after) {
        Optional<DrawingEntity> stored = stored(flow);
        if (!stored.map(DrawingEntity::notes).orElse(DrawingNotes.NONE).equals(before)) {
            return false;
        }
        long revision = stored.map(DrawingEntity::revision).orElse(0L);
        var entity = new DrawingEntity(flow, revision + 1, after);
        try {
            return stored.isEmpty() ? add(flow, entity) : replace(flow, revision, entity);
        } catch (DuplicateKeyException e) {
            return false; // somebody was faster
        }
    }

    private boolean add(FlowId flow, DrawingEntity entity) {
        return database.writeSoon(em -> {
            if (em.find(FlowEntity.class, flow.value()) == null) {
                return false;
            }
            em.persist(entity);
            return true;
        });
    }

    /** One statement, so the second of two at a time replaces nothing. */
    private boolean replace(FlowId flow, long revision, DrawingEntity entity) {
        return 1
                == database.writeSoon(em -> em.createQuery("update DrawingEntity d set d.letters = :letters,"
                                + " d.homes = :homes, d.places = :places, d.revision = :next"
                                + " where d.flow = :flow and d.revision = :revision")
                        .setParameter("letters", entity.letters())
                        .setParameter("homes", entity.homes())
                        .setParameter("places", entity.places())
                        .setParameter("flow", flow.value())
                        .setParameter("revision", revision)
                        .setParameter("next", entity.revision())
                        .executeUpdate());
    }
}
