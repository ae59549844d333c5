package org.callwright.compiler.dialplan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.model.FlowId;
import org.callwright.model.StepId;

/**
 * Names a step of a published version towards the container. It is all that a dialplan says of such a step: its
 * configuration, with whatever secrets it has, stays here.
 */
public record StepToken(FlowId flow, int version, StepId step) {
    /** The channel variable that holds where Asterisk finds the container, up to and without the last slash. */
    public static final String ADDRESS = "CALLWRIGHT_AGI";

    public static final String EXIT = "exit";

    private static final Pattern SHAPE =
            Pattern.compile("([a-z][a-z0-9]{1,23})/([1-9][0-9]{0,8})/([a-z]{1,10}[0-9]{1,6})");

    /** Reads what {@link #toString} wrote; empty for anything else. */
    public static Optional<StepToken> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new StepToken(
                        new FlowId(matcher.group(1)), Integer.parseInt(matcher.group(2)), new StepId(matcher.group(3))))
                : Optional.empty();
    }

    /** The channel variable in which the dialplan looks for the id of the exit that was answered. */
    public String exitVariable() {
        return DialplanNames.variable(step.value(), EXIT);
    }

    @Override
    public String toString() {
        return flow + "/" + version + "/" + step;
    }
}
