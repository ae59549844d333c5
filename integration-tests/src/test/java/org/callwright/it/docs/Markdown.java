package org.callwright.it.docs;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Parts of the pages in docs/reference. */
final class Markdown {
    private Markdown() {}

    static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    static String code(String text) {
        return "`" + text + "`";
    }
}
