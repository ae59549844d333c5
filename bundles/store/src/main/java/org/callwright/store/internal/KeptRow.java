package org.callwright.store.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.callwright.model.FlowId;
import org.callwright.store.KeptVersion;

/** A version that stays on the PBX although another one is live. */
@Entity
@Table(name = "kept_version")
@IdClass(VersionKey.class)
public class KeptRow {
    @Id
    private String flow;

    @Id
    private int number;

    @Column(name = "pbx_run")
    private String pbxRun;

    private String channels;

    protected KeptRow() {}

    KeptRow(KeptVersion kept) {
        this.flow = kept.flow().value();
        this.number = kept.number();
        this.pbxRun = kept.pbxRun();
        this.channels = JsonText.ofSet(kept.channels());
    }

    KeptVersion kept() {
        return new KeptVersion(new FlowId(flow), number, pbxRun, JsonText.toSet(channels));
    }
}
