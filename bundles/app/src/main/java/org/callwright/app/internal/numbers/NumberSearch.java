package org.callwright.app.internal.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.PhoneNumber;

/** Finds by a part of a number in any notation, or of a text such as a name or a note. */
public final class NumberSearch {
    private static final Pattern PREFIX = Pattern.compile("^[+0]+");
    /** Shorter numbers may be the end of another number by accident. */
    private static final int WHOLE_NUMBER = 6;

    private final String words;
    private final String digits;
    /** What is typed as lines begin, such as +4930 for 030; null where that tells nothing. */
    private final String beginning;
    /** Without plus and zeros, since it is not known everywhere what these mean. */
    private final String bare;

    /** @param typed blank to find everything */
    public NumberSearch(String typed, NumberingPlan plan) {
        words = typed.strip().toLowerCase(Locale.ROOT);
        Optional<String> number = PhoneNumber.digitsOf(typed);
        digits = number.orElse("");
        beginning = number.flatMap(plan::lineBeginning).orElse(null);
        bare = PREFIX.matcher(digits).replaceFirst("");
    }

    /** Whether a text has it. */
    public boolean finds(String text) {
        return words.isEmpty() || text.toLowerCase(Locale.ROOT).contains(words);
    }

    /**
     * Whether a number has it.
     *
     * @param line what all notations of the number have in common
     */
    public boolean finds(PhoneNumber.Kind kind, String line, Stream<PhoneNumber> notations) {
        if (digits.isEmpty()) {
            return words.isEmpty();
        }
        return line.contains(digits)
                || beginning != null && kind == PhoneNumber.Kind.DID && line.startsWith(beginning)
                || notations.anyMatch(number -> isIn(number.digits()));
    }

    private boolean isIn(String number) {
        if (number.contains(digits)) {
            return true;
        }
        String has = PREFIX.matcher(number).replaceFirst("");
        return has.length() >= WHOLE_NUMBER && !bare.isEmpty() && bare.endsWith(has);
    }
}
