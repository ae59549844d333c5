package org.callwright.store.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalInt;
import org.callwright.model.Flow;
import org.callwright.store.FlowJson;
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

    protected FlowEntity() {}

    /** Creates a flow at revision 1. */
    public FlowEntity(Flow flow, String draft, Instant savedAt) {
        this.id = flow.id().value();
        this.name = columnName(flow);
        this.revision = 1;
        this.draft = draft;
        this.savedAt = savedAt;
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
                json.read(draft), revision, live == null ? OptionalInt.empty() : OptionalInt.of(live), savedAt);
    }
}
