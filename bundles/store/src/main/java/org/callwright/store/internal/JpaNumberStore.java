package org.callwright.store.internal;

import java.util.List;
import org.callwright.model.PhoneNumber;
import org.callwright.store.NumberStore;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.json.FlowReader;
import org.callwright.store.internal.json.FlowWriter;
import org.callwright.store.internal.rows.SpareNumberEntity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stores the number pool in the database. */
@Component
public class JpaNumberStore implements NumberStore {
    private final Database database;

    @Activate
    public JpaNumberStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<PhoneNumber> pool() {
        return numbers("select p.number from SpareNumberEntity p");
    }

    @Override
    public List<PhoneNumber> spare() {
        return numbers("select p.number from SpareNumberEntity p"
                + " where not exists (select n.number from NumberEntity n where n.number = p.number)");
    }

    @Override
    public void add(PhoneNumber number) {
        var entity = new SpareNumberEntity(FlowWriter.key(number));
        database.write(em -> em.merge(entity));
    }

    @Override
    public void remove(PhoneNumber number) {
        database.write(em -> em.createQuery("delete from SpareNumberEntity p where p.number = :number")
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
