package org.callwright.actions.webrequest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A JSON text (RFC 8259) that was read: so much as is needed to pick fields of it.
 *
 * @param value a {@code Map}, a {@code List}, or text as which a string, a number, true, false and null stand
 */
record Json(Object value) {
    private static final int DEEPEST = 100;
    private static final int LONGEST = 64 * 1024;

    /** Line breaks within strings, which JSON does not allow but some servers send, are taken as they are. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(LONGEST)
                    .maxStringLength(LONGEST)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    /** @throws IOException when it is none, is nested more than 100 deep, or has more than 65,536 characters */
    static Json parse(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw wrong(parser.currentTokenLocation(), null);
            }
            return new Json(value);
        } catch (StreamConstraintsException e) {
            throw new IOException("The answer is longer or nested deeper than is read", e);
        } catch (JacksonException e) {
            throw wrong(e.getLocation(), e);
        }
    }

    /** The value whose first token is the parser's current one. */
    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NULL -> "";
            case null -> throw wrong(parser.currentLocation(), null);
            default -> parser.getString();
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new HashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static IOException wrong(TokenStreamLocation where, JacksonException cause) {
        return new IOException("The answer is no JSON, at character " + (where.getCharOffset() + 1), cause);
    }

    /**
     * A field's text; empty for one that is not there, is null, or has fields of its own.
     *
     * @param path names and positions from 0, joined by dots
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

    /** Text as it stands within the quotes of a JSON string. */
    static String escaped(String text) {
        return String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }
}
