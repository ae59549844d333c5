package org.callwright.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.action.Exit;

/** Which test saw a call leave by which exit of which action. */
final class ExitTable {
    private static final String NOBODY = "- no call took it -";

    private final Map<String, Map<String, String>> tests = new TreeMap<>();

    /** An action with these exits takes part: each of them is to be taken. */
    void declare(String action, List<Exit> exits) {
        Map<String, String> known = tests.computeIfAbsent(action, key -> new LinkedHashMap<>());
        exits.forEach(exit -> known.putIfAbsent(exit.id(), NOBODY));
    }

    void taken(String action, String exit, String test) {
        tests.get(action).compute(exit, (key, first) -> first == null || first.equals(NOBODY) ? test : first);
    }

    /** The exits that no call took, such as {@code menu: key-1}. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        tests.forEach((action, exits) -> exits.forEach((exit, test) -> {
            if (test.equals(NOBODY)) {
                gaps.add(action + ": " + exit);
            }
        }));
        return gaps;
    }

    @Override
    public String toString() {
        var table = new StringBuilder(String.format("%-22s %-28s %s%n", "Action", "Exit", "Covered by"));
        tests.forEach((action, exits) ->
                exits.forEach((exit, test) -> table.append(String.format("%-22s %-28s %s%n", action, exit, test))));
        return table.toString();
    }
}
