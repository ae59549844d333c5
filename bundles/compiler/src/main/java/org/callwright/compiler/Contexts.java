package org.callwright.compiler;

import org.callwright.model.FlowId;

/** The dialplan contexts that are Callwright's own. Their names are a promise to resellers and to stored texts. */
public final class Contexts {
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

    private Contexts() {}

    /**
     * What the contexts begin with that a saved action has beside {@link #INTERNAL}. No callflow's do: an id has no
     * underscore.
     *
     * @param owner the saved action's id: lower-case letters and digits
     */
    public static String feature(String owner) {
        return "callwright-feature_" + owner;
    }

    /** The context of one published version. Steps with digits of their own have sub-contexts that begin with it. */
    public static String version(FlowId flow, int number) {
        return "callwright-" + flow + "-v" + number;
    }
}
