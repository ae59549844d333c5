package org.callwright.compiler;

import org.callwright.action.Dialplan;
import org.callwright.action.Features;
import org.callwright.action.Variable;

/**
 * Writes what an action adds for the PBX's own phones.
 *
 * @param scope the step's
 * @param listing takes the lines, in the context that the phones dial into
 */
record FeatureWriter(StepScope scope, Listing listing) implements Features {

    @Override
    public Dialplan code(String digits) {
        return scope.writer(Contexts.INTERNAL, dialable(digits));
    }

    @Override
    public Features hint(String digits, Variable lamp) {
        if (!(lamp instanceof Variable.Lamp ours)) {
            throw new ActionFailure("a hint shows a variable made by lamp(…)");
        }
        listing.lines(Contexts.INTERNAL, dialable(digits)).addFirst(new Listing.Line("", new Command.Hint(ours)));
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
