package org.callwright.compiler.lower;

import java.util.Optional;
import org.callwright.action.Dialplan;
import org.callwright.action.Features;
import org.callwright.action.Switch;
import org.callwright.action.Variable;
import org.callwright.compiler.dialplan.DialplanListing;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.compiler.dialplan.Instruction;
import org.callwright.compiler.sandbox.ActionFailure;

/** Writes the feature codes and hints of an action, and remembers the switch it declares. */
final class FeatureWriter implements Features {
    private final StepScope scope;
    private final DialplanListing listing;
    private Optional<Switch> declaredSwitch = Optional.empty();

    /** @param listing receives the lines, in the context that phones dial in */
    FeatureWriter(StepScope scope, DialplanListing listing) {
        this.scope = scope;
        this.listing = listing;
    }

    /** What the action has people switch by hand. */
    Optional<Switch> declaredSwitch() {
        return declaredSwitch;
    }

    @Override
    public Features byHand(Switch what, Optional<String> code, Optional<String> pin) {
        if (declaredSwitch.isPresent()) {
            throw new ActionFailure("it has more than one switch");
        }
        declaredSwitch = Optional.of(what);
        code.ifPresent(digits -> {
            hint(digits, lamp(what.name()));
            new SwitchFeatureCode(what, kept(what.name()), lamp(what.name())).write(code(digits), pin);
        });
        return this;
    }

    @Override
    public Dialplan code(String digits) {
        return scope.writer(DialplanNames.INTERNAL, dialable(digits));
    }

    @Override
    public Features hint(String digits, Variable lamp) {
        if (!(lamp instanceof Variable.Lamp ours)) {
            throw new ActionFailure("a hint shows a variable made by lamp(…)");
        }
        var hint = new Instruction.Hint(ours);
        scope.count(hint);
        listing.lines(DialplanNames.INTERNAL, dialable(digits)).addFirst(new DialplanListing.Line("", hint));
        return this;
    }

    @Override
    public Variable lamp(String name) {
        return new Variable.Lamp(scope.keeper(), name);
    }

    @Override
    public Variable kept(String name) {
        return new Variable.Kept(scope.keeper(), name);
    }

    private static String dialable(String digits) {
        if (!digits.matches("[0-9*#]{1,20}")) {
            throw new ActionFailure("phones cannot dial " + digits);
        }
        return digits;
    }
}
