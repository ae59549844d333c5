package org.callwright.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.store.UserStore;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.rows.TicketEntity;
import org.callwright.store.internal.rows.UserEntity;
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
        var entity = new UserEntity(user);
        database.write(em -> em.merge(entity));
    }

    @Override
    public void keep(Ticket ticket, Instant now) {
        database.write(em -> {
            em.persist(new TicketEntity(ticket));
            return em.createQuery("delete from TicketEntity t where t.until < :now")
                    .setParameter("now", now)
                    .executeUpdate();
        });
    }

    @Override
    public Optional<Ticket> ticket(String hash) {
        return database.read(em -> Optional.ofNullable(em.find(TicketEntity.class, hash)))
                .map(TicketEntity::ticket);
    }

    @Override
    public void drop(String hash) {
        database.write(em -> em.createQuery("delete from TicketEntity t where t.hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate());
    }
}
