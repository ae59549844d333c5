package org.callwright.app.internal.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of a CSV file with numbers. */
enum CsvColumn {
    NUMBER("Number", "Rufnummer", "phone number", "from", "first", "did", "nummer", "telefonnummer", "von", "erste"),
    LAST("To", "Bis", "last", "letzte"),
    KIND("Kind", "Art", "type", "typ"),
    RESERVED("Reserved", "Reserviert", "state", "status", "zustand"),
    NOTE("Note", "Notiz", "notes", "comment", "remark", "bemerkung", "kommentar", "notizen");

    private final String english;
    private final String german;
    private final List<String> others;

    CsvColumn(String english, String german, String... others) {
        this.english = english;
        this.german = german;
        this.others = List.of(others);
    }

    /** The column that a cell of a header names. */
    static Optional<CsvColumn> named(String cell) {
        return Arrays.stream(values())
                .filter(column -> cell.equalsIgnoreCase(column.english)
                        || cell.equalsIgnoreCase(column.german)
                        || column.others.stream().anyMatch(cell::equalsIgnoreCase))
                .findFirst();
    }

    String in(Locale language) {
        return CsvWords.isGerman(language) ? german : english;
    }
}
