package org.callwright.compiler.numbers;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One step from a number as it is dialled or delivered to its line.
 *
 * @param expression which numbers it is for, in the syntax that Java and POSIX share
 * @param taken how many characters are taken off the beginning
 * @param given what comes there instead
 */
public record NumberRule(String expression, int taken, String given) {

    /** What becomes of a number; the same if the rule is not for it. */
    UnaryOperator<String> compiled() {
        Pattern pattern = Pattern.compile(expression);
        return digits -> pattern.matcher(digits).find() ? given + digits.substring(taken) : digits;
    }
}
