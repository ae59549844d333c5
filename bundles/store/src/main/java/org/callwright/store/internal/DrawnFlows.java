package org.callwright.store.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.DrawnFlow;
import org.callwright.store.DrawnFlow.Drawing;
import org.callwright.store.FlowJson;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.json.JsonText;
import org.callwright.store.internal.rows.FlowEntity;

/** Reads flows with their drawings, and no dialplan. */
record DrawnFlows(Database database, FlowJson json) {
    private static final int AT_ONCE = 100;

    Optional<DrawnFlow> find(FlowId id) {
        return read("f.id = :id", id.value(), 1).stream().findFirst();
    }

    /** Reads all flows in pages: H2 keeps the whole result of a query in memory. */
    void read(Consumer<DrawnFlow> reader) {
        String last = "";
        List<DrawnFlow> page;
        do {
            page = read("f.id > :id", last, AT_ONCE);
            page.forEach(reader);
            last = page.isEmpty() ? last : id(page.getLast().stored());
        } while (page.size() == AT_ONCE);
    }

    private List<DrawnFlow> read(String condition, String id, int most) {
        return database.read(em -> {
            List<Object[]> rows = em.createQuery(
                            "select f, v.drawing, v.codes from FlowEntity f left join VersionEntity v"
                                    + " on v.flow = f.id and v.number = f.live where " + condition + " order by f.id",
                            Object[].class)
                    .setParameter("id", id)
                    .setMaxResults(most)
                    .getResultList();
            List<StoredFlow> flows =
                    rows.stream().map(row -> ((FlowEntity) row[0]).stored(json)).toList();
            Map<String, List<Drawing>> draining = flows.isEmpty() ? Map.of() : draining(em, flows);
            return IntStream.range(0, rows.size())
                    .mapToObj(row -> drawn(flows.get(row), rows.get(row), draining))
                    .toList();
        });
    }

    private DrawnFlow drawn(StoredFlow stored, Object[] row, Map<String, List<Drawing>> draining) {
        Optional<Drawing> live = stored.live().isPresent()
                ? Optional.of(live(stored, (FlowEntity) row[0], (String) row[1], row[2]))
                : Optional.empty();
        return new DrawnFlow(stored, live, draining.getOrDefault(id(stored), List.of()));
    }

    /** Mostly drawn like the draft, which has been read already. */
    private Drawing live(StoredFlow stored, FlowEntity entity, String text, Object codes) {
        Flow flow = entity.isDraft(text) ? stored.draft() : json.read(text);
        return new Drawing(stored.live().getAsInt(), flow, codes(codes));
    }

    /** The drawings of the draining versions of some flows, by flow. */
    private Map<String, List<Drawing>> draining(EntityManager em, List<StoredFlow> flows) {
        List<Object[]> rows = em.createQuery(
                        "select v.flow, v.number, v.drawing, v.codes from VersionEntity v, DrainingVersionEntity k"
                                + " where v.flow = k.flow and v.number = k.number and v.flow in :flows"
                                + " order by v.flow, v.number",
                        Object[].class)
                .setParameter("flows", flows.stream().map(DrawnFlows::id).toList())
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0],
                        Collectors.mapping(row -> drawing((int) row[1], row[2], row[3]), Collectors.toList())));
    }

    private Drawing drawing(int number, Object drawing, Object codes) {
        return new Drawing(number, json.read((String) drawing), codes(codes));
    }

    private static SortedSet<String> codes(Object codes) {
        return new TreeSet<>(JsonText.toSet((String) codes));
    }

    private static String id(StoredFlow stored) {
        return stored.draft().id().value();
    }
}
