package org.callwright.app.internal.checks;

import java.util.Optional;
import org.callwright.action.Switch;
import org.callwright.app.Switches;
import org.callwright.model.Flow;
import org.callwright.pbx.StoredValueKey;

/**
 * A switch as the live version of a saved action has it.
 *
 * @param saved that version
 * @param declared its switch
 */
public record LiveSwitch(Flow saved, Switch declared) {

    public StoredValueKey key() {
        return new StoredValueKey(saved.id(), declared.name());
    }

    /** The position in force: the one that is kept, else the first, as for calls. */
    public Switch.Position position(Optional<String> value) {
        return value.flatMap(this::find).orElse(declared.positions().getFirst());
    }

    public Optional<Switch.Position> find(String value) {
        return declared.positions().stream()
                .filter(position -> position.value().equals(value))
                .findFirst();
    }

    public Switches.Switch at(Switch.Position position) {
        return new Switches.Switch(
                declared.label(),
                position.value(),
                declared.positions().stream()
                        .map(each -> new Switches.Choice(each.value(), each.label()))
                        .toList());
    }
}
