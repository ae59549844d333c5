package org.callwright.store.internal.json;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stores small maps and sets of strings as JSON in one column instead of a separate table. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonText() {}

    public static String ofMap(Map<String, String> map) {
        return MAPPER.writeValueAsString(new TreeMap<>(map));
    }

    public static Map<String, String> toMap(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    public static String ofSet(Set<String> set) {
        return MAPPER.writeValueAsString(new TreeSet<>(set));
    }

    public static Set<String> toSet(String json) {
        return MAPPER.readValue(json, new TypeReference<Set<String>>() {});
    }
}
