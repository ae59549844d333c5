package org.callwright.asterisk.internal.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The beginning of an extension of a dialplan, as a regular expression that Java and POSIX share. */
public final class OutsidePrefix {
    /** Characters of a set, and ranges of digits that do not run backwards. */
    private static final String MEMBERS =
            "(0-[0-9]|1-[1-9]|2-[2-9]|3-[3-9]|4-[4-9]|5-[5-9]|6-[6-9]|7-[7-9]|8-[89]" + "|9-9|[0-9*#+]){1,20}";
    /** The form in which a configuration has it: digits, or a pattern of Asterisk's such as {@code _[89]}. */
    public static final Pattern FORM = Pattern.compile("[0-9*#+]{1,8}|_([0-9*#+XNZ]|\\[" + MEMBERS + "]){1,8}");

    private static final String DIALLED = "0123456789*#+";
    /** No number that is dialled has more. */
    private static final int LONGEST = 31;

    private static final Pattern ELEMENT = Pattern.compile("\\[[0-9*#+-]+]|[0-9*#+XNZ]");

    private OutsidePrefix() {}

    /** The expression for a prefix that has the form. */
    public static String of(String prefix) {
        return expression(elements(prefix));
    }

    /**
     * The first characters of an extension.
     *
     * @return empty when it has fewer, or some that nobody dials
     */
    static Optional<String> first(int count, String extension) {
        List<String> elements = elements(extension);
        return Optional.of(elements)
                .filter(all -> all.size() >= count && count > 0 && count < LONGEST)
                .map(all -> expression(all.subList(0, count)));
    }

    /** What stands before a number at the end of an extension; empty if it does not end in it, or is that number. */
    static Optional<String> before(String number, String extension) {
        String bare = extension.startsWith("_") ? extension.substring(1) : extension;
        return bare.endsWith(number)
                ? first(elements(extension).size() - number.length(), extension)
                : Optional.empty();
    }

    /** Up to the first character that is no digit or set of digits. */
    private static List<String> elements(String extension) {
        boolean pattern = extension.startsWith("_");
        Matcher matcher = ELEMENT.matcher(pattern ? extension.substring(1) : extension);
        List<String> found = new ArrayList<>();
        while (matcher.lookingAt() && (pattern || "XNZ".indexOf(matcher.group().charAt(0)) < 0)) {
            if (expression(matcher.group()).equals("[]")) {
                break; // nobody dials that
            }
            found.add(matcher.group());
            if (matcher.end() == matcher.regionEnd()) {
                break;
            }
            matcher.region(matcher.end(), matcher.regionEnd());
        }
        return found;
    }

    private static String expression(List<String> elements) {
        return elements.stream().map(OutsidePrefix::expression).collect(Collectors.joining());
    }

    private static String expression(String element) {
        String set = switch (element) {
            case "X" -> "0-9";
            case "Z" -> "1-9";
            case "N" -> "2-9";
            default -> element.length() == 1 ? element : characters(element);
        };
        return set.length() == 1 && Character.isDigit(set.charAt(0)) ? set : "[" + set + "]";
    }

    /** Each character of a set once, in order: ranges are written in many ways, and one that runs backwards is none. */
    private static String characters(String set) {
        SortedSet<Character> found = new TreeSet<>();
        for (int at = 1; at < set.length() - 1; at++) {
            char from = set.charAt(at);
            boolean range = at + 2 < set.length() - 1 && set.charAt(at + 1) == '-';
            char to = range ? set.charAt(at + 2) : from;
            IntStream.rangeClosed(from, to).mapToObj(each -> (char) each).forEach(found::add);
            at += range ? 2 : 0;
        }
        return found.stream()
                .filter(each -> DIALLED.indexOf(each) >= 0)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
