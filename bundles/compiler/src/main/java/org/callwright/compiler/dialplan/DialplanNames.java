package org.callwright.compiler.dialplan;

import org.callwright.model.FlowId;

/**
 * Callwright's own names on a PBX: contexts, stored values, lamps. Resellers' dialplans and stored versions rely on
 * them, so they never change.
 */
public final class DialplanNames {
    /** Numbers that trunks deliver. */
    public static final String INBOUND = "callwright-inbound";

    /** Extensions that the PBX's phones dial, feature codes and hints. */
    public static final String INTERNAL = "callwright-internal";

    /** The stable address of every flow: {@code callwright-flow,<flow id>,1}. */
    public static final String FLOW = "callwright-flow";

    /** As {@link #FLOW}, for a call that left a step half-way while the container ran it. */
    public static final String RELEASED = "callwright-released";

    /** In {@link #FLOW}: the context of {@link #live} of the flow whose id was dialled. */
    public static final String LIVE_OF_EXTENSION = "callwright-${EXTEN}-live";

    /** A channel variable: how many callflows have called one another and wait for a return. */
    public static final String DEPTH = "CALLWRIGHT_DEPTH";

    /** Where calls go at an open branch: {@code callwright-open,s,1}. */
    public static final String OPEN = "callwright-open";

    /** Where every outside number is dialled, as {@code route~number}: {@link #OUTSIDE} lets no protected one through. */
    public static final String OUTSIDE = "callwright-outside";

    /** Where a number is read: {@code callwright-number,s,1}, with the number in {@link #TYPED}. */
    public static final String NUMBER = "callwright-number";

    /** A channel variable: the number that is to be read. */
    public static final String TYPED = "CALLWRIGHT_TYPED";

    /** The last context of a publication; its only extension is the publication's hash. */
    public static final String MARKER = "callwright-marker";

    private DialplanNames() {}

    /**
     * The prefix of a saved action's own contexts. Contexts of callflows never start like this, since their ids have no
     * underscore.
     *
     * @param owner the saved action's id: lower-case letters and digits
     */
    public static String feature(String owner) {
        return "callwright-feature_" + owner;
    }

    /**
     * The key of a stored value for {@code DB(…)}.
     *
     * @param owner the saved action's id, or the flow's and the step's ids with a slash between them
     * @param name letters, digits and underscores
     */
    public static String storedValue(String owner, String name) {
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

    /** The device of a lamp for {@code DEVICE_STATE(…)}; parameters as for {@link #storedValue}. */
    public static String lamp(String owner, String name) {
        return "Custom:callwright-" + owner.replace('/', '-') + "-" + name;
    }

    /** The entrance of a flow: a context whose extension {@code s} leads to the version that is live. */
    public static String live(FlowId flow) {
        return live(flow.value());
    }

    /** The same for a reference to a callflow. */
    public static String live(String flow) {
        return "callwright-" + flow + "-live";
    }

    /** The context of a published version. The names of its steps' own contexts begin with it. */
    public static String version(FlowId flow, int number) {
        return "callwright-" + flow + "-v" + number;
    }
}
