package org.callwright.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A message for people that can be translated: an English text with placeholders, and the arguments for them.
 *
 * @param english the text, with placeholders {@code {0}}, {@code {1}}…; the key in the dictionaries
 * @param arguments messages, which are translated too, and texts, which are not
 */
public record Message(String english, Optional<Count> count, List<Object> arguments) {

    /**
     * The number that a sentence depends on.
     *
     * @param number how many
     * @param one the English pattern for exactly one
     */
    public record Count(long number, String one) {}

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
        return new Message(english, Optional.empty(), Arrays.asList(arguments));
    }

    /**
     * A sentence that depends on a number, such as {@code plural(n, "1 error", "{0} errors", n)}. The number is not an
     * argument by itself: some sentences do not show it.
     *
     * @param one a literal for exactly one
     * @param other a literal for every other number, as the dictionaries know it
     */
    public static Message plural(long count, String one, String other, Object... arguments) {
        return new Message(other, Optional.of(new Count(count, one)), Arrays.asList(arguments));
    }

    /** A text that no dictionary has, such as the answer of another program. */
    public static Message asIs(String text) {
        return of("{0}", text);
    }

    /** Several messages in a row. */
    public static Message joined(String between, List<Message> parts) {
        String pattern =
                IntStream.range(0, parts.size()).mapToObj(n -> "{" + n + "}").collect(Collectors.joining(between));
        return new Message(pattern, Optional.empty(), List.copyOf(parts));
    }

    /** Names in quotation marks, separated by commas. */
    public static Message quoted(List<String> names) {
        return joined(", ", names.stream().map(name -> of("\"{0}\"", name)).toList());
    }

    /** The English pattern that fits the count. */
    public String pattern() {
        return count.filter(it -> it.number() == 1).map(Count::one).orElse(english);
    }

    /**
     * The sentence in another language. Arguments are inserted as they are, whatever characters they hold.
     *
     * @param dictionary gives a message's pattern in that language
     */
    public String in(Function<Message, String> dictionary) {
        String pattern = dictionary.apply(this);
        var filled = new StringBuilder();
        int from = 0;
        for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', from)) {
            int end = pattern.indexOf('}', at);
            filled.append(pattern, from, at).append(argument(Integer.parseInt(pattern, at + 1, end, 10), dictionary));
            from = end + 1;
        }
        return filled.append(pattern, from, pattern.length()).toString();
    }

    private String argument(int index, Function<Message, String> dictionary) {
        if (index >= arguments.size()) {
            return "?";
        }
        return arguments.get(index) instanceof Message part ? part.in(dictionary) : (String) arguments.get(index);
    }

    /** The message in English. */
    @Override
    public String toString() {
        return in(Message::pattern);
    }
}
