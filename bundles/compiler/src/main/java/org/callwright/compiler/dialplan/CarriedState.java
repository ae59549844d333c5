package org.callwright.compiler.dialplan;

import java.time.Duration;

/**
 * What a channel carries from one callflow into another. What belongs to the callflow begins anew where a call enters
 * one by a number, by {@link DialplanNames#FLOW}, or because somebody sent it there: how many callflows wait for it to
 * come back, how many it went through, and what a step that the container runs has set. What belongs to the call stays:
 * an admin's variables, the caller ID, the language and a recording. So does {@link #ENTERED_AS}, whoever takes the
 * call's place.
 */
public final class CarriedState {
    /** How many callflows have called one another and wait for a return. */
    public static final String DEPTH = DialplanNames.DEPTH;

    /**
     * The id that the channel had when it entered. Somebody who is transferred to a call in a callflow goes on there in its
     * place, with the variables of that call and the ids of their own.
     */
    public static final String ENTERED_AS = "CALLWRIGHT_CALL";

    /** How many callflows a call went through; named as published texts have it. */
    private static final String HOPS = "CWS_call_callflow_hops";

    /** Set while the container runs a step, and then what the channel had before: a timeout, since when, and a setting. */
    private static final String HELD = "CALLWRIGHT_HELD";

    private static final String LEFT = "CALLWRIGHT_LEFT";
    private static final String SINCE = "CALLWRIGHT_SINCE";
    private static final String EXITS = "CALLWRIGHT_AGIEXIT";

    /** Assignments after which no callflow waits for the call and it has gone through none. */
    public static final String ANEW = DEPTH + "=0," + HOPS + "=0," + ENTERED_AS + "=${UNIQUEID}";

    /** Holds if no step that the container runs was left half-way. */
    public static final String IS_FREE = "$[\"${" + HELD + "}\" = \"\"]";

    /**
     * Gives back what {@link #hold} took: the call's absolute timeout less the time that has passed, but at least a second,
     * and whether AGI ends when the caller hangs up.
     */
    public static final String RELEASE = release();

    private CarriedState() {}

    /** Puts a deadline to what the container does, and has that end when the caller hangs up. */
    public static String hold(Duration deadline) {
        return "MSet(" + LEFT + "=${TIMEOUT(absolute)}," + SINCE + "=${EPOCH}," + EXITS + "=${AGIEXITONHANGUP}," + HELD
                + "=yes,AGIEXITONHANGUP=yes,TIMEOUT(absolute)=" + deadline.toSeconds() + ")";
    }

    private static String release() {
        String left = "${" + LEFT + "}";
        String remaining = left + " - (${EPOCH} - ${" + SINCE + "})";
        return "MSet(TIMEOUT(absolute)=${IF($[" + left + " = 0]?0:${IF($[" + remaining + " < 1]?1:$[" + remaining
                + "])})},AGIEXITONHANGUP=${" + EXITS + "}," + HELD + "=)";
    }
}
