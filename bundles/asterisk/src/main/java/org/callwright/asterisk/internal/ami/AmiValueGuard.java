package org.callwright.asterisk.internal.ami;

import java.lang.reflect.Method;
import java.util.Map;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.util.ReflectionUtil;

/**
 * The one gate to AMI: every value of every action passes here. AMI is a protocol of lines and Asterisk-Java writes
 * values as they are, so a line break in a value would be a second command.
 */
public final class AmiValueGuard {
    /** Asterisk cuts longer header lines. */
    public static final int LONGEST = 1000;

    private AmiValueGuard() {}

    /** @throws IllegalArgumentException when a value must not be sent */
    static void check(ManagerAction action) {
        for (Map.Entry<String, Method> getter :
                ReflectionUtil.getGetters(action.getClass()).entrySet()) {
            String where = action.getAction() + ", " + getter.getKey();
            try {
                Object value = getter.getValue().invoke(action);
                if (value instanceof Map<?, ?> values) {
                    values.forEach((key, each) -> {
                        check(where, String.valueOf(key));
                        check(where, String.valueOf(each));
                    });
                } else if (value != null) {
                    check(where, value.toString());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(where + " cannot be read", e);
            }
        }
    }

    /** @throws IllegalArgumentException when the value must not be sent */
    static void check(String where, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    where + ": " + value.length() + " characters are too many for AMI, which takes " + LONGEST);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    where + ": a line break or other control character must not be sent to AMI");
        }
    }
}
