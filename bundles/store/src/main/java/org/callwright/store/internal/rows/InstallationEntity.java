package org.callwright.store.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The id of this installation. There is at most one row. */
@Entity
@Table(name = "installation")
public class InstallationEntity {
    @Id
    private String id;

    protected InstallationEntity() {}

    public InstallationEntity(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
