package org.callwright.app.internal.numbers;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.app.numbers.NumberList;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/**
 * A line that somebody typed: numbers from the first to the last, or why it is none.
 *
 * @param line which one, from 1 on
 * @param text as typed
 * @param first the digits of the first number; empty if it is none
 * @param count how many numbers it is; 0 if it is none
 * @param why it is none, as a sentence
 */
record TypedRange(int line, String text, String first, int count, Optional<Message> why) {
    private static final int LONGEST_TEXT = 500_000;
    private static final int LONGEST_SHOWN = 60;

    /** What stands between two numbers and in none. */
    private static final Pattern BETWEEN = Pattern.compile(
            "^(.*[0-9*#])\\s*(?:\\s[\\p{Pd}\u2212]\\s|\\.\\.+|\u2026|\\sto\\s|\\sbis\\s)\\s*([0-9*#+].*)$");

    /** A dash alone also stands within numbers, so it counts between two that are short and of one length only. */
    private static final Pattern SHORT = Pattern.compile("^([0-9]{1,6})[\\p{Pd}\u2212]([0-9]{1,6})$");

    /** Behind it, a dash is no range: 030 - 5550160. */
    private static final Pattern AREA = Pattern.compile("0[0-9]{1,5}");

    /** Reads a text with one number or range a line. Blank lines are left out. */
    static List<TypedRange> read(String text) {
        if (text.length() > LONGEST_TEXT) {
            return List.of(wrong(1, text, tooMany()));
        }
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(at -> !lines.get(at).isBlank())
                .mapToObj(at -> line(at + 1, lines.get(at).strip()))
                .toList();
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

    private static TypedRange line(int line, String text) {
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return range(line, text, between.group(1), between.group(2));
        }
        Matcher dashed = SHORT.matcher(text);
        if (dashed.matches() && dashed.group(1).length() == dashed.group(2).length()) {
            return range(line, text, dashed.group(1), dashed.group(2));
        }
        return number(line, text);
    }

    private static TypedRange number(int line, String text) {
        return PhoneNumber.digitsOf(text)
                .map(digits -> new TypedRange(line, text, digits, 1, Optional.empty()))
                .orElseGet(() -> wrong(line, text, noNumber()));
    }

    private static Message noNumber() {
        return Message.of("That is no number. A number has up to 31 digits, * and #, and may have a + in front.");
    }

    private static TypedRange range(int line, String text, String from, String to) {
        String first = PhoneNumber.digitsOf(from).orElse("");
        String end = PhoneNumber.digitsOf(to).orElse("");
        if (!first.matches("\\+?[0-9]+") || !end.matches("\\+?[0-9]+")) {
            return wrong(line, text, Message.of("A range has a number at both ends, in digits alone."));
        }
        if (end.length() > first.length() && AREA.matcher(first).matches()) {
            return number(line, text);
        }
        if (end.length() > first.length() || end.startsWith("+") && end.length() != first.length()) {
            return wrong(line, text, Message.of("Write both ends of the range in the same way."));
        }
        String last = first.substring(0, first.length() - end.length()) + end;
        BigInteger count = new BigInteger(last).subtract(new BigInteger(first)).add(BigInteger.ONE);
        if (count.signum() <= 0) {
            return wrong(line, text, Message.of("The range ends before it begins."));
        }
        if (count.compareTo(BigInteger.valueOf(NumberList.MOST_AT_ONCE)) > 0) {
            return wrong(line, text, tooMany());
        }
        return new TypedRange(line, text, first, count.intValueExact(), Optional.empty());
    }

    private static TypedRange wrong(int line, String text, Message why) {
        String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return new TypedRange(line, shown, "", 0, Optional.of(why));
    }
}
