package org.callwright.store.internal;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.Stamp;
import org.callwright.store.StoreException;
import org.callwright.store.connections.ConnectionSettings;
import org.callwright.store.connections.ConnectionStore;
import org.callwright.store.connections.OpenConnection;
import org.callwright.store.connections.Secret;
import org.callwright.store.connections.SecretChange;
import org.callwright.store.connections.StoredConnection;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.database.DuplicateKeyException;
import org.callwright.store.internal.rows.ConnectionEntity;
import org.callwright.store.internal.secrets.SecretCipher;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stores connections in the database. */
@Component
public class JpaConnectionStore implements ConnectionStore {
    private static final Comparator<StoredConnection> BY_NAME = Comparator.<StoredConnection, String>comparing(
                    stored -> stored.settings().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(StoredConnection::id);

    private final Database database;
    private final SecretCipher cipher;

    @Activate
    public JpaConnectionStore(@Reference Database database, @Reference SecretCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public List<StoredConnection> connections() {
        List<ConnectionEntity> entities =
                database.read(em -> em.createQuery("select c from ConnectionEntity c", ConnectionEntity.class)
                        .getResultList());
        return entities.stream().map(ConnectionEntity::stored).sorted(BY_NAME).toList();
    }

    @Override
    public Optional<StoredConnection> find(String id) {
        return entity(id).map(ConnectionEntity::stored);
    }

    @Override
    public Optional<OpenConnection> open(String id) {
        return entity(id)
                .map(entity ->
                        new OpenConnection(entity.stored(), entity.secret().map(text -> decrypted(entity, text))));
    }

    @Override
    public StoredConnection create(String id, ConnectionSettings settings, Optional<Secret> secret, String by) {
        var entity = new ConnectionEntity(id, settings, new Stamp(now(), by));
        secret.ifPresent(given -> entity.setSecret(cipher.encrypt(given, id)));
        try {
            return database.write(em -> {
                em.persist(entity);
                return entity.stored();
            });
        } catch (DuplicateKeyException e) {
            throw taken(settings, e);
        }
    }

    @Override
    public StoredConnection save(String id, ConnectionSettings settings, SecretChange secret, long basedOn, String by) {
        try {
            return database.write(em -> {
                // Pessimistic lock: the second of two concurrent saves then sees the first one's revision.
                var entity = em.find(ConnectionEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
                if (entity == null || entity.revision() != basedOn) {
                    throw new StaleRevisionException(settings.name());
                }
                entity.set(settings, new Stamp(now(), by));
                switch (secret) {
                    case SecretChange.Keep keep -> {
                        // The entity already holds the secret.
                    }
                    case SecretChange.Remove remove -> entity.setSecret(null);
                    case SecretChange.Replace replace -> entity.setSecret(cipher.encrypt(replace.secret(), id));
                }
                return entity.stored();
            });
        } catch (DuplicateKeyException e) {
            throw taken(settings, e);
        }
    }

    @Override
    public void delete(String id) {
        database.write(em -> em.createQuery("delete from ConnectionEntity c where c.id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }

    private Optional<ConnectionEntity> entity(String id) {
        return database.read(em -> Optional.ofNullable(em.find(ConnectionEntity.class, id)));
    }

    private Secret decrypted(ConnectionEntity entity, String text) {
        try {
            return cipher.decrypt(text, entity.stored().id());
        } catch (StoreException e) {
            throw new StoreException(
                    "The secret of the connection \""
                            + entity.stored().settings().name() + "\" cannot be used. " + e.getMessage(),
                    e);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static StoreException taken(ConnectionSettings settings, DuplicateKeyException e) {
        return new StoreException(
                "There is a connection called \"" + settings.name() + "\" already. Choose another name.", e);
    }
}
