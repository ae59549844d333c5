package org.callwright.it.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A callflow that is drawn wide, as JSON: a menu with three steps in a row below each of three keys; below each of those
 * rows the menu of another ten.
 */
public final class BranchingFlow {
    private static final int TEN = 10;

    private BranchingFlow() {}

    /** @param steps how many, from 1; its id is {@code branching} and that number */
    public static String ofSteps(int steps) {
        Map<Integer, Map<String, String>> exits = new TreeMap<>();
        for (int step = 2; step <= steps; step++) {
            int inTen = (step - 1) % TEN;
            boolean afterMenu = inTen % 3 == 1;
            int above = inTen == 0 ? lowestAbove(step) : afterMenu ? step - inTen : step - 1;
            exits.computeIfAbsent(above, from -> new TreeMap<>())
                    .put(afterMenu ? "key-" + (inTen / 3 + 1) : "next", "s" + step);
        }
        List<String> all = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            all.add(json(step, exits.getOrDefault(step, Map.of())));
        }
        return """
                { "format": 1, "id": "branching%d", "name": "Branching %d.", "numbers": [], "start": "s1", "steps": [ %s ] }""".formatted(steps, steps, String.join(",\n", all));
    }

    /** The last step of the row that a ten's menu hangs below. */
    private static int lowestAbove(int menu) {
        int ten = menu / TEN - 1;
        return ten / 3 * TEN + 4 + ten % 3 * 3;
    }

    private static String json(int step, Map<String, String> exits) {
        boolean menu = step % TEN == 1;
        List<String> leading = exits.entrySet().stream()
                .map(exit -> "\"%s\": \"%s\"".formatted(exit.getKey(), exit.getValue()))
                .toList();
        return """
                { "id": "s%d", "action": "%s", "label": "Step %d", "config": { "%s": { "$ref": "prompt", "id": "beep" } }, "exits": { %s } }""".formatted(
                step, menu ? "menu" : "play-media", step, menu ? "prompt" : "media", String.join(", ", leading));
    }
}
