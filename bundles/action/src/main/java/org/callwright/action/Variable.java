package org.callwright.action;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** A place that holds a value while a call runs, or longer. Each kind is printed with a prefix of its own. */
@ProviderType
public sealed interface Variable extends Value {

    /** A step's own, from {@link Dialplan#variable}. */
    record Internal(String owner, String name) implements Variable {
        public Internal {
            requireName(name);
        }
    }

    /** Outlives calls, from {@link Dialplan#kept}. */
    record Kept(String owner, String name) implements Variable {
        public Kept {
            requireName(name);
        }
    }

    /** A lamp's state, from {@link Features#lamp}. */
    record Lamp(String owner, String name) implements Variable {
        public Lamp {
            requireName(name);
        }
    }

    /** Shared by all steps of one action type in a call, from {@link Dialplan#shared}. */
    record Shared(String type, String name) implements Variable {
        public Shared {
            requireName(name);
        }
    }

    /**
     * The date and time at which the call is, as {@code STRFTIME} writes it. A call that tries a callflow out may have
     * been given another time than the present.
     *
     * @param format in the way of {@code strftime}, such as {@code %Y%m%d}
     */
    record Clock(ZoneId zone, String format) implements Variable {
        public Clock {
            requireFormat(format);
        }
    }

    /**
     * The day before that of the call, at about noon, where an hour more or less in spring and autumn makes no other day
     * of it: for what began yesterday and goes on after midnight.
     *
     * @param format as with {@link Clock}; only what tells of the day is of use
     */
    record DayBefore(ZoneId zone, String format) implements Variable {
        public DayBefore {
            requireFormat(format);
        }
    }

    /** One of the variables by which applications are told what to do, such as {@code QUEUE_PRIO}. */
    record Setting(String name) implements Variable {
        private static final Set<String> NAMES =
                Set.of("CALLWRIGHT_NUMBER", "GOSUB_RESULT", "QUEUE_MAX_PENALTY", "QUEUE_MIN_PENALTY", "QUEUE_PRIO");

        public Setting {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not on the list of settings " + new TreeSet<>(NAMES));
            }
        }
    }

    /** An admin's variable, the same in all steps of the call. */
    record Named(String name) implements Variable {
        public Named {
            requireName(name);
        }
    }

    /** What an application of Asterisk leaves behind, such as {@code DIALSTATUS}. Read only. */
    record Status(String name) implements Variable {
        private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z_]*");

        public Status {
            if (!SHAPE.matcher(name).matches()) {
                throw new IllegalArgumentException("A status variable has capital letters only, not '" + name + "'");
            }
        }
    }

    /** A dialplan function, such as {@code TIMEOUT(digit)}. */
    record Function(String name, List<Value> arguments) implements Variable {
        private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]*");

        public Function {
            if (!SHAPE.matcher(name).matches()) {
                throw new IllegalArgumentException("A function has capital letters only, not '" + name + "'");
            }
            arguments = List.copyOf(arguments);
        }
    }

    /** What an application leaves behind; see {@link Status}. */
    static Variable status(String name) {
        return new Status(name);
    }

    /** A dialplan function; one outside the allowed list is refused when the step is compiled. */
    static Variable function(String name, Object... arguments) {
        return new Function(name, Stream.of(arguments).map(Value::of).toList());
    }

    /** The time at which the call is; see {@link Clock}. */
    static Variable clock(ZoneId zone, String format) {
        return new Clock(zone, format);
    }

    /** The day before that of the call; see {@link DayBefore}. */
    static Variable dayBefore(ZoneId zone, String format) {
        return new DayBefore(zone, format);
    }

    /** A variable that tells an application what to do; see {@link Setting}. */
    static Variable setting(String name) {
        return new Setting(name);
    }

    /** An admin's variable; see {@link Named}. */
    static Variable named(String name) {
        return new Named(name);
    }

    private static void requireFormat(String format) {
        if (!format.matches("(%[A-Za-z]|[ .:-])+")) {
            throw new IllegalArgumentException("A time's format is made of %letters, not '" + format + "'");
        }
    }

    private static void requireName(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,39}")) {
            throw new IllegalArgumentException(
                    "A variable's name is a letter and then up to 39 letters, digits or underscores, not '" + name
                            + "'");
        }
    }
}
