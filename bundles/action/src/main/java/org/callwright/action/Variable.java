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

    /**
     * The current moment in seconds since 1970; test calls may have another one. A step that compares more than one part
     * of the time keeps it in a variable first and asks for {@link ClockAt}: two readings can lie in two days.
     */
    record Now() implements Variable {}

    /**
     * As {@link Clock}, but of a moment that was read before.
     *
     * @param moment a variable of the step, from {@link Dialplan#variable}, that {@link Now} was assigned to
     */
    record ClockAt(Variable moment, ZoneId zone, String format) implements Variable {
        public ClockAt {
            requireOfStep(moment);
            requireFormat(format);
        }
    }

    /** As {@link DayBefore}, but of a moment that was read before; see {@link ClockAt}. */
    record DayBeforeAt(Variable moment, ZoneId zone, String format) implements Variable {
        public DayBeforeAt {
            requireOfStep(moment);
            requireFormat(format);
        }
    }

    /**
     * Some characters of a variable, such as the hour in a time that was read as a whole.
     *
     * @param whole a variable of the step, from {@link Dialplan#variable}
     * @param from how many characters are left out before them, from 0
     * @param length how many they are, from 1
     */
    record Part(Variable whole, int from, int length) implements Variable {
        public Part {
            requireOfStep(whole);
            if (from < 0 || length < 1) {
                throw new IllegalArgumentException("A part begins at 0 or later and has at least 1 character");
            }
        }
    }

    /** A variable that controls an application, such as {@code QUEUE_PRIO}. */
    record Setting(String name) implements Variable {
        private static final Set<String> NAMES = Set.of(
                "CALLWRIGHT_BRANCH",
                "CALLWRIGHT_NUMBER",
                "CALLWRIGHT_RESULT",
                "GOSUB_RESULT",
                "MIXMONITOR_FILENAME",
                "QUEUE_MAX_PENALTY",
                "QUEUE_MIN_PENALTY",
                "QUEUE_PRIO");

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

    /** The current moment; see {@link Now}. */
    static Variable now() {
        return new Now();
    }

    /** The time at a moment that was read before; see {@link ClockAt}. */
    static Variable clock(Variable moment, ZoneId zone, String format) {
        return new ClockAt(moment, zone, format);
    }

    /** The day before a moment that was read before; see {@link DayBeforeAt}. */
    static Variable dayBefore(Variable moment, ZoneId zone, String format) {
        return new DayBeforeAt(moment, zone, format);
    }

    /** Some characters of a variable of the step; see {@link Part}. */
    static Variable part(Variable whole, int from, int length) {
        return new Part(whole, from, length);
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

    private static void requireOfStep(Variable variable) {
        if (!(variable instanceof Internal)) {
            throw new IllegalArgumentException("This takes a variable of the step, from Dialplan.variable");
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
