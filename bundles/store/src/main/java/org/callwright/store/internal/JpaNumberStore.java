package org.callwright.store.internal;

import java.util.List;
import org.callwright.model.PhoneNumber;
import org.callwright.store.NumberStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pool of numbers in the database. */
@Component
public class JpaNumberStore implements NumberStore {
    private final Database database;

    @Activate
    public JpaNumberStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<PhoneNumber> pool() {
        return numbers("select p.number from PoolRow p");
    }

    @Override
    public List<PhoneNumber> spare() {
        return numbers("select p.number from PoolRow p"
                + " where not exists (select n.number from NumberRow n where n.number = p.number)");
    }

    @Override
    public void add(PhoneNumber number) {
        var row = new PoolRow(FlowWriter.key(number));
        database.write(em -> em.merge(row));
    }

    @Override
    public void remove(PhoneNumber number) {
        database.write(em -> em.createQuery("delete from PoolRow p where p.number = :number")
                .setParameter("number", FlowWriter.key(number))
                .executeUpdate());
    }

    private List<PhoneNumber> numbers(String query) {
        return database.read(em -> em.createQuery(query, String.class).getResultList()).stream()
                .map(FlowReader::number)
                .sorted()
                .toList();
    }
}
