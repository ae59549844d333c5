package org.callwright.store.internal.backup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callwright.store.backup.BackupContents;

/**
 * What a backup says of itself, in its entry {@code manifest.json}.
 *
 * @param format of the file, {@link #FORMAT}
 * @param schema the last migration of the database
 * @param product the version of Callwright
 * @param created when it was written
 * @param installation identifies the installation on its PBX; null where it never published
 * @param tables each after those it refers to
 */
record Manifest(int format, int schema, String product, Instant created, String installation, List<Entry> tables) {
    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    /**
     * One table, in an entry named {@code TABLE.jsonl}.
     *
     * @param sha256 of its text, in hexadecimal digits
     */
    record Entry(String table, long rows, String sha256) {
        Entry {
            Objects.requireNonNull(table);
            Objects.requireNonNull(sha256);
        }

        String file() {
            return file(table);
        }

        static String file(String table) {
            return table + ".jsonl";
        }
    }

    Manifest {
        Objects.requireNonNull(product);
        Objects.requireNonNull(created);
        tables = List.copyOf(tables);
    }

    BackupContents contents() {
        Map<String, Long> rows = new LinkedHashMap<>();
        tables.forEach(entry -> rows.put(entry.table(), entry.rows()));
        return new BackupContents(created, product, Optional.ofNullable(installation), rows);
    }
}
