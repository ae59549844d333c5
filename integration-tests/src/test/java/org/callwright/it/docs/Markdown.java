package org.callwright.it.docs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of the pages in docs/reference. */
final class Markdown {
    private Markdown() {}

    static String row(String... cells) {
        return row(Stream.of(cells));
    }

    /** A row of a table that ends with a cell for each language. */
    static String row(List<String> cells, Stream<String> languages) {
        return row(Stream.concat(cells.stream(), languages));
    }

    private static String row(Stream<String> cells) {
        return cells.map(cell -> cell.replace("|", "\\|").replace("\n", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    static String code(String text) {
        return "`" + text + "`";
    }
}
