package org.callwright.store.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.callwright.model.Version;
import org.callwright.store.FlowJson;

/** A published version of a flow that is there. */
@Entity
@Table(name = "flow_version")
@IdClass(VersionKey.class)
public class VersionEntity extends VersionRow {
    protected VersionEntity() {}

    public VersionEntity(Version version, FlowJson json) {
        super(version, json);
    }
}
