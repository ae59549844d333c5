package org.callwright.asterisk.internal.config;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a list as people and containers write it: one text with semicolons, commas, spaces or lines in between, quoted or
 * in brackets or not, or an array or collection of such texts or numbers.
 */
final class ListValue {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[;,\\s\"']+");
    private static final String ID = "[\"']?[A-Za-z0-9_.+*@-]+\\s*=";
    /** A name may have commas and spaces, so these end an entry only where another one follows. */
    private static final Pattern BETWEEN_NAMED =
            Pattern.compile("[;\\r\\n]|,\\s*(?=" + ID + ")|\\s+(?=" + ID + ")|[\"']\\s*,\\s*[\"']");

    private static final Pattern QUOTES = Pattern.compile("^[\\s\"']+|[\\s\"',]+$");
    /** Brackets around everything, and not those of a set of digits or of an IPv6 address. */
    private static final Pattern BRACKETS =
            Pattern.compile("^\\s*\\[(\\s*[\"'].*[\"']\\s*|[^\\[\\]]*)]\\s*$", Pattern.DOTALL);

    private ListValue() {}

    /** Entries that are a single word each. */
    static List<String> words(Object value) {
        return texts(value)
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Entries of the form {@code id=name}; where none has a name, they are words. */
    static List<String> named(Object value) {
        return texts(value)
                .flatMap(text ->
                        text.contains("=") ? BETWEEN_NAMED.splitAsStream(text) : BETWEEN_WORDS.splitAsStream(text))
                .map(entry -> QUOTES.matcher(entry).replaceAll(""))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static Stream<String> texts(Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case Collection<?> all -> all.stream().flatMap(ListValue::texts);
            case Object array
            when array.getClass().isArray() ->
                IntStream.range(0, Array.getLength(array))
                        .mapToObj(i -> Array.get(array, i))
                        .flatMap(ListValue::texts);
            default -> Stream.of(BRACKETS.matcher(value.toString()).replaceFirst("$1"));
        };
    }
}
