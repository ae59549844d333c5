package org.callwright.designer.widgets;

import java.util.List;
import java.util.Map;

/** One colour for each group of actions, dark enough for white symbols on it and for a line on white. */
public final class GroupColour {
    private static final Map<String, String> KNOWN = Map.of(
            "Saved", "#4553b5",
            "Play", "#2563c9",
            "Route", "#7a44c9",
            "Ring", "#0b7d71",
            "Messages", "#a83a7c",
            "Queue", "#b35a00",
            "End", "#a33a32");
    private static final List<String> OTHERS =
            List.of("#4c6a1e", "#8a5a14", "#2e6f8e", "#6b5b95", "#8c4a5e", "#4b5d78");

    private GroupColour() {}

    /** The colour in CSS notation. Groups of third parties get one of the other colours, always the same one. */
    public static String of(String group) {
        return KNOWN.getOrDefault(group, OTHERS.get(Math.floorMod(group.hashCode(), OTHERS.size())));
    }
}
