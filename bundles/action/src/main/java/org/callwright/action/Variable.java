package org.callwright.action;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ProviderType;

/** A variable of a call, or a stored value that outlives calls. Each kind has its own prefix in the dialplan. */
@ProviderType
public sealed interface Variable extends Value {

    /** A variable of a step, from {@link Dialplan#variable}. */
    record Internal(String owner, String name) implements Variable {
        public Internal {
            requireName(name);
        }
    }

    /** A value that outlives calls, from {@link Dialplan#kept}. */
    record Kept(String owner, String name) implements Variable {
        public Kept {
            requireName(name);
        }
    }

    /** The state of a lamp, from {@link Features#lamp}. */
    record Lamp(String owner, String name) implements Variable {
        public Lamp {
            requireName(name);
        }
    }

    /** A variable that all steps of an action share in a call, from {@link Dialplan#shared}. */
    record Shared(String type, String name) implements Variable {
        public Shared {
            requireName(name);
        }
    }

    /**
     * The date and time of the call, formatted by {@code STRFTIME}. Test calls may have another time than the current
     * one.
     *
     * @param format as for {@code strftime}, such as {@code %Y%m%d}
     */
    record Clock(ZoneId zone, String format) implements Variable {
        public Clock {
            requireFormat(format);
        }
    }

    /**
     * The day before the call, for periods that started yesterday and continue after midnight. Its time is about noon,
     * so that daylight saving time does not change the day.
     *
     * @param format as for {@link Clock}; only parts of the date make sense
     */
    record DayBefore(ZoneId zone, String format) implements Variable {
        public DayBefore {
            requireFormat(format);
        }
    }

    /** A variable that controls an application, such as {@code QUEUE_PRIO}. */
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

    /** An admin's variable, shared by all steps of the call. */
    record Named(String name) implements Variable {
        public Named {
            requireName(name);
        }
    }

    /** A read-only variable that an application sets, such as {@code DIALSTATUS}. */
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

    /** A variable that an application sets; see {@link Status}. */
    static Variable status(String name) {
        return new Status(name);
    }

    /** A dialplan function; compiling a step fails unless the function is on the list of allowed ones. */
    static Variable function(String name, Object... arguments) {
        return new Function(name, Stream.of(arguments).map(Value::of).toList());
    }

    /** The time of the call; see {@link Clock}. */
    static Variable clock(ZoneId zone, String format) {
        return new Clock(zone, format);
    }

    /** The day before the call; see {@link DayBefore}. */
    static Variable dayBefore(ZoneId zone, String format) {
        return new DayBefore(zone, format);
    }

    /** A variable that controls an application; see {@link Setting}. */
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
