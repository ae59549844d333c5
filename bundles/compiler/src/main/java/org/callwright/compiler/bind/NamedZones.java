package org.callwright.compiler.bind;

import java.lang.reflect.RecordComponent;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the time zones that a step names. */
public final class NamedZones {
    private NamedZones() {}

    /** The zones in a step's configuration, by field; without the fields that name none. */
    public static Map<String, Set<ZoneId>> in(BoundStep step) {
        Map<String, Set<ZoneId>> found = new TreeMap<>();
        for (RecordComponent component : step.config().getClass().getRecordComponents()) {
            Set<ZoneId> zones =
                    zones(ConfigReferences.read(component, step.config())).collect(Collectors.toSet());
            if (!zones.isEmpty()) {
                found.put(component.getName(), zones);
            }
        }
        return found;
    }

    private static Stream<ZoneId> zones(Object value) {
        return switch (value) {
            case ZoneId zone -> Stream.of(zone);
            case List<?> list -> list.stream().flatMap(NamedZones::zones);
            case Optional<?> optional -> optional.stream().flatMap(NamedZones::zones);
            case Record row ->
                Arrays.stream(row.getClass().getRecordComponents())
                        .flatMap(component -> zones(ConfigReferences.read(component, row)));
            case null, default -> Stream.empty();
        };
    }
}
