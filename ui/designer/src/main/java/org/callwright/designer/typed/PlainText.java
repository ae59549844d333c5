package org.callwright.designer.typed;

import java.util.Optional;
import org.callwright.model.config.ConfigValue;

/** Text, as it was typed. */
public final class PlainText implements FieldText {
    @Override
    public Optional<ConfigValue> read(String typed) {
        return Optional.of(new ConfigValue.Text(typed));
    }
}
