package org.callwright.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A message for people that can be translated: an English text with placeholders, and the arguments for them.
 *
 * @param english the text, with placeholders {@code {0}}, {@code {1}}…; the key in the dictionaries
 * @param arguments messages, which are translated too, and texts, which are not
 */
public record Message(String english, List<Object> arguments) {

    public Message {
        arguments = arguments.stream()
                .map(argument -> argument instanceof Message ? argument : String.valueOf(argument))
                .toList();
    }

    /**
     * A message with arguments.
     *
     * @param english a literal, so that the dictionaries can have it
     * @param arguments messages; everything else is converted to text
     */
    public static Message of(String english, Object... arguments) {
        return new Message(english, Arrays.asList(arguments));
    }

    /** A text that is not translated, such as the answer of another program. */
    public static Message asIs(String text) {
        return of("{0}", text);
    }

    /** Several messages in a row. */
    public static Message joined(String between, List<Message> parts) {
        return new Message(
                IntStream.range(0, parts.size()).mapToObj(n -> "{" + n + "}").collect(Collectors.joining(between)),
                List.copyOf(parts));
    }

    /** Names in quotation marks, separated by commas. */
    public static Message quoted(List<String> names) {
        return joined(", ", names.stream().map(name -> of("\"{0}\"", name)).toList());
    }

    /** The message in another language. Placeholders within arguments are not replaced. */
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

    /** The message in English. */
    @Override
    public String toString() {
        return in(UnaryOperator.identity());
    }
}
