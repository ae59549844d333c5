package org.callwright.model.config;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an admin filled in for a step, as a neutral tree: it outlives the action's bundle and keeps what the installed
 * version of the action does not know. An absent key means "the field's initial value".
 */
public sealed interface ConfigValue {

    /** Free text, also used for enum constants, time zones and other values with a text form. */
    record Text(String value) implements ConfigValue {}

    /** A number. Two numbers are equal when they are worth the same, so {@code 5} equals {@code 5.0}. */
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

    /** Values in an order that matters. */
    record Items(List<ConfigValue> values) implements ConfigValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Values by name. Equal whatever the order they were filled in. */
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
     * Points at a thing on the PBX or in Callwright.
     *
     * @param kind what it is, such as {@code phone} or {@code mailbox}
     * @param id how the PBX names it, such as {@code bob} or {@code 101@default}
     */
    record Reference(String kind, String id) implements ConfigValue {}
}
