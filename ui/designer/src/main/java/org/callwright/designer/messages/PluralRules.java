package org.callwright.designer.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which form of a sentence a language uses for which number. Forms and conditions are those of Unicode's CLDR (Language
 * Plural Rules), so a rule can be copied from there: for German {@code "one": "i = 1 and v = 0"}, for Polish also
 * {@code "few": "v = 0 and i % 10 = 2..4 and i % 100 != 12..14"}. Numbers are whole and not negative.
 */
final class PluralRules {

    /** The form for every number that meets no condition. */
    static final String OTHER = "other";

    /** The rules of a language that has one form for all numbers. */
    static final PluralRules NONE = of(Map.of());

    /** An operand, what it is divided by, and the numbers and ranges that it is compared with. */
    private static final Pattern RELATION =
            Pattern.compile("([nivwftce])(?: *% *(\\d+))? *(!?=) *(\\d+(?:\\.\\.\\d+)?(?: *, *\\d+(?:\\.\\.\\d+)?)*)");

    private final Map<String, LongPredicate> conditions;

    private PluralRules(Map<String, LongPredicate> conditions) {
        this.conditions = conditions;
    }

    /**
     * @param conditions by the name of their form; at most one is met by any number
     * @throws IllegalArgumentException when a condition is not written as in CLDR
     */
    static PluralRules of(Map<String, String> conditions) {
        Map<String, LongPredicate> parsed = new LinkedHashMap<>();
        conditions.forEach((form, condition) -> parsed.put(form, anyOf(condition)));
        return new PluralRules(parsed);
    }

    /** The form for a number. */
    String form(long number) {
        return conditions.entrySet().stream()
                .filter(each -> each.getValue().test(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    /** All forms but {@link #OTHER}. */
    Set<String> forms() {
        return conditions.keySet();
    }

    private static LongPredicate anyOf(String condition) {
        return Stream.of(condition.split(" or "))
                .map(PluralRules::allOf)
                .reduce(LongPredicate::or)
                .orElseThrow();
    }

    private static LongPredicate allOf(String condition) {
        return Stream.of(condition.split(" and "))
                .map(PluralRules::relation)
                .reduce(LongPredicate::and)
                .orElseThrow();
    }

    private static LongPredicate relation(String text) {
        Matcher found = RELATION.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no condition of a plural. Write it as in CLDR, such as \"n % 10 = 2..4\".");
        }
        // Of the operands, n and i are the number itself; the others are about its decimals, which it has none of.
        boolean whole = "ni".contains(found.group(1));
        long divisor = found.group(2) == null ? Long.MAX_VALUE : Long.parseLong(found.group(2));
        LongPredicate listed = Stream.of(found.group(4).split(","))
                .map(PluralRules::range)
                .reduce(LongPredicate::or)
                .orElseThrow();
        LongPredicate holds = number -> listed.test(whole ? number % divisor : 0);
        return found.group(3).equals("=") ? holds : holds.negate();
    }

    private static LongPredicate range(String text) {
        String[] ends = text.strip().split("\\.\\.");
        long first = Long.parseLong(ends[0]);
        long last = Long.parseLong(ends[ends.length - 1]);
        return number -> first <= number && number <= last;
    }
}
