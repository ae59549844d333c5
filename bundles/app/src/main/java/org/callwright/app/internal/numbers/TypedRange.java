package org.callwright.app.internal.numbers;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.app.numbers.AddLine;
import org.callwright.app.numbers.NumberList;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/**
 * What a line asks for: numbers from the first to the last, or why it is none.
 *
 * @param text as typed
 * @param first the digits of the first number; empty if it is none
 * @param count how many numbers it is; 0 if it is none
 * @param why it is none, as a sentence
 */
record TypedRange(String text, String first, int count, Optional<Message> why) {
    private static final int LONGEST_TEXT = 500_000;
    private static final int LONGEST_SHOWN = 60;

    /** What stands between two numbers and in none. */
    private static final Pattern BETWEEN = Pattern.compile(
            "^(.*[0-9*#])\\s*(?:\\s[\\p{Pd}\u2212]\\s|\\.\\.+|\u2026|\\sto\\s|\\sbis\\s)\\s*([0-9*#+].*)$");

    /** A dash alone also stands within numbers, so it counts between two that are short and of one length only. */
    private static final Pattern SHORT = Pattern.compile("^([0-9]{1,6})[\\p{Pd}\u2212]([0-9]{1,6})$");

    /** Behind it, a dash is no range: 030 - 5550160. */
    private static final Pattern AREA = Pattern.compile("0[0-9]{1,5}");

    /** The lines of a text with one number or range a line. Blank ones are left out. */
    static List<AddLine> lines(String text, Optional<PhoneNumber.Kind> kind) {
        if (text.length() > LONGEST_TEXT) {
            return List.of(AddLine.typed(1, shown(text), kind).withFault(tooMany()));
        }
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> !lines.get(at).isBlank())
                .mapToObj(at -> AddLine.typed(at + 1, lines.get(at).strip(), kind))
                .toList();
    }

    static TypedRange of(AddLine line) {
        if (line.fault().isPresent()) {
            return wrong(line.text(), line.fault().get());
        }
        TypedRange first = of(line.text());
        if (line.last().isEmpty()) {
            return first;
        }
        String written = line.text() + " - " + line.last();
        return first.count() == 1 ? range(written, line.text(), line.last()) : wrong(written, noEnds());
    }

    /** Whether a text is a number or a range. */
    static boolean isNumber(String text) {
        return of(text).why().isEmpty();
    }

    static Message tooMany() {
        return Message.of("At most {0} numbers are added in one go.", NumberList.MOST_AT_ONCE);
    }

    /** The digits of each number, made one by one: a short text can name millions. */
    Stream<String> digits() {
        return count == 1 ? Stream.of(first) : IntStream.range(0, count).mapToObj(this::digits);
    }

    private String digits(int after) {
        String plus = first.startsWith("+") ? "+" : "";
        String number = new BigInteger(first).add(BigInteger.valueOf(after)).toString();
        return plus + "0".repeat(first.length() - plus.length() - number.length()) + number;
    }

    private static TypedRange of(String text) {
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return isAreaAndLine(between.group(1), between.group(2))
                    ? number(text)
                    : range(text, between.group(1), between.group(2));
        }
        Matcher dashed = SHORT.matcher(text);
        if (dashed.matches() && dashed.group(1).length() == dashed.group(2).length()) {
            return range(text, dashed.group(1), dashed.group(2));
        }
        return number(text);
    }

    private static boolean isAreaAndLine(String from, String to) {
        String area = PhoneNumber.digitsOf(from).orElse("");
        return AREA.matcher(area).matches()
                && PhoneNumber.digitsOf(to).orElse("").length() > area.length();
    }

    private static TypedRange number(String text) {
        return PhoneNumber.digitsOf(text)
                .map(digits -> new TypedRange(text, digits, 1, Optional.empty()))
                .orElseGet(() -> wrong(text, noNumber()));
    }

    private static Message noNumber() {
        return Message.of("That is no number. A number has up to 31 digits, * and #, and may have a + in front.");
    }

    private static TypedRange range(String text, String from, String to) {
        String first = PhoneNumber.digitsOf(from).orElse("");
        String end = PhoneNumber.digitsOf(to).orElse("");
        if (!first.matches("\\+?[0-9]+") || !end.matches("\\+?[0-9]+")) {
            return wrong(text, noEnds());
        }
        if (end.length() > first.length() || end.startsWith("+") && end.length() != first.length()) {
            return wrong(text, Message.of("Write both ends of the range in the same way."));
        }
        String last = first.substring(0, first.length() - end.length()) + end;
        BigInteger count = new BigInteger(last).subtract(new BigInteger(first)).add(BigInteger.ONE);
        if (count.signum() <= 0) {
            return wrong(text, Message.of("The range ends before it begins."));
        }
        if (count.compareTo(BigInteger.valueOf(NumberList.MOST_AT_ONCE)) > 0) {
            return wrong(text, tooMany());
        }
        return new TypedRange(text, first, count.intValueExact(), Optional.empty());
    }

    private static Message noEnds() {
        return Message.of("A range has a number at both ends, in digits alone.");
    }

    private static TypedRange wrong(String text, Message why) {
        return new TypedRange(shown(text), "", 0, Optional.of(why));
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
