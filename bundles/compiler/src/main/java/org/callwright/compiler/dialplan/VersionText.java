package org.callwright.compiler.dialplan;

import java.util.regex.Pattern;
import org.callwright.model.FlowId;

/** The text of a version, which has the version's number in the names of its contexts and in the tokens of its steps. */
public final class VersionText {
    private VersionText() {}

    /** The same text as that of another version of the flow. */
    public static String numbered(String text, FlowId flow, int from, int to) {
        Pattern contexts = Pattern.compile(Pattern.quote(DialplanNames.version(flow, from)) + "(?![0-9])");
        return contexts.matcher(text)
                .replaceAll(DialplanNames.version(flow, to))
                .replace(tokens(flow, from), tokens(flow, to));
    }

    /** How the tokens of a version's steps begin. */
    private static String tokens(FlowId flow, int version) {
        return "${" + StepToken.ADDRESS + "}/" + flow + "/" + version + "/";
    }
}
