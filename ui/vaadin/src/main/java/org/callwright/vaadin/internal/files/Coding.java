package org.callwright.vaadin.internal.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** How a file is packed on its way to the browser, the smallest first. What is packed lies beside the file. */
enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    NONE("identity", "");

    private final String token;
    private final String ending;

    Coding(String token, String ending) {
        this.token = token;
        this.ending = ending;
    }

    /** @return as in {@code Content-Encoding} */
    String token() {
        return token;
    }

    /** @return what a file's name has more when it is packed like that */
    String ending() {
        return ending;
    }

    static boolean isPacked(String name) {
        return Stream.of(BROTLI, GZIP).anyMatch(coding -> name.endsWith(coding.ending));
    }

    /**
     * Returns what a browser takes, best first; a file as it is, it takes in any case.
     *
     * @param header its {@code Accept-Encoding}, or null
     */
    static List<Coding> taken(String header) {
        List<String> named = Arrays.stream(
                        Objects.requireNonNullElse(header, "").split(","))
                .map(each -> each.replace(" ", "").toLowerCase(Locale.ROOT))
                .filter(each -> !each.matches(".*;q=0(\\.0*)?"))
                .map(each -> each.replaceFirst(";.*", ""))
                .toList();
        return Stream.of(values())
                .filter(coding -> coding == NONE || named.contains(coding.token))
                .toList();
    }
}
