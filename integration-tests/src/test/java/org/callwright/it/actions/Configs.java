package org.callwright.it.actions;

import java.util.stream.Stream;
import org.callwright.model.config.ConfigValue;

/** Writes the settings of steps briefly. */
final class Configs {
    private Configs() {}

    static ConfigValue.Items items(ConfigValue... values) {
        return new ConfigValue.Items(Stream.of(values).toList());
    }

    /** Names and texts in turn. */
    static ConfigValue.Group group(String... namesAndValues) {
        var group = ConfigValue.Group.EMPTY;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            group = group.with(namesAndValues[i], new ConfigValue.Text(namesAndValues[i + 1]));
        }
        return group;
    }
}
