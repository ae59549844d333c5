package org.callwright.store.internal.json;

import static org.callwright.store.internal.json.JacksonFlowJson.MAX_DEPTH;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callwright.model.Flow;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.FlowJson.InvalidFlowException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts a flow to a JSON tree with a fixed key order. */
public final class FlowWriter {
    static final int FORMAT = 1;
    static final String SAVED_ACTION = "saved-action";
    static final int MAX_DIGITS = 300;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEPTH_OF_CONFIG = 4;

    private FlowWriter() {}

    static ObjectNode write(Flow flow) {
        ObjectNode json = NODES.objectNode();
        json.put("format", FORMAT);
        json.put("id", flow.id().value());
        json.put("name", flow.name());
        if (flow.isSavedAction()) {
            json.put("kind", SAVED_ACTION);
        }
        if (!flow.numbers().isEmpty()) {
            ArrayNode numbers = json.putArray("numbers");
            flow.numbers().forEach(number -> numbers.add(key(number)));
        }
        flow.start().ifPresent(start -> json.put("start", start.value()));
        if (flow.hideFromContacts()) {
            json.put("hideFromContacts", true);
        }
        if (flow.listInMainNumber()) {
            json.put("listInMainNumber", true);
        }
        if (!flow.steps().isEmpty()) {
            ArrayNode steps = json.putArray("steps");
            flow.steps().values().forEach(step -> steps.add(write(step, "steps[" + steps.size() + "]")));
        }
        return json;
    }

    /** Returns a number with its kind as one text, such as {@code did:0305550100}. */
    public static String key(PhoneNumber number) {
        return number.kind().name().toLowerCase(Locale.ROOT) + ":" + number.digits();
    }

    /** Returns the numbers of a flow as a JSON array of {@link #key}s. */
    public static String keys(Flow flow) {
        return JsonText.ofSet(flow.numbers().stream().map(FlowWriter::key).collect(Collectors.toSet()));
    }

    private static ObjectNode write(Step step, String path) {
        ObjectNode json = NODES.objectNode();
        json.put("id", step.id().value());
        json.put("action", step.action());
        if (step.schema() != 1) {
            json.put("schema", step.schema());
        }
        if (!step.config().values().isEmpty()) {
            json.set("config", write(step.config(), path + ".config", DEPTH_OF_CONFIG));
        }
        if (!step.label().isEmpty()) {
            json.put("label", step.label());
        }
        if (!step.note().isEmpty()) {
            json.put("note", step.note());
        }
        if (!step.on()) {
            json.put("on", false);
        }
        if (!step.exits().isEmpty()) {
            ObjectNode exits = json.putObject("exits");
            step.exits().forEach((exit, target) -> exits.put(exit, target.value()));
        }
        if (!step.names().isEmpty()) {
            ObjectNode names = json.putObject("names");
            step.names().forEach(names::put);
        }
        return json;
    }

    private static JsonNode write(ConfigValue value, String path, int depth) {
        if (depth > MAX_DEPTH && !isScalar(value)) {
            throw new InvalidFlowException(path + ": This is nested deeper than " + MAX_DEPTH + " levels.");
        }
        return switch (value) {
            case ConfigValue.Text text -> NODES.stringNode(text.value());
            case ConfigValue.Numeric number -> write(number.value(), path);
            case ConfigValue.Flag flag -> NODES.booleanNode(flag.value());
            case ConfigValue.Reference(String kind, String id) ->
                NODES.objectNode().put("$ref", kind).put("id", id);
            case ConfigValue.Items items -> {
                ArrayNode array = NODES.arrayNode();
                items.values().forEach(item -> array.add(write(item, path + "[" + array.size() + "]", depth + 1)));
                yield array;
            }
            case ConfigValue.Group group -> {
                ObjectNode object = NODES.objectNode();
                new TreeMap<>(group.values())
                        .forEach((key, item) ->
                                object.set(escape(key), write(item, JsonCursor.within(path, key), depth + 1)));
                yield object;
            }
        };
    }

    private static boolean isScalar(ConfigValue value) {
        return value instanceof ConfigValue.Text
                || value instanceof ConfigValue.Numeric
                || value instanceof ConfigValue.Flag;
    }

    private static JsonNode write(BigDecimal value, String path) {
        if (!isReadable(value)) {
            throw new InvalidFlowException(path + ": A number may have " + MAX_DIGITS + " digits at most.");
        }
        // Writes whole numbers in plain notation: 1000, where BigDecimal would print 1E+3.
        return value.scale() <= 0 ? NODES.numberNode(value.toBigInteger()) : NODES.numberNode(value);
    }

    /** Returns whether a number is short enough to be read back, even when it is written without an exponent. */
    static boolean isReadable(BigDecimal value) {
        return value.precision() <= MAX_DIGITS && Math.abs((long) value.scale()) <= MAX_DIGITS;
    }

    private static String escape(String key) {
        return key.startsWith("$") ? "$" + key : key;
    }
}
