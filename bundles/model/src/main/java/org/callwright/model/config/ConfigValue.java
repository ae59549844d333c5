package org.callwright.model.config;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration of a step as a tree that does not depend on the action's classes. It outlives the action's bundle
 * and keeps values that the installed version of the action does not know. An absent key stands for the field's initial
 * value.
 */
public sealed interface ConfigValue {

    /** Text; also enum constants, time zones and other values with a text form. */
    record Text(String value) implements ConfigValue {}

    /** A number. Numbers of the same value are equal: {@code 5} and {@code 5.0}. */
    record Numeric(BigDecimal value) implements ConfigValue {
        public Numeric {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        public Numeric(long value) {
            this(BigDecimal.valueOf(value));
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements ConfigValue {}

    /** A list of values. */
    record Items(List<ConfigValue> values) implements ConfigValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Values by name. The order of the names does not matter for equality. */
    record Group(Map<String, ConfigValue> values) implements ConfigValue {
        public static final Group EMPTY = new Group(Map.of());

        public Group {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** This group with one value set. */
        public Group with(String key, ConfigValue value) {
            var copy = new LinkedHashMap<>(values);
            copy.put(key, value);
            return new Group(copy);
        }

        /** This group without one value. */
        public Group without(String key) {
            var copy = new LinkedHashMap<>(values);
            copy.remove(key);
            return new Group(copy);
        }
    }

    /**
     * A reference to something on the PBX or in Callwright.
     *
     * @param kind such as {@code phone} or {@code mailbox}
     * @param id such as {@code bob} or {@code 101@default}
     */
    record Reference(String kind, String id) implements ConfigValue {}
}
