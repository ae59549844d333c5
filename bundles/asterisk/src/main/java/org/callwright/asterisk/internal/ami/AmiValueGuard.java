package org.callwright.asterisk.internal.ami;

import java.lang.reflect.Method;
import java.util.Map;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.util.ReflectionUtil;

/**
 * Checks all values before they are sent. AMI is a protocol of lines, and Asterisk-Java sends values unchanged, so a
 * line break in a value would start another command.
 */
public final class AmiValueGuard {
    /** The longest value. Asterisk truncates longer header lines. */
    public static final int LONGEST = 1000;

    private AmiValueGuard() {}

    /** @throws IllegalArgumentException if a value of the action must not be sent */
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

    /** @throws IllegalArgumentException if the value must not be sent */
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
