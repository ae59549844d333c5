package org.callwright.compiler.dialplan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.model.FlowId;
import org.callwright.model.StepId;
import org.callwright.model.VersionDigest;

/**
 * Identifies a step of a published version when Asterisk asks the container to run it. The dialplan has nothing else of
 * such a step, so its configuration and any secrets stay here.
 */
public record StepToken(FlowId flow, int version, StepId step) {
    /** The channel variable with the container's URL, without a trailing slash. */
    public static final String ADDRESS = VersionDigest.CONTAINER_ADDRESS;

    /** The step's variable that receives the id of the exit; see {@link #exitVariable}. */
    public static final String EXIT = "exit";

    private static final Pattern SHAPE =
            Pattern.compile("([a-z][a-z0-9]{1,23})/([1-9][0-9]{0,8})/([a-z]{1,10}[0-9]{1,6})");

    /** Parses what {@link #toString} returns; empty for anything else. */
    public static Optional<StepToken> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new StepToken(
                        new FlowId(matcher.group(1)), Integer.parseInt(matcher.group(2)), new StepId(matcher.group(3))))
                : Optional.empty();
    }

    /** The channel variable in which the dialplan expects the id of the exit to take. */
    public String exitVariable() {
        return DialplanNames.variable(step.value(), EXIT);
    }

    @Override
    public String toString() {
        return flow + "/" + version + "/" + step;
    }
}
