package org.callwright.store.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.callwright.store.Stamp;
import org.callwright.store.connections.ConnectionSettings;
import org.callwright.store.connections.StoredConnection;

/** A connection to another system; its secret is encrypted. */
@Entity
@Table(name = "connection")
public class ConnectionEntity {
    @Id
    private String id;

    private String name;
    private long revision;
    private String address;
    private String login;
    private String secret;

    @Column(name = "private_allowed")
    private boolean privateAllowed;

    @Column(name = "changed_at")
    @Convert(converter = InstantConverter.class)
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected ConnectionEntity() {}

    /** Creates a connection at revision 1, without a secret. */
    public ConnectionEntity(String id, ConnectionSettings settings, Stamp made) {
        this.id = id;
        set(settings, made);
    }

    /** Replaces the settings and increases the revision. */
    public final void set(ConnectionSettings settings, Stamp changed) {
        name = settings.name();
        address = settings.address().toString();
        login = settings.user();
        privateAllowed = settings.privateNetworkAllowed();
        changedAt = changed.at();
        changedBy = changed.by();
        revision++;
    }

    /** @param encrypted null when there is no secret */
    public void setSecret(String encrypted) {
        secret = encrypted;
    }

    public Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    public long revision() {
        return revision;
    }

    public StoredConnection stored() {
        var settings = new ConnectionSettings(name, URI.create(address), login, privateAllowed);
        return new StoredConnection(
                id,
                settings,
                secret != null,
                revision,
                changedAt == null ? Optional.empty() : Optional.of(new Stamp(changedAt, changedBy)));
    }
}
