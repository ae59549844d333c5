package org.callwright.pbx;

import org.callwright.model.FlowId;

/**
 * The name of a value that a PBX keeps for a saved action, and of the lamp beside it.
 *
 * @param owner the saved action
 * @param name as its action has it: a letter and then up to 39 letters, digits or underscores
 */
public record StoredValueKey(FlowId owner, String name) {
    public StoredValueKey {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,39}")) {
            throw new IllegalArgumentException("Nothing can be kept under the name '" + name + "'");
        }
    }
}
