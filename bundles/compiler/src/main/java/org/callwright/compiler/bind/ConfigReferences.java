package org.callwright.compiler.bind;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.action.Reference;

/** Finds the references in a configuration record. */
final class ConfigReferences {
    private ConfigReferences() {}

    /** All of them by the name of the record's field, in order. Those in rows of a list go by the list's name. */
    static Map<String, List<Reference>> in(Record record) {
        Map<String, List<Reference>> found = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            List<Reference> here = new ArrayList<>();
            collect(read(component, record), here);
            if (!here.isEmpty()) {
                found.put(component.getName(), here);
            }
        }
        return found;
    }

    private static void collect(Object value, List<Reference> found) {
        switch (value) {
            case Reference reference -> found.add(reference);
            case Optional<?> optional -> optional.ifPresent(inner -> collect(inner, found));
            case List<?> list -> list.forEach(inner -> collect(inner, found));
            case Record record -> in(record).values().forEach(found::addAll);
            default -> {
                // Text, numbers and the like hold no references.
            }
        }
    }

    static Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().getName() + " cannot be read", e);
        }
    }
}
