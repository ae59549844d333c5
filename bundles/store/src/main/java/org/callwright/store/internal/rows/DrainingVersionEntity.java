package org.callwright.store.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.callwright.model.FlowId;
import org.callwright.store.DrainingVersion;
import org.callwright.store.internal.json.JsonText;

/** A version that stays on the PBX although another one is live. */
@Entity
@Table(name = "kept_version")
@IdClass(VersionKey.class)
public class DrainingVersionEntity {
    @Id
    private String flow;

    @Id
    private int number;

    @Column(name = "pbx_run")
    private String pbxRun;

    private String channels;

    protected DrainingVersionEntity() {}

    public DrainingVersionEntity(DrainingVersion draining) {
        this.flow = draining.flow().value();
        this.number = draining.number();
        this.pbxRun = draining.pbxRun();
        this.channels = JsonText.ofSet(draining.channels());
    }

    public DrainingVersion draining() {
        return new DrainingVersion(new FlowId(flow), number, pbxRun, JsonText.toSet(channels));
    }
}
