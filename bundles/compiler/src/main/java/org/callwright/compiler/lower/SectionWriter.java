package org.callwright.compiler.lower;

import org.callwright.action.Dialplan;
import org.callwright.action.Section;
import org.callwright.action.Value;
import org.callwright.compiler.sandbox.ActionFailure;

/**
 * Creates the writers for the extensions of a section.
 *
 * @param context the section's dialplan context
 */
record SectionWriter(StepScope scope, String context) implements Section {

    @Override
    public Dialplan start() {
        return scope.writer(context, "s");
    }

    @Override
    public Dialplan dialled(String digits) {
        if (!digits.matches("[0-9*#]{1,20}|_[0-9*#XZN.!\\[\\]-]{1,30}")) {
            throw new ActionFailure("callers cannot dial " + digits);
        }
        return scope.writer(context, digits);
    }

    @Override
    public Dialplan timeout() {
        return scope.writer(context, "t");
    }

    @Override
    public Dialplan invalid() {
        return scope.writer(context, "i");
    }

    @Override
    public Dialplan operator() {
        return scope.writer(context, "o");
    }

    @Override
    public Dialplan assistant() {
        return scope.writer(context, "a");
    }

    /** What happens when the call's absolute timeout expires. */
    Dialplan absoluteTimeout() {
        return scope.writer(context, "T");
    }

    @Override
    public Value channel() {
        return new Value.Channel(context);
    }
}
