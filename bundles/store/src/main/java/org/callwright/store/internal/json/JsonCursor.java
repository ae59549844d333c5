package org.callwright.store.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.callwright.store.FlowJson.InvalidFlowException;
import tools.jackson.databind.JsonNode;

/**
 * A JSON value together with its path, so that error messages can name the position.
 *
 * @param path such as {@code steps[2].config.phone}; empty at the root
 */
record JsonCursor(String path, JsonNode json) {
    private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}\\p{N}_$-]{1,40}");
    private static final int LONGEST_KEY = 40;

    static JsonCursor root(JsonNode json) {
        return new JsonCursor("", json);
    }

    /** Returns the path of a key in the object at another path. */
    static String within(String path, String key) {
        if (!PLAIN_KEY.matcher(key).matches()) {
            String shown = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) + "…" : key;
            return path + "[\"" + shown.replaceAll("\\p{Cntrl}", "?") + "\"]";
        }
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Returns an exception whose message begins with the path. */
    InvalidFlowException wrong(String what) {
        return new InvalidFlowException(path.isEmpty() ? what : path + ": " + what);
    }

    JsonCursor object() {
        if (!json.isObject()) {
            throw wrong("This must be a { } of named values, not " + described() + ".");
        }
        return this;
    }

    /** Rejects keys that are not in the given set. */
    JsonCursor onlyKeys(Set<String> known) {
        for (String key : object().json.propertyNames()) {
            if (!known.contains(key)) {
                throw at(key).wrong("There is no such key here. Correct or remove it.");
            }
        }
        return this;
    }

    JsonCursor required(String key) {
        return optional(key).orElseThrow(() -> at(key).wrong("This is missing."));
    }

    Optional<JsonCursor> optional(String key) {
        return json.has(key) ? Optional.of(at(key)) : Optional.empty();
    }

    JsonCursor at(String key) {
        return new JsonCursor(within(path, key), json.path(key));
    }

    List<JsonCursor> items() {
        if (!json.isArray()) {
            throw wrong("This must be a [ ] of values, not " + described() + ".");
        }
        var items = new ArrayList<JsonCursor>();
        for (JsonNode item : json) {
            items.add(new JsonCursor(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    String text() {
        if (!json.isString()) {
            throw wrong("This must be a \"text\", not " + described() + ".");
        }
        return json.stringValue();
    }

    boolean flag() {
        if (!json.isBoolean()) {
            throw wrong("This must be true or false, not " + described() + ".");
        }
        return json.booleanValue();
    }

    int integer() {
        if (!json.isIntegralNumber() || !json.canConvertToInt()) {
            throw wrong("This must be a whole number, not " + described() + ".");
        }
        return json.intValue();
    }

    /** Converts the text with a parser and adds the path to the message of its {@link IllegalArgumentException}. */
    <T> T parsed(Function<String, T> parser) {
        String text = text();
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidFlowException(path + ": " + e.getMessage(), e);
        }
    }

    private String described() {
        return switch (json.getNodeType()) {
            case OBJECT -> "a { }";
            case ARRAY -> "a [ ]";
            case STRING -> "a text";
            case NUMBER -> isShort() ? json.toString() : "a number like this";
            case BOOLEAN -> json.toString();
            case NULL -> "null";
            default -> "nothing";
        };
    }

    private boolean isShort() {
        return json.toString().length() <= LONGEST_KEY;
    }
}
