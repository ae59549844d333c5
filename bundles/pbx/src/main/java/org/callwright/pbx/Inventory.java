package org.callwright.pbx;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What exists on a PBX, as people and the dialplan name it.
 *
 * @param byKind each kind that the PBX can tell of, by its name as configurations have it, such as {@code phone}; each
 *     list in order of id. A kind that is not there is one the PBX knows nothing about: conference rooms may be made
 *     when the first caller comes.
 */
public record Inventory(Map<String, List<Item>> byKind) {

    public static final Inventory EMPTY = new Inventory(Map.of());

    public Inventory {
        var copy = new TreeMap<String, List<Item>>();
        byKind.forEach((kind, items) -> copy.put(kind, List.copyOf(items)));
        byKind = Map.copyOf(copy);
    }

    /** All things of a kind; none of one that the PBX knows nothing about. */
    public List<Item> items(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Whether the PBX can tell what there is of a kind. */
    public boolean knows(String kind) {
        return byKind.containsKey(kind);
    }

    /**
     * One thing.
     *
     * @param id as the dialplan names it, such as {@code bob} for {@code PJSIP/bob}
     * @param name as people know it, such as {@code Bob <101>}; the id when there is no better
     */
    public record Item(String id, String name) {}
}
