package org.callwright.store.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.TreeSet;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Version;
import org.callwright.model.VersionDigest;
import org.callwright.store.FlowJson;
import org.callwright.store.StoreException;
import org.callwright.store.internal.json.FlowWriter;
import org.callwright.store.internal.json.JsonText;

/** What is kept of a published version. Never updated once written. */
@MappedSuperclass
public abstract class VersionRow {
    @Id
    private String flow;

    @Id
    private int number;

    private String drawing;
    private String dialplan;
    private String features;
    private String codes;

    /** For queries that do not read the drawing. */
    private String numbers;

    /** For queries that do not read the dialplan. */
    @Column(name = "size")
    private int characters;

    /** For queries that do not read the dialplan. */
    private String entry;

    /** For queries that do not read the dialplan. */
    @Column(name = "asks_container")
    private boolean asksContainer;

    /** For queries that do not read the dialplan. */
    private String destinations;

    private String hash;
    private String actions;

    @Column(name = "published_at")
    @Convert(converter = InstantConverter.class)
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected VersionRow() {}

    VersionRow(Version version, FlowJson json) {
        this.flow = version.flow().id().value();
        this.number = version.number();
        this.drawing = json.write(version.flow());
        this.dialplan = version.dialplan();
        this.features = version.features();
        this.codes = JsonText.ofSet(version.codes());
        this.numbers = FlowWriter.keys(version.flow());
        this.characters = version.dialplan().length();
        this.entry = VersionDigest.entry(version.dialplan());
        this.asksContainer = VersionDigest.asksContainer(version.dialplan());
        this.destinations = JsonText.ofSet(VersionDigest.of(version).destinations());
        this.hash = version.hash();
        this.actions = JsonText.ofMap(version.actions());
        this.publishedAt = version.publishedAt();
        this.publishedBy = version.publishedBy();
    }

    VersionRow(VersionRow other) {
        this.flow = other.flow;
        this.number = other.number;
        this.drawing = other.drawing;
        this.dialplan = other.dialplan;
        this.features = other.features;
        this.codes = other.codes;
        this.numbers = other.numbers;
        this.characters = other.characters;
        this.entry = other.entry;
        this.asksContainer = other.asksContainer;
        this.destinations = other.destinations;
        this.hash = other.hash;
        this.actions = other.actions;
        this.publishedAt = other.publishedAt;
        this.publishedBy = other.publishedBy;
    }

    /** The flow as it was drawn. */
    public Flow drawn(FlowJson json) {
        return json.read(drawing);
    }

    FlowId flow() {
        return new FlowId(flow);
    }

    int number() {
        return number;
    }

    /** @throws StoreException when the stored dialplan no longer matches its hash */
    public Version version(FlowJson json) {
        Version version = new Version(
                json.read(drawing),
                number,
                dialplan,
                features,
                new TreeSet<>(JsonText.toSet(codes)),
                JsonText.toMap(actions),
                publishedAt,
                publishedBy);
        if (!version.hash().equals(hash)) {
            throw new StoreException("The dialplan of version " + number + " of callflow " + flow
                    + " was changed in the database: it no longer has the hash " + hash
                    + ". Restore the database from a backup.");
        }
        return version;
    }
}
