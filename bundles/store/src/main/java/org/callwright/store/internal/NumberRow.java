package org.callwright.store.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which flow's draft has a number. */
@Entity
@Table(name = "flow_number")
public class NumberRow {
    @Id
    private String number;

    private String flow;

    protected NumberRow() {}

    NumberRow(String number, String flow) {
        this.number = number;
        this.flow = flow;
    }

    String number() {
        return number;
    }
}
