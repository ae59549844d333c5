package org.callwright.app.internal.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.PhoneNumber;

/** Finds lines by a part of a number in any notation, of a callflow's name or of a note. */
final class NumberSearch {
    private static final Pattern PREFIX = Pattern.compile("^[+0]+");
    /** Shorter numbers may be the end of another number by accident. */
    private static final int WHOLE_NUMBER = 6;

    private final String words;
    private final String digits;
    /** What is typed as lines begin, such as +4930 for 030; null where that tells nothing. */
    private final String beginning;
    /** Without plus and zeros, since it is not known everywhere what these mean. */
    private final String bare;

    NumberSearch(String typed, NumberingPlan plan) {
        words = typed.strip().toLowerCase(Locale.ROOT);
        Optional<String> number = PhoneNumber.digitsOf(typed);
        digits = number.orElse("");
        beginning = number.flatMap(plan::lineBeginning).orElse(null);
        bare = PREFIX.matcher(digits).replaceFirst("");
    }

    boolean finds(ListedLine line) {
        return words.isEmpty() || findsNumber(line) || line.words().anyMatch(each -> each.contains(words));
    }

    private boolean findsNumber(ListedLine line) {
        if (digits.isEmpty()) {
            return false;
        }
        String whole = line.key().digits();
        return whole.contains(digits)
                || beginning != null && line.key().kind() == PhoneNumber.Kind.DID && whole.startsWith(beginning)
                || line.notations().anyMatch(number -> finds(number.digits()));
    }

    private boolean finds(String number) {
        if (number.contains(digits)) {
            return true;
        }
        String has = PREFIX.matcher(number).replaceFirst("");
        return has.length() >= WHOLE_NUMBER && !bare.isEmpty() && bare.endsWith(has);
    }
}
