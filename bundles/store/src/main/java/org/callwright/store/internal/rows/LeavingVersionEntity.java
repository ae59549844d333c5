package org.callwright.store.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.callwright.store.DrainingVersion;
import org.callwright.store.internal.json.JsonText;

/** A version that stays on the PBX although its flow was deleted. */
@Entity
@Table(name = "leaving_version")
@IdClass(VersionKey.class)
public class LeavingVersionEntity extends VersionRow {
    @Column(name = "was_live")
    private boolean wasLive;

    @Column(name = "pbx_run")
    private String pbxRun;

    private String channels;

    protected LeavingVersionEntity() {}

    /** @param wasLive whether the flow's entrance led to it when it was deleted */
    public LeavingVersionEntity(VersionEntity version, DrainingVersion draining, boolean wasLive) {
        super(version);
        this.wasLive = wasLive;
        this.pbxRun = draining.pbxRun();
        this.channels = JsonText.ofSet(draining.channels());
    }

    public DrainingVersion draining() {
        return new DrainingVersion(flow(), number(), pbxRun, JsonText.toSet(channels));
    }
}
