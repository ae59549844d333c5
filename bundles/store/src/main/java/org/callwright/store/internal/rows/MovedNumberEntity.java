package org.callwright.store.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.callwright.model.FlowId;
import org.callwright.store.MovedNumber;
import org.callwright.store.internal.json.FlowReader;
import org.callwright.store.internal.json.FlowWriter;

/** The number that was moved when a version was made. */
@Entity
@Table(name = "moved_number")
@IdClass(VersionKey.class)
public class MovedNumberEntity {
    @Id
    private String flow;

    @Id
    private int number;

    private String moved;
    private String other;
    private boolean came;

    protected MovedNumberEntity() {}

    public MovedNumberEntity(FlowId flow, int version, MovedNumber moved) {
        this.flow = flow.value();
        this.number = version;
        this.moved = FlowWriter.key(moved.number());
        this.other = moved.other().replace("\0", ""); // which PostgreSQL cannot store
        this.came = moved.came();
    }

    /** The number of the version. */
    public int version() {
        return number;
    }

    public MovedNumber moved() {
        return new MovedNumber(FlowReader.number(moved), other, came);
    }
}
