package org.callwright.designer.typed;

import org.callwright.model.config.ConfigValue;

/** What a field reads from what is typed, as the text that is stored. */
final class WhatIsRead {
    static final String NOT_UNDERSTOOD = "-";

    private WhatIsRead() {}

    static String read(FieldText text, String typed) {
        return text.read(typed).map(WhatIsRead::stored).orElse(NOT_UNDERSTOOD);
    }

    private static String stored(ConfigValue value) {
        return switch (value) {
            case ConfigValue.Text text -> text.value();
            case ConfigValue.Numeric number -> number.value().toPlainString();
            case ConfigValue.Reference reference -> reference.id();
            default -> throw new AssertionError("not a value that is typed: " + value);
        };
    }
}
