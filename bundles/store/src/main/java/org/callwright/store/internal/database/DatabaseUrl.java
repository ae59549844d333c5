package org.callwright.store.internal.database;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JDBC URL of the database. */
record DatabaseUrl(String text) {
    private static final String H2 = "jdbc:h2:";
    private static final String IF_EXISTS = ";IFEXISTS=";
    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:(?:async|file|nio):)*(?!\\w+:|~)([^;]+)(;.*)?");

    /** The file of an embedded database; empty for any other, and for one in the user's home by {@code ~}. */
    Optional<Path> file() {
        Matcher matcher = FILE.matcher(text);
        return matcher.matches() ? Optional.of(Path.of(matcher.group(1) + ".mv.db")) : Optional.empty();
    }

    /** The URL that opens another file in the same way. */
    DatabaseUrl at(Path file) {
        Matcher matcher = FILE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("This database is in no file: " + text);
        }
        String name = file.toString().replaceFirst("\\.mv\\.db$", "");
        return new DatabaseUrl(text.substring(0, matcher.start(1)) + name + text.substring(matcher.end(1)));
    }

    /** The URL that opens the same database, but never makes a new one, as H2 does by itself where there is none. */
    DatabaseUrl ofExisting() {
        boolean decided = text.toUpperCase(Locale.ROOT).contains(IF_EXISTS);
        return text.startsWith(H2) && !decided ? new DatabaseUrl(text + IF_EXISTS + "TRUE") : this;
    }
}
