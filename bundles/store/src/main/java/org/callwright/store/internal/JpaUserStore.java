package org.callwright.store.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.callwright.store.UserStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Users in the database. */
@Component
public class JpaUserStore implements UserStore {
    private final Database database;

    @Activate
    public JpaUserStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<User> users() {
        List<UserRow> rows =
                database.read(em -> em.createQuery("select u from UserRow u order by u.login", UserRow.class)
                        .getResultList());
        return rows.stream().map(UserRow::user).toList();
    }

    @Override
    public Optional<User> find(String login) {
        return database.read(em -> Optional.ofNullable(em.find(UserRow.class, login)))
                .map(UserRow::user);
    }

    @Override
    public void save(User user) {
        var row = new UserRow(user);
        database.write(em -> em.merge(row));
    }

    @Override
    public void keep(Ticket ticket, Instant now) {
        database.write(em -> {
            em.persist(new TicketRow(ticket));
            return em.createQuery("delete from TicketRow t where t.until < :now")
                    .setParameter("now", now)
                    .executeUpdate();
        });
    }

    @Override
    public Optional<Ticket> ticket(String hash) {
        return database.read(em -> Optional.ofNullable(em.find(TicketRow.class, hash)))
                .map(TicketRow::ticket);
    }

    @Override
    public void drop(String hash) {
        database.write(em -> em.createQuery("delete from TicketRow t where t.hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate());
    }
}
