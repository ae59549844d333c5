package org.callwright.asterisk.internal.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The beginning of an extension of a dialplan, as a regular expression that Java and POSIX share. */
public final class OutsidePrefix {
    /** The form in which a configuration has it: digits, or a pattern of Asterisk's such as {@code _[89]}. */
    public static final Pattern FORM = Pattern.compile("[0-9*#+]{1,8}|_([0-9*#+XNZ]|\\[[0-9*#+-]+]){1,8}");

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
                .filter(all -> all.size() >= count && count > 0)
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
            found.add(matcher.group());
            if (matcher.end() == matcher.regionEnd()) {
                break;
            }
            matcher.region(matcher.end(), matcher.regionEnd());
        }
        return found;
    }

    private static String expression(List<String> elements) {
        return elements.stream()
                .map(element -> switch (element) {
                    case "X" -> "[0-9]";
                    case "Z" -> "[1-9]";
                    case "N" -> "[2-9]";
                    case "*", "+", "#" -> "[" + element + "]";
                    default -> element;
                })
                .collect(Collectors.joining());
    }
}
