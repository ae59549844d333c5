package org.callwright.store.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/** Converts a JSON tree to a flow and reports where the tree is not valid. */
public final class FlowReader {
    private static final Set<String> FLOW_KEYS =
            Set.of("format", "id", "name", "numbers", "start", "hideFromContacts", "listInMainNumber", "kind", "steps");
    private static final Set<String> STEP_KEYS =
            Set.of("id", "action", "schema", "config", "label", "note", "on", "exits", "names");
    private static final Set<String> REFERENCE_KEYS = Set.of("$ref", "id");

    private FlowReader() {}

    static Flow read(JsonCursor json) {
        // Check the format first: a later format may have keys that are unknown here.
        JsonCursor format = json.object().required("format");
        if (format.integer() != FlowWriter.FORMAT) {
            throw format.wrong("Only format " + FlowWriter.FORMAT + " can be read, not " + format.integer() + ".");
        }
        json.onlyKeys(FLOW_KEYS);
        return new Flow(
                json.required("id").parsed(FlowId::new),
                json.required("name").text(),
                numbers(json.optional("numbers")),
                json.optional("start").map(start -> start.parsed(StepId::new)),
                steps(json.optional("steps")),
                json.optional("hideFromContacts").map(JsonCursor::flag).orElse(false),
                json.optional("listInMainNumber").map(JsonCursor::flag).orElse(false),
                json.optional("kind").map(FlowReader::kind).orElse(Flow.Kind.CALLFLOW));
    }

    private static Flow.Kind kind(JsonCursor json) {
        if (json.text().equals(FlowWriter.SAVED_ACTION)) {
            return Flow.Kind.SAVED_ACTION;
        }
        throw json.wrong("There is only the kind " + FlowWriter.SAVED_ACTION + "; a callflow has no such key.");
    }

    private static TreeSet<PhoneNumber> numbers(Optional<JsonCursor> json) {
        var numbers = new TreeSet<PhoneNumber>();
        json.ifPresent(array -> array.items().forEach(item -> {
            if (!numbers.add(item.parsed(FlowReader::number))) {
                throw item.wrong("This number is there twice.");
            }
        }));
        return numbers;
    }

    /** The inverse of {@link FlowWriter#key}. */
    public static PhoneNumber number(String key) {
        int colon = key.indexOf(':');
        for (PhoneNumber.Kind kind : PhoneNumber.Kind.values()) {
            if (colon > 0 && key.substring(0, colon).equals(kind.name().toLowerCase(Locale.ROOT))) {
                String typed = key.substring(colon + 1);
                return new PhoneNumber(kind, PhoneNumber.digitsOf(typed).orElse(typed));
            }
        }
        throw new IllegalArgumentException("A number is written as did:0305550100 or extension:200.");
    }

    private static TreeMap<StepId, Step> steps(Optional<JsonCursor> json) {
        var steps = new TreeMap<StepId, Step>();
        json.ifPresent(array -> array.items().forEach(item -> {
            Step step = step(item);
            if (steps.put(step.id(), step) != null) {
                throw item.at("id").wrong("There is another step " + step.id() + " above. Ids are given once.");
            }
        }));
        return steps;
    }

    private static Step step(JsonCursor json) {
        json.onlyKeys(STEP_KEYS);
        return new Step(
                json.required("id").parsed(StepId::new),
                json.required("action").text(),
                json.optional("schema").map(JsonCursor::integer).orElse(1),
                json.optional("config").map(FlowReader::group).orElse(ConfigValue.Group.EMPTY),
                json.optional("label").map(JsonCursor::text).orElse(""),
                json.optional("note").map(JsonCursor::text).orElse(""),
                json.optional("on").map(JsonCursor::flag).orElse(true),
                json.optional("exits").map(FlowReader::exits).orElse(Map.of()),
                json.optional("names").map(FlowReader::names).orElse(Map.of()));
    }

    private static Map<String, String> names(JsonCursor json) {
        var names = new TreeMap<String, String>();
        json.object()
                .json()
                .propertyNames()
                .forEach(exit -> names.put(exit, json.at(exit).text()));
        return names;
    }

    private static Map<String, StepId> exits(JsonCursor json) {
        var exits = new TreeMap<String, StepId>();
        json.object()
                .json()
                .propertyNames()
                .forEach(exit -> exits.put(exit, json.at(exit).parsed(StepId::new)));
        return exits;
    }

    private static ConfigValue value(JsonCursor json) {
        return switch (json.json().getNodeType()) {
            case STRING -> new ConfigValue.Text(json.text());
            case BOOLEAN -> new ConfigValue.Flag(json.flag());
            case NUMBER -> numeric(json);
            case ARRAY -> {
                var items = new ArrayList<ConfigValue>();
                json.items().forEach(item -> items.add(value(item)));
                yield new ConfigValue.Items(items);
            }
            case OBJECT -> json.json().has("$ref") ? reference(json) : group(json);
            case NULL -> throw json.wrong("There is no null. Leave the key out to get the field's initial value.");
            default -> throw json.wrong("This is no value.");
        };
    }

    private static ConfigValue numeric(JsonCursor json) {
        var number = new ConfigValue.Numeric(json.json().decimalValue());
        if (!FlowWriter.isReadable(number.value())) {
            throw json.wrong("A number may have " + FlowWriter.MAX_DIGITS + " digits at most.");
        }
        return number;
    }

    private static ConfigValue reference(JsonCursor json) {
        json.onlyKeys(REFERENCE_KEYS);
        return new ConfigValue.Reference(
                json.required("$ref").text(), json.required("id").text());
    }

    private static ConfigValue.Group group(JsonCursor json) {
        var values = new LinkedHashMap<String, ConfigValue>();
        for (String key : json.object().json().propertyNames()) {
            JsonCursor cursor = json.at(key);
            if (key.startsWith("$") && !key.startsWith("$$")) {
                throw cursor.wrong("A key that begins with $ is written with two of them.");
            }
            values.put(key.startsWith("$") ? key.substring(1) : key, value(cursor));
        }
        return new ConfigValue.Group(values);
    }
}
