package org.callwright.actions.timeofday;

import java.util.List;
import org.callwright.model.config.ConfigValue;

/** Rules as a form or a file gives them. */
final class Rules {
    private Rules() {}

    static ConfigValue.Group rule(String name, String from, String until) {
        return ConfigValue.Group.EMPTY
                .with("name", text(name))
                .with("from", text(from))
                .with("until", text(until));
    }

    static ConfigValue.Text text(String text) {
        return new ConfigValue.Text(text);
    }

    static ConfigValue.Items items(ConfigValue... values) {
        return new ConfigValue.Items(List.of(values));
    }
}
