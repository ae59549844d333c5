package org.callwright.store.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a backup has.
 *
 * @param created when it was written, by the clock of the machine
 * @param product the version of Callwright that wrote it
 * @param installation identifies the installation on its PBX; empty where it never published
 * @param rows how many rows each table has
 */
public record BackupContents(Instant created, String product, Optional<String> installation, Map<String, Long> rows) {
    public BackupContents {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }
}
