package org.callwright.app.internal.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.callwright.model.PhoneNumber.Kind;

/** What stands in the cells of a CSV file with numbers, in English or German. */
final class CsvWords {
    private static final Set<String> PUBLIC =
            Set.of("public number", "public", "did", "öffentliche rufnummer", "rufnummer", "öffentlich");
    private static final Set<String> EXTENSION = Set.of("extension", "internal", "nebenstelle", "durchwahl", "intern");
    private static final Set<String> RESERVED = Set.of("yes", "true", "1", "x", "reserved", "ja", "wahr", "reserviert");
    private static final Set<String> NOT_RESERVED = Set.of(
            "",
            "no",
            "false",
            "0",
            "-",
            "spare",
            "free",
            "in use",
            "nein",
            "falsch",
            "frei",
            "verwendet",
            "in verwendung");

    private CsvWords() {}

    static boolean isGerman(Locale language) {
        return language.getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    /** What a cell calls a number; empty if it is no such word. */
    static Optional<Kind> kind(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        return PUBLIC.contains(word)
                ? Optional.of(Kind.DID)
                : EXTENSION.contains(word) ? Optional.of(Kind.EXTENSION) : Optional.empty();
    }

    static String of(Kind kind, Locale language) {
        return switch (kind) {
            case DID -> isGerman(language) ? "Öffentlich" : "Public";
            case EXTENSION -> isGerman(language) ? "Nebenstelle" : "Extension";
        };
    }

    /** Whether a cell says that a number is kept back; empty if it says neither that nor the contrary. */
    static Optional<Boolean> reserved(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        return RESERVED.contains(word)
                ? Optional.of(true)
                : NOT_RESERVED.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static String reserved(boolean reserved, Locale language) {
        if (isGerman(language)) {
            return reserved ? "ja" : "nein";
        }
        return reserved ? "yes" : "no";
    }
}
