package org.callwright.store.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A number in the pool that flows can be given. */
@Entity
@Table(name = "number_pool")
public class SpareNumberEntity {
    @Id
    private String number;

    private boolean reserved;

    private String note;

    protected SpareNumberEntity() {}

    public SpareNumberEntity(String number, boolean reserved, String note) {
        this.number = number;
        this.reserved = reserved;
        this.note = note;
    }

    public String number() {
        return number;
    }

    public boolean reserved() {
        return reserved;
    }

    public String note() {
        return note;
    }
}
