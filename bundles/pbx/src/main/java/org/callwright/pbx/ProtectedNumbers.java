package org.callwright.pbx;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The numbers that no callflow may take or dial, such as emergency numbers, in any way of dialling them: with a plus, with
 * a country code, and behind whatever reaches an outside line, also several times.
 *
 * @param numbers each 1 to 31 of the digits 0-9, * and #, the last one of 0-9
 * @param prefixes what can be dialled before a number: regular expressions of single characters and classes, such as
 *     {@code 9}, {@code [*]21} or {@code 0[2-9]}, in the syntax that Java and POSIX share
 */
public record ProtectedNumbers(SortedSet<String> numbers, SortedSet<String> prefixes) {
    private static final Pattern SEPARATORS = Pattern.compile("[^0-9*#+]");
    /** What phones send after a number to say that it is complete. */
    private static final Pattern END = Pattern.compile("[*#]+$");

    private static final Pattern NUMBER = Pattern.compile("[0-9*#]{0,30}[0-9]");

    public ProtectedNumbers {
        numbers = Set.copyOf(numbers).stream()
                .map(ProtectedNumbers::checked)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        prefixes = new TreeSet<>(prefixes);
        prefixes.forEach(Pattern::compile);
    }

    public static ProtectedNumbers of(Collection<String> numbers, Collection<String> prefixes) {
        return new ProtectedNumbers(new TreeSet<>(numbers), new TreeSet<>(prefixes));
    }

    private static String checked(String number) {
        if (!isNumber(number)) {
            throw new IllegalArgumentException("A protected number has 1 to 31 digits, unlike '" + number + "'");
        }
        return number;
    }

    /** Whether a text can be a protected number. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The same numbers with more prefixes. */
    public ProtectedNumbers behind(Collection<String> more) {
        return of(numbers, Stream.concat(prefixes.stream(), more.stream()).toList());
    }

    /**
     * The protected number that is reached by what is dialled; empty if none is.
     *
     * @param dialled in any notation, with separators
     */
    public Optional<String> reachedBy(String dialled) {
        String digits = END.matcher(SEPARATORS.matcher(dialled).replaceAll("")).replaceFirst("");
        Set<Integer> seen = new HashSet<>(Set.of(0));
        Deque<Integer> from = new ArrayDeque<>(seen);
        while (!from.isEmpty()) {
            int at = from.remove();
            if (numbers.contains(digits.substring(at))) {
                return Optional.of(digits.substring(at));
            }
            for (String prefix : prefixes) {
                Matcher matcher = Pattern.compile(prefix).matcher(digits).region(at, digits.length());
                if (matcher.lookingAt() && matcher.end() > at && seen.add(matcher.end())) {
                    from.add(matcher.end());
                }
            }
        }
        return Optional.empty();
    }
}
