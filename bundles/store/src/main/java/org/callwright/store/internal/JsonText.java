package org.callwright.store.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Small collections of texts in one column, where a table of their own would only cost joins. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonText() {}

    static String ofMap(Map<String, String> map) {
        return MAPPER.writeValueAsString(new TreeMap<>(map));
    }

    static Map<String, String> toMap(String json) {
        return MAPPER.readValue(json, new TypeReference<Map<String, String>>() {});
    }

    static String ofSet(Set<String> set) {
        return MAPPER.writeValueAsString(new TreeSet<>(set));
    }

    static Set<String> toSet(String json) {
        return MAPPER.readValue(json, new TypeReference<Set<String>>() {});
    }
}
