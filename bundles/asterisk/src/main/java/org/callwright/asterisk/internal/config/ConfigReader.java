package org.callwright.asterisk.internal.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.callwright.model.Message;

/**
 * Reads the values of a configuration one by one, whatever form the container has them in. A value that cannot be used
 * costs nothing but itself: the default stands in for it, and a remark says so.
 */
public final class ConfigReader {
    private static final String NOT = "!";

    private final String pid;
    private final Class<?> type;
    private final Map<String, ?> values;
    private final List<Message> remarks = new ArrayList<>();

    /** @param type declares the keys and their defaults */
    public ConfigReader(String pid, Class<?> type, Map<String, ?> values) {
        this.pid = pid;
        this.type = type;
        this.values = values;
    }

    /** A sentence for each value that could not be used. */
    public List<Message> remarks() {
        return List.copyOf(remarks);
    }

    /** A value, or its default; empty if there is neither. */
    public String text(String key) {
        return given(key).isEmpty() ? usual(key) : given(key);
    }

    /** A value of a certain form, or its default. */
    public String text(String key, Predicate<String> form, Message remedy) {
        return form.test(text(key)) ? text(key) : usual(key, remedy);
    }

    /** A whole number from 1 on, or its default. */
    public int whole(String key, int most) {
        String text = text(key);
        boolean right = text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most;
        return Integer.parseInt(
                right ? text : usual(key, Message.of("Write a whole number from 1 to {0}.", String.valueOf(most))));
    }

    private String usual(String key, Message remedy) {
        refuse(key, text(key), remedy);
        return usual(key);
    }

    /** Notes that a value cannot be used. */
    public void refuse(String key, String value, Message remedy) {
        remarks.add(Message.of("The configuration {0} cannot have \"{1}\" as {2}. {3}", pid, value, key, remedy));
    }

    /**
     * The words of a list and those that are there by default. A word with an exclamation mark before it takes one away.
     */
    public Set<String> added(String key, Set<String> usual, Pattern form, Message remedy) {
        Set<String> all = new LinkedHashSet<>(usual);
        for (String word : words(key)) {
            boolean away = word.startsWith(NOT);
            String bare = away ? word.substring(NOT.length()) : word;
            if (!form.matcher(bare).matches()) {
                refuse(key, word, remedy);
            } else if (away) {
                all.remove(bare);
            } else {
                all.add(bare);
            }
        }
        return all;
    }

    /** The words of a list that take something away, without their exclamation marks. */
    public List<String> taken(String key, Pattern form) {
        return words(key).stream()
                .filter(word -> word.startsWith(NOT))
                .map(word -> word.substring(NOT.length()))
                .filter(bare -> form.matcher(bare).matches())
                .toList();
    }

    /** The words of a list. */
    public List<String> words(String key) {
        return ListValue.words(values.get(key));
    }

    /** The entries {@code id=name} of a list; the name and the equals sign may be missing. */
    public List<String> named(String key) {
        return ListValue.named(values.get(key));
    }

    private String given(String key) {
        return switch (values.get(key)) {
            case null -> "";
            case Object value -> value.toString().strip();
        };
    }

    private String usual(String key) {
        try {
            Object usual = type.getMethod(key).getDefaultValue();
            return usual == null ? "" : usual.toString();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " has no " + key, e);
        }
    }
}
