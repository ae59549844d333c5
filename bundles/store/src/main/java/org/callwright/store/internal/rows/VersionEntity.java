package org.callwright.store.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.TreeSet;
import org.callwright.model.Version;
import org.callwright.model.VersionDigest;
import org.callwright.store.FlowJson;
import org.callwright.store.StoreException;
import org.callwright.store.internal.json.FlowWriter;
import org.callwright.store.internal.json.JsonText;

/** A published version. Never updated once written. */
@Entity
@Table(name = "flow_version")
@IdClass(VersionKey.class)
public class VersionEntity {
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

    private String hash;
    private String actions;

    @Column(name = "published_at")
    @Convert(converter = InstantConverter.class)
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected VersionEntity() {}

    public VersionEntity(Version version, FlowJson json) {
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
        this.hash = version.hash();
        this.actions = JsonText.ofMap(version.actions());
        this.publishedAt = version.publishedAt();
        this.publishedBy = version.publishedBy();
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
