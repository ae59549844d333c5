package org.callwright.actions.webrequest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A parsed JSON text (RFC 8259), as far as needed to pick fields from it.
 *
 * @param value a {@code Map}, a {@code List} or a {@code String}; numbers and booleans are strings, null is the empty
 *     one
 */
record Json(Object value) {
    private static final int DEEPEST = 100;

    /** @throws IOException when the text is not JSON */
    static Json parse(String text) throws IOException {
        var reader = new Reader(text);
        Object value = reader.value(0);
        reader.space();
        if (reader.at < text.length()) {
            throw reader.wrong();
        }
        return new Json(value);
    }

    /**
     * Returns a field's text; empty when the field is missing, null, an object or an array.
     *
     * @param path names and zero-based positions, joined by dots, such as {@code items.0.price}
     */
    String at(String path) {
        Object found = value;
        for (String name : path.split("\\.")) {
            found = switch (found) {
                case Map<?, ?> map -> map.get(name);
                case List<?> list
                when name.matches("[0-9]{1,6}") && Integer.parseInt(name) < list.size() ->
                    list.get(Integer.parseInt(name));
                case null, default -> null;
            };
        }
        return found instanceof String text ? text : "";
    }

    /** Escapes text for use inside the quotes of a JSON string. */
    static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                escaped.append('\\').append(each);
            } else if (each < ' ') {
                escaped.append(String.format("\\u%04x", (int) each));
            } else {
                escaped.append(each);
            }
        }
        return escaped.toString();
    }

    private static final class Reader {
        private static final Pattern PLAIN =
                Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object value(int depth) throws IOException {
            if (depth > DEEPEST) {
                throw wrong();
            }
            space();
            return switch (peek()) {
                case '{' -> object(depth);
                case '[' -> array(depth);
                case '"' -> string();
                default -> plain();
            };
        }

        private Map<String, Object> object(int depth) throws IOException {
            Map<String, Object> fields = new LinkedHashMap<>();
            at++;
            space();
            while (!take('}')) {
                if (!fields.isEmpty()) {
                    expect(',');
                    space();
                }
                String name = string();
                space();
                expect(':');
                fields.put(name, value(depth + 1));
                space();
            }
            return fields;
        }

        private List<Object> array(int depth) throws IOException {
            List<Object> items = new ArrayList<>();
            at++;
            space();
            while (!take(']')) {
                if (!items.isEmpty()) {
                    expect(',');
                }
                items.add(value(depth + 1));
                space();
            }
            return items;
        }

        private String string() throws IOException {
            expect('"');
            var read = new StringBuilder();
            while (!take('"')) {
                char each = peek();
                at++;
                read.append(each == '\\' ? escape() : each);
            }
            return read.toString();
        }

        private char escape() throws IOException {
            char kind = peek();
            at++;
            return switch (kind) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case '"', '\\', '/' -> kind;
                case 'u' -> {
                    if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                        throw wrong();
                    }
                    at += 4;
                    yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
                }
                default -> throw wrong();
            };
        }

        private String plain() throws IOException {
            var found = PLAIN.matcher(text).region(at, text.length());
            if (!found.lookingAt()) {
                throw wrong();
            }
            at = found.end();
            return found.group().equals("null") ? "" : found.group();
        }

        private char peek() throws IOException {
            if (at >= text.length()) {
                throw wrong();
            }
            return text.charAt(at);
        }

        private boolean take(char wanted) throws IOException {
            boolean there = peek() == wanted;
            at += there ? 1 : 0;
            return there;
        }

        private void expect(char wanted) throws IOException {
            if (!take(wanted)) {
                throw wrong();
            }
        }

        private void space() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private IOException wrong() {
            return new IOException("The answer is no JSON, at character " + (at + 1));
        }
    }
}
