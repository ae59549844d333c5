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

    protected SpareNumberEntity() {}

    public SpareNumberEntity(String number) {
        this.number = number;
    }
}
