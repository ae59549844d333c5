package org.callwright.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.store.Role;
import org.callwright.store.Stamp;
import org.callwright.store.UserStore;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.rows.TicketEntity;
import org.callwright.store.internal.rows.UserEntity;
import org.callwright.store.preferences.Preferences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stores users and tickets in the database. */
@Component
public class JpaUserStore implements UserStore {
    private final Database database;

    @Activate
    public JpaUserStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<User> users() {
        List<UserEntity> entities =
                database.read(em -> em.createQuery("select u from UserEntity u order by u.login", UserEntity.class)
                        .getResultList());
        return entities.stream().map(UserEntity::user).toList();
    }

    @Override
    public Optional<User> find(String login) {
        return database.read(em -> Optional.ofNullable(em.find(UserEntity.class, login)))
                .map(UserEntity::user);
    }

    @Override
    public void save(User user) {
        database.write(em -> {
            UserEntity known = em.find(UserEntity.class, user.login());
            UserEntity entity = known == null ? new UserEntity(user.login()) : known;
            entity.set(user);
            return em.merge(entity);
        });
    }

    @Override
    public void setRole(String login, Role role, Stamp changed) {
        set("role", role, login, changed);
    }

    @Override
    public void setEnabled(String login, boolean enabled, Stamp changed) {
        set("enabled", enabled, login, changed);
    }

    @Override
    public void setPassword(String login, String passwordHash, Stamp changed) {
        set("passwordHash", passwordHash, login, changed);
    }

    /** Changes one field alone: whoever changes another one at the same time loses nothing. */
    private void set(String field, Object value, String login, Stamp changed) {
        database.write(em -> em.createQuery("update UserEntity u set u." + field
                        + " = :value, u.changedAt = :at, u.changedBy = :by where u.login = :login")
                .setParameter("value", value)
                .setParameter("at", changed.at())
                .setParameter("by", changed.by())
                .setParameter("login", login)
                .executeUpdate());
    }

    @Override
    public boolean replacePassword(String login, String before, String now, Stamp changed) {
        int replaced = database.write(em -> em.createQuery("update UserEntity u set u.passwordHash = :now,"
                        + " u.changedAt = :at, u.changedBy = :by where u.login = :login and u.passwordHash = :before")
                .setParameter("now", now)
                .setParameter("at", changed.at())
                .setParameter("by", changed.by())
                .setParameter("login", login)
                .setParameter("before", before)
                .executeUpdate());
        return replaced == 1;
    }

    @Override
    public void renewHash(String login, String before, String now) {
        database.write(em -> em.createQuery("update UserEntity u set u.passwordHash = :now"
                        + " where u.login = :login and u.passwordHash = :before")
                .setParameter("now", now)
                .setParameter("login", login)
                .setParameter("before", before)
                .executeUpdate());
    }

    @Override
    public boolean keep(Ticket ticket, String passwordHash, Instant now) {
        return database.write(em -> {
            // Locks the user's row: who changes the user either comes before, or finds the ticket and drops it.
            int allowed = em.createQuery("update UserEntity u set u.lastLoginAt = :at, u.lastLoginFrom = :address"
                            + " where u.login = :login and u.passwordHash = :hash and u.enabled = true")
                    .setParameter("at", now)
                    .setParameter("address", ticket.address())
                    .setParameter("login", ticket.login())
                    .setParameter("hash", passwordHash)
                    .executeUpdate();
            if (allowed == 1) {
                em.persist(new TicketEntity(ticket));
                em.createQuery("delete from TicketEntity t where t.until < :now")
                        .setParameter("now", now)
                        .executeUpdate();
            }
            return allowed == 1;
        });
    }

    @Override
    public Preferences preferences(String login) {
        return database.read(em -> Optional.ofNullable(em.find(UserEntity.class, login)))
                .map(UserEntity::preferences)
                .orElse(Preferences.NONE);
    }

    @Override
    public void setPreferences(String login, Preferences wanted) {
        database.write(em -> em.createQuery("update UserEntity u set u.language = :language, u.country = :country,"
                        + " u.theme = :theme, u.hours = :hours where u.login = :login")
                .setParameter("language", wanted.language().orElse(null))
                .setParameter("country", wanted.country().orElse(null))
                .setParameter("theme", wanted.theme())
                .setParameter("hours", wanted.hours())
                .setParameter("login", login)
                .executeUpdate());
    }

    @Override
    public Optional<Ticket> ticket(String hash) {
        return database.read(em -> Optional.ofNullable(em.find(TicketEntity.class, hash)))
                .map(TicketEntity::ticket);
    }

    @Override
    public List<Ticket> tickets(String login) {
        List<TicketEntity> entities = database.read(em -> em.createQuery(
                        "select t from TicketEntity t where t.login = :login order by t.until desc, t.hash",
                        TicketEntity.class)
                .setParameter("login", login)
                .getResultList());
        return entities.stream().map(TicketEntity::ticket).toList();
    }

    @Override
    public void dropAll(String login, Optional<String> but) {
        database.write(em -> em.createQuery("delete from TicketEntity t where t.login = :login and t.hash <> :but")
                .setParameter("login", login)
                .setParameter("but", but.orElse(""))
                .executeUpdate());
    }

    @Override
    public void drop(String hash) {
        database.write(em -> em.createQuery("delete from TicketEntity t where t.hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate());
    }
}
