package org.callwright.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callwright.model.config.ConfigValue;

/**
 * A step of a callflow: an action with its configuration, and the steps that its branches lead to.
 *
 * @param id identifies the step within its flow
 * @param action the action's id, such as {@code menu}; its bundle need not be installed
 * @param schema the schema version that {@code config} was written for, from 1
 * @param config as filled in by an admin
 * @param label the admin's own name for the step, or empty
 * @param note the admin's note, or empty
 * @param on whether calls run the step; while it is off, they take the exit that its action specifies
 * @param exits the connected branches, from exit id to step; others are open
 * @param names the admin's own names for branches, by exit id
 */
public record Step(
        StepId id,
        String action,
        int schema,
        ConfigValue.Group config,
        String label,
        String note,
        boolean on,
        Map<String, StepId> exits,
        Map<String, String> names) {

    public Step {
        exits = Collections.unmodifiableMap(new TreeMap<>(exits));
        names = Collections.unmodifiableMap(new TreeMap<>(names));
    }

    /** A switched-on step with nothing connected. */
    public static Step of(StepId id, String action, int schema, ConfigValue.Group config) {
        return new Step(id, action, schema, config, "", "", true, Map.of(), Map.of());
    }

    public Optional<StepId> target(String exit) {
        return Optional.ofNullable(exits.get(exit));
    }

    /** This step with one branch leading to {@code target}. */
    public Step connect(String exit, StepId target) {
        var copy = new TreeMap<>(exits);
        copy.put(exit, target);
        return new Step(id, action, schema, config, label, note, on, copy, names);
    }

    /** This step with one branch open. */
    public Step disconnect(String exit) {
        var copy = new TreeMap<>(exits);
        copy.remove(exit);
        return new Step(id, action, schema, config, label, note, on, copy, names);
    }

    /** The admin's own name for a branch. */
    public Optional<String> name(String exit) {
        return Optional.ofNullable(names.get(exit));
    }

    /** This step with a name for one branch; a blank one takes it away. */
    public Step withName(String exit, String name) {
        var copy = new TreeMap<>(names);
        copy.remove(exit);
        if (!name.isBlank()) {
            copy.put(exit, name.strip());
        }
        return new Step(id, action, schema, config, label, note, on, exits, copy);
    }

    /** A copy of this step with another id and nothing connected. */
    public Step copy(StepId id) {
        return new Step(id, action, schema, config, label, note, on, Map.of(), names);
    }

    public Step withConfig(int schema, ConfigValue.Group config) {
        return new Step(id, action, schema, config, label, note, on, exits, names);
    }

    /** This step with its action replaced, for example when it is linked to a saved action. */
    public Step withAction(String action, int schema, ConfigValue.Group config) {
        return new Step(id, action, schema, config, label, note, on, exits, names);
    }

    public Step withLabel(String label) {
        return new Step(id, action, schema, config, label, note, on, exits, names);
    }

    public Step withNote(String note) {
        return new Step(id, action, schema, config, label, note, on, exits, names);
    }

    public Step switched(boolean on) {
        return new Step(id, action, schema, config, label, note, on, exits, names);
    }
}
