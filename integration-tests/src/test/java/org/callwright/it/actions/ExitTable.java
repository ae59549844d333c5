package org.callwright.it.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callwright.action.Exit;

/**
 * Which test saw a call leave by which exit of which action. {@code scripts/exit-table} puts the tables of all test
 * classes together.
 */
final class ExitTable {
    /** Stands among the exits of an action that has none: the step itself has to end the call. */
    static final String ENDS_THE_CALL = "(ends the call)";

    private static final String NOBODY = "";

    private final Map<String, Map<String, String>> tests = new TreeMap<>();

    /** An action with these exits takes part: each of them is to be taken. */
    void declare(String action, List<Exit> exits) {
        Map<String, String> known = tests.computeIfAbsent(action, key -> new LinkedHashMap<>());
        exits.forEach(exit -> known.putIfAbsent(exit.id(), NOBODY));
        if (exits.isEmpty()) {
            known.putIfAbsent(ENDS_THE_CALL, NOBODY);
        }
    }

    void taken(String action, String exit, String test) {
        tests.get(action).merge(exit, test, (first, next) -> first.equals(NOBODY) ? next : first);
    }

    /** Writes a line for each exit: action, exit, test, separated by tabs; without a test where no call took it. */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        tests.forEach((action, exits) -> exits.forEach((exit, test) -> lines.add(action + "\t" + exit + "\t" + test)));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
