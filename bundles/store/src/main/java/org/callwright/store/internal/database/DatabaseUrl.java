package org.callwright.store.internal.database;

import java.util.Locale;

/** The JDBC URL of the database. */
record DatabaseUrl(String text) {
    private static final String H2 = "jdbc:h2:";
    private static final String IF_EXISTS = ";IFEXISTS=";

    /** The URL that opens the same database, but never makes a new one, as H2 does by itself where there is none. */
    DatabaseUrl ofExisting() {
        boolean decided = text.toUpperCase(Locale.ROOT).contains(IF_EXISTS);
        return text.startsWith(H2) && !decided ? new DatabaseUrl(text + IF_EXISTS + "TRUE") : this;
    }
}
