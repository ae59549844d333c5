package org.callwright.app.internal.switches;

import java.util.Optional;
import org.callwright.action.Switch;
import org.callwright.app.Switches;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.FeatureCompilation;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.model.Flow;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.StoredValueKey;

/**
 * A switch as one version of a saved action declares it.
 *
 * @param saved the saved action as it was drawn for that version
 * @param declared its switch
 */
public record LiveSwitch(Flow saved, Switch declared) {

    /**
     * The switch of a saved action, found by compiling its features.
     *
     * @param actions the installed actions, in the language of the switch's labels
     * @return empty when its action declares none or is not installed, and for callflows
     */
    public static Optional<LiveSwitch> of(Flow saved, ActionCatalog actions) {
        return saved.start()
                .filter(start -> saved.isSavedAction())
                .flatMap(saved::step)
                .map(step -> new Compiler(actions).compileFeatures(saved.id().value(), step))
                .flatMap(FeatureCompilation::declaredSwitch)
                .map(declared -> new LiveSwitch(saved, declared));
    }

    /** Where the PBX stores the position. */
    public StoredValueKey key() {
        return new StoredValueKey(saved.id(), declared.name());
    }

    /**
     * The position in force, which is also the one that calls find.
     *
     * @param value what the PBX has stored; the first position is in force when that is nothing, or no position
     */
    public Switch.Position position(Optional<String> value) {
        return value.flatMap(this::find).orElse(declared.positions().getFirst());
    }

    public Optional<Switch.Position> find(String value) {
        return declared.positions().stream()
                .filter(position -> position.value().equals(value))
                .findFirst();
    }

    /**
     * Sets the lamp to what the position in force means. The stored value stays.
     *
     * @throws PbxUnreachableException when the PBX does not answer; the lamp may be wrong then
     */
    public void setLamp(PbxServer server) {
        server.setLamp(key(), position(server.get(key())).lit());
    }

    /** The switch as pages show it, in a position. */
    public Switches.Switch at(Switch.Position position) {
        return new Switches.Switch(
                declared.label(),
                position.value(),
                declared.positions().stream()
                        .map(each -> new Switches.Choice(each.value(), each.label()))
                        .toList());
    }
}
