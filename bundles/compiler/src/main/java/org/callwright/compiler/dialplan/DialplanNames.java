package org.callwright.compiler.dialplan;

import org.callwright.model.FlowId;

/**
 * The names on a PBX that are Callwright's own: contexts of the dialplan, kept values, lamps. They are a promise to
 * resellers and to stored texts.
 */
public final class DialplanNames {
    /** Numbers that trunks deliver. */
    public static final String INBOUND = "callwright-inbound";

    /** Extensions that the PBX's phones dial, feature codes and hints. */
    public static final String INTERNAL = "callwright-internal";

    /** The stable address of every flow: {@code callwright-flow,<flow id>,1}. */
    public static final String FLOW = "callwright-flow";

    /** A channel variable: how many callflows called one another and are to be come back to. */
    public static final String DEPTH = "CALLWRIGHT_DEPTH";

    /** Where a call goes that leaves a step by an open branch: {@code callwright-open,s,1}. */
    public static final String OPEN = "callwright-open";

    /** The last context of what is published; its one extension is the publication's hash. */
    public static final String MARKER = "callwright-marker";

    /** The extension in a version's context at which its calls start. */
    public static final String START = "start";

    private DialplanNames() {}

    /**
     * What the contexts begin with that a saved action has beside {@link #INTERNAL}. No callflow's do: an id has no
     * underscore.
     *
     * @param owner the saved action's id: lower-case letters and digits
     */
    public static String feature(String owner) {
        return "callwright-feature_" + owner;
    }

    /**
     * Where a value is kept, as {@code DB(…)} names it.
     *
     * @param owner the saved action's id, or the flow's and the step's with a slash between
     * @param name letters, digits and underscores
     */
    public static String kept(String owner, String name) {
        return "callwright/" + owner + "/" + name;
    }

    /**
     * The channel variable that holds a step's own value.
     *
     * @param owner the step's or the saved action's id
     * @param name letters, digits and underscores
     */
    public static String variable(String owner, String name) {
        return "CW_" + owner + "_" + name;
    }

    /** The device whose state a lamp shows, as {@code DEVICE_STATE(…)} names it; parameters as for {@link #kept}. */
    public static String lamp(String owner, String name) {
        return "Custom:callwright-" + owner.replace('/', '-') + "-" + name;
    }

    /** The context of one published version. Steps with digits of their own have sub-contexts that begin with it. */
    public static String version(FlowId flow, int number) {
        return "callwright-" + flow + "-v" + number;
    }
}
