package org.callwright.store.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A number that may be given to a flow. */
@Entity
@Table(name = "number_pool")
public class PoolRow {
    @Id
    private String number;

    protected PoolRow() {}

    PoolRow(String number) {
        this.number = number;
    }
}
