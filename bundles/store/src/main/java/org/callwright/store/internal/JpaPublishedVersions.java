package org.callwright.store.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.VersionDigest;
import org.callwright.store.PublishedVersions;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.json.FlowReader;
import org.callwright.store.internal.json.JsonText;
import org.callwright.store.internal.rows.InstallationEntity;
import org.callwright.store.internal.secrets.StepKeyFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what is published from the columns that are not texts. */
@Component
public class JpaPublishedVersions implements PublishedVersions {
    private static final String COLUMNS = "select v.flow, v.number, v.hash, v.characters, v.entry, v.asksContainer,"
            + " length(v.features), v.numbers, v.codes, v.destinations from ";
    private static final String VERSIONS = COLUMNS + "VersionEntity v";
    private static final String OF_DELETED = COLUMNS + "LeavingVersionEntity v";

    private final Database database;
    private final StepKeyFile stepKey;

    @Activate
    public JpaPublishedVersions(@Reference Database database, @Reference StepKeyFile stepKey) {
        this.database = database;
        this.stepKey = stepKey;
    }

    @Override
    public List<VersionDigest> live() {
        return database.read(em -> digests(em.createQuery(
                VERSIONS + ", FlowEntity f where v.flow = f.id and v.number = f.live order by v.flow",
                Object[].class)));
    }

    @Override
    public List<VersionDigest> leaving() {
        return database
                .read(em ->
                        digests(em.createQuery(OF_DELETED + " where v.wasLive = true order by v.flow", Object[].class)))
                .stream()
                .map(VersionDigest::withoutNumbers)
                .toList();
    }

    @Override
    public Optional<VersionDigest> find(FlowId flow, int number) {
        return find(VERSIONS, flow, number)
                .or(() -> find(OF_DELETED, flow, number).map(VersionDigest::withoutNumbers));
    }

    private Optional<VersionDigest> find(String versions, FlowId flow, int number) {
        return database
                .read(em -> digests(
                        em.createQuery(versions + " where v.flow = :flow and v.number = :number", Object[].class)
                                .setParameter("flow", flow.value())
                                .setParameter("number", number)))
                .stream()
                .findFirst();
    }

    private static List<VersionDigest> digests(TypedQuery<Object[]> rows) {
        return rows.getResultList().stream().map(JpaPublishedVersions::digest).toList();
    }

    private static VersionDigest digest(Object[] row) {
        return new VersionDigest(
                new FlowId((String) row[0]),
                (Integer) row[1],
                (String) row[2],
                (Integer) row[3],
                (String) row[4],
                (Boolean) row[5],
                ((Number) row[6]).intValue() > 0,
                numbers((String) row[7]),
                new TreeSet<>(JsonText.toSet((String) row[8])),
                new TreeSet<>(JsonText.toSet((String) row[9])));
    }

    private static TreeSet<PhoneNumber> numbers(String json) {
        return JsonText.toSet(json).stream().map(FlowReader::number).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public synchronized String installation() {
        return database.read(JpaPublishedVersions::installations).stream()
                .findFirst()
                .orElseGet(() -> database.write(em -> {
                    String id = UUID.randomUUID().toString().replace("-", "");
                    em.persist(new InstallationEntity(id));
                    return id;
                }));
    }

    @Override
    public String stepKey() {
        return stepKey.value();
    }

    private static List<String> installations(EntityManager em) {
        return em.createQuery("select i.id from InstallationEntity i", String.class)
                .getResultList();
    }
}
