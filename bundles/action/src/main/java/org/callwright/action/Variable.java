package org.callwright.action;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A place that holds a value while a call runs, or longer. Each kind is printed with a prefix of its own. */
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

    static Variable status(String name) {
        return new Status(name);
    }

    /** A dialplan function; one outside the allowed list is refused when the step is compiled. */
    static Variable function(String name, Object... arguments) {
        return new Function(name, Stream.of(arguments).map(Value::of).toList());
    }

    static Variable named(String name) {
        return new Named(name);
    }

    private static void requireName(String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,39}")) {
            throw new IllegalArgumentException(
                    "A variable's name is a letter and then up to 39 letters, digits or underscores, not '" + name
                            + "'");
        }
    }
}
