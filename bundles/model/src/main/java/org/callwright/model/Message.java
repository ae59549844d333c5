package org.callwright.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Something to tell a person. It is written in English, and kept so that it can be said in other languages too: what
 * stands fast apart from what fills its places. Many need more than one sentence for it.
 *
 * @param english what stands fast, with {@code {0}}, {@code {1}} … where the arguments belong
 * @param arguments texts, which are the same in every language, and sentences (or parts of one), which are not
 */
public record Message(String english, List<Object> arguments) {

    public Message {
        arguments = arguments.stream()
                .map(argument -> argument instanceof Message ? argument : String.valueOf(argument))
                .toList();
    }

    /**
     * @param english a literal, as the dictionaries know it
     * @param arguments sentences; of everything else what it prints as
     */
    public static Message of(String english, Object... arguments) {
        return new Message(english, Arrays.asList(arguments));
    }

    /** A text that is in no dictionary, such as what another program answered. */
    public static Message asIs(String text) {
        return of("{0}", text);
    }

    /** Sentences one after another, or parts of one. */
    public static Message joined(String between, List<Message> parts) {
        return new Message(
                IntStream.range(0, parts.size()).mapToObj(n -> "{" + n + "}").collect(Collectors.joining(between)),
                List.copyOf(parts));
    }

    /** Names in quotation marks, one after another. */
    public static Message quoted(List<String> names) {
        return joined(", ", names.stream().map(name -> of("\"{0}\"", name)).toList());
    }

    /** In another language. Arguments are taken as they are, whatever characters they hold. */
    public String in(UnaryOperator<String> dictionary) {
        String words = dictionary.apply(english);
        var filled = new StringBuilder();
        int from = 0;
        for (int at = words.indexOf('{'); at >= 0; at = words.indexOf('{', from)) {
            int end = words.indexOf('}', at);
            filled.append(words, from, at).append(argument(Integer.parseInt(words, at + 1, end, 10), dictionary));
            from = end + 1;
        }
        return filled.append(words, from, words.length()).toString();
    }

    private String argument(int index, UnaryOperator<String> dictionary) {
        if (index >= arguments.size()) {
            return "?";
        }
        return arguments.get(index) instanceof Message part ? part.in(dictionary) : (String) arguments.get(index);
    }

    /** In English. */
    @Override
    public String toString() {
        return in(UnaryOperator.identity());
    }
}
