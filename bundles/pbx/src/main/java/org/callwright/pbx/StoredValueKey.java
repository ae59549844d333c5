package org.callwright.pbx;

import org.callwright.model.FlowId;

/**
 * Identifies a value that the PBX stores for a saved action, and the lamp that belongs to it.
 *
 * @param owner the saved action
 * @param name given by its action: a letter and then up to 39 letters, digits or underscores
 */
public record StoredValueKey(FlowId owner, String name) {
    public StoredValueKey {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,39}")) {
            throw new IllegalArgumentException("No value can be stored under the name '" + name + "'");
        }
    }
}
