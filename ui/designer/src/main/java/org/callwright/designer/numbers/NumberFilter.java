package org.callwright.designer.numbers;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.messages.SearchText;
import org.callwright.model.PhoneNumber;

/** Matches callflows by a part of the name, or by a number in any notation. */
public final class NumberFilter implements Predicate<CallflowSummary> {

    private static final Pattern PREFIX = Pattern.compile("^[+0]+");
    /** Shorter numbers may be the end of another number by accident. */
    private static final int WHOLE_NUMBER = 6;

    private final String name;
    private final String digits;

    public NumberFilter(String typed) {
        name = SearchText.folded(typed.strip());
        digits = PhoneNumber.digitsOf(typed).orElse("");
    }

    @Override
    public boolean test(CallflowSummary callflow) {
        return SearchText.folded(callflow.name()).contains(name)
                || callflow.numbers().stream().anyMatch(this::finds);
    }

    /** Whether the typed text is this number or a part of it. */
    boolean finds(PhoneNumber number) {
        if (digits.isEmpty()) {
            return false;
        }
        String wanted = withoutPrefix(digits);
        String has = withoutPrefix(number.digits());
        return number.digits().contains(digits)
                || !wanted.isEmpty() && has.contains(wanted)
                || has.length() >= WHOLE_NUMBER && wanted.endsWith(has); // typed with a country code, stored without
    }

    private static String withoutPrefix(String number) {
        return PREFIX.matcher(number).replaceFirst("");
    }
}
