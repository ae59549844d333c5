package org.callwright.store.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A number and the flow whose draft uses it. */
@Entity
@Table(name = "flow_number")
public class NumberEntity {
    @Id
    private String number;

    private String flow;

    protected NumberEntity() {}

    public NumberEntity(String number, String flow) {
        this.number = number;
        this.flow = flow;
    }

    public String number() {
        return number;
    }
}
