package org.callwright.actions.collectdigits;

import java.util.Optional;

/**
 * The regular expressions that are taken for dialled digits: those that mean the same to whoever types them and to
 * Asterisk, and that cost Asterisk little. Characters, sets, groups, alternatives and repetitions are; a repetition of
 * something that repeats is not, since Asterisk writes out what {@code {1,99}} repeats: three of them inside one another
 * take gigabytes.
 */
final class DigitForm {
    /** Characters after writing out all repetitions. */
    private static final int LARGEST = 2_000;

    private static final int MOST_REPETITIONS = 32;
    private static final int DEEPEST = 10;
    private static final String DIALLED = "0123456789*#";

    private final String text;
    private int at;
    private int depth;

    /** What a part of the form costs: how long it is when written out, and whether anything in it repeats. */
    private record Part(int size, boolean repeats) {
        Part and(Part next) {
            return new Part(Math.min(size + next.size, LARGEST + 1), repeats || next.repeats);
        }
    }

    /** The form cannot be used. */
    private static final class WrongException extends Exception {
        private static final long serialVersionUID = 1;

        WrongException(String sentence) {
            super(sentence);
        }
    }

    private DigitForm(String text) {
        this.text = text;
    }

    /** Returns a sentence about why a form cannot be used, and what to write; empty if it can. */
    static Optional<String> problem(String text) {
        DigitForm form = new DigitForm(text);
        try {
            Part whole = form.alternatives();
            if (form.at < text.length()) {
                return Optional.of("There is a closing bracket without its opening one.");
            }
            return whole.size() > LARGEST
                    ? Optional.of("This is too long once its repetitions are written out.")
                    : Optional.empty();
        } catch (WrongException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Part alternatives() throws WrongException {
        Part all = sequence();
        while (accept('|')) {
            all = all.and(sequence());
        }
        return all;
    }

    private Part sequence() throws WrongException {
        Part all = new Part(0, false);
        int first = at;
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            all = all.and(repeated(one()));
        }
        if (at == first) {
            throw new WrongException("Something is missing: before and after | and inside brackets stand digits.");
        }
        return all;
    }

    private Part one() throws WrongException {
        char next = text.charAt(at++);
        if (DIALLED.indexOf(next) >= 0 && next != '*' || next == '.') {
            return new Part(1, false);
        }
        return switch (next) {
            case '(' -> group();
            case '[' -> set();
            case '\\' -> escaped();
            case '*', '+', '?', '{' -> throw new WrongException("A repetition follows what it repeats, as in [0-9]+.");
            default ->
                throw new WrongException("Callers dial digits, * and # only. Write those, and [0-9] for any digit.");
        };
    }

    private Part group() throws WrongException {
        if (++depth > DEEPEST) {
            throw new WrongException("There are too many brackets inside one another.");
        }
        Part inner = alternatives();
        if (!accept(')')) {
            throw new WrongException("A closing bracket is missing.");
        }
        depth--;
        return inner;
    }

    private Part escaped() throws WrongException {
        if (accept('*')) {
            return new Part(1, false);
        }
        throw new WrongException("Asterisk does not know \\d and the like. Write [0-9] for a digit.");
    }

    /** Digits, * and #, and ranges of digits, as in [0-9], [13579] or [^0]. */
    private Part set() throws WrongException {
        accept('^');
        int first = at;
        while (at < text.length() && text.charAt(at) != ']') {
            char from = text.charAt(at++);
            boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
            char to = range ? text.charAt(at + 1) : from;
            at += range ? 2 : 0;
            boolean digits = Character.isDigit(from) && Character.isDigit(to) && from <= to;
            if (DIALLED.indexOf(from) < 0 || DIALLED.indexOf(to) < 0 || range && !digits) {
                throw new WrongException("Between [ and ] stand digits, * and #, or a range such as 0-9.");
            }
        }
        if (at == first || !accept(']')) {
            throw new WrongException("A set of digits begins with [ and ends with ], as in [0-9].");
        }
        return new Part(1, false);
    }

    private Part repeated(Part part) throws WrongException {
        int times;
        if (accept('?') || accept('+') || accept('*')) {
            times = 1;
        } else if (accept('{')) {
            times = count();
        } else {
            return part;
        }
        if (part.repeats() || at < text.length() && "?+*{".indexOf(text.charAt(at)) >= 0) {
            throw new WrongException(
                    "Something that repeats cannot be repeated again. Write it without the inner one.");
        }
        return new Part(Math.min(part.size() * times, LARGEST + 1), true);
    }

    /** What follows a brace, as in {5}, {2,} or {2,5}. Returns the highest number. */
    private int count() throws WrongException {
        int least = number();
        int most = least;
        if (accept(',')) {
            most = at < text.length() && text.charAt(at) == '}' ? least : number();
        }
        if (!accept('}') || least > most || most > MOST_REPETITIONS) {
            throw wrongCount();
        }
        return Math.max(1, most);
    }

    private int number() throws WrongException {
        int first = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == first || at - first > 2) {
            throw wrongCount();
        }
        return Integer.parseInt(text.substring(first, at));
    }

    private static WrongException wrongCount() {
        return new WrongException("A repetition is written as {5} or {2,5}, with numbers up to 32.");
    }

    private boolean accept(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }
}
