package org.callwright.designer.widgets;

import java.util.Map;
import org.callwright.compiler.catalog.InstalledAction;

/** What kind of deed an action is: pages colour its icon by that, by the roles of the same names. */
public final class Family {
    private static final String SYSTEM = "system";
    private static final Map<String, String> OF_ACTIONS = Map.ofEntries(
            Map.entry("menu", "ask"),
            Map.entry("collect-digits", "ask"),
            Map.entry("time-of-day", "when"),
            Map.entry("day-night-switch", "when"),
            Map.entry("check-caller-id", "when"),
            Map.entry("branch-on-variable", "when"),
            Map.entry("record-call", SYSTEM),
            Map.entry("send-to-pbx", "end"),
            Map.entry("call-callflow", "end"),
            Map.entry("end-call", "end"));
    private static final Map<String, String> OF_GROUPS =
            Map.of("Play", "hear", "Ring", "people", "Queue", "people", "Messages", "message", "End", "end");

    private Family() {}

    /** The family's name; third parties' actions have that of their group. */
    public static String of(InstalledAction action) {
        return OF_ACTIONS.getOrDefault(action.info().id(), OF_GROUPS.getOrDefault(action.group(), SYSTEM));
    }
}
