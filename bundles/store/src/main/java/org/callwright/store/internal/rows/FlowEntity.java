package org.callwright.store.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.callwright.model.Flow;
import org.callwright.store.FlowJson;
import org.callwright.store.Stamp;
import org.callwright.store.StoredFlow;

/**
 * A flow with its draft. The draft's JSON is authoritative; {@code id} and {@code name} repeat parts of it for queries.
 */
@Entity
@Table(name = "flow")
public class FlowEntity {
    @Id
    private String id;

    private String name;
    private long revision;
    private Integer live;
    private String draft;

    @Column(name = "saved_at")
    @Convert(converter = InstantConverter.class)
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "live_since")
    @Convert(converter = InstantConverter.class)
    private Instant liveSince;

    @Column(name = "live_by")
    private String liveBy;

    protected FlowEntity() {}

    /** Creates a flow at revision 1. */
    public FlowEntity(Flow flow, String draft, Stamp saved) {
        this.id = flow.id().value();
        this.name = columnName(flow);
        this.revision = 1;
        this.draft = draft;
        this.savedAt = saved.at();
        this.savedBy = saved.by();
    }

    /** Returns the flow's name without NUL characters, which PostgreSQL cannot store. */
    public static String columnName(Flow flow) {
        return flow.name().replace("\0", "");
    }

    String name() {
        return name;
    }

    /** Whether this JSON is the draft, letter for letter. */
    public boolean isDraft(String text) {
        return draft.equals(text);
    }

    public StoredFlow stored(FlowJson json) {
        return new StoredFlow(
                json.read(draft),
                revision,
                live == null ? OptionalInt.empty() : OptionalInt.of(live),
                new Stamp(savedAt, savedBy),
                live == null || liveSince == null ? Optional.empty() : Optional.of(new Stamp(liveSince, liveBy)));
    }
}
