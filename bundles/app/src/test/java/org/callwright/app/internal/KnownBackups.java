package org.callwright.app.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.store.backup.BackupContents;
import org.callwright.store.backup.Backups;
import org.callwright.store.backup.CallsInProgress;
import org.callwright.store.backup.NightlyReport;
import org.callwright.store.backup.RestorePreview;

/** Backups that are as a test wants them. How they are made and restored is tested with databases. */
public final class KnownBackups implements Backups {
    public NightlyReport nightly = new NightlyReport(true, "All is well.", Optional.empty());
    public Optional<String> installation = Optional.of("one");
    public final List<String> restored = new ArrayList<>();

    @Override
    public Path write(Optional<Path> file) {
        return file.orElseGet(() -> Path.of("/backup/next.zip"));
    }

    @Override
    public RestorePreview preview(Path file) {
        return new RestorePreview(
                new BackupContents(
                        Instant.parse("2026-12-01T01:30:00.5Z"), "1.2.3", Optional.of("one"), Map.of("flow", 7L)),
                new BackupContents(Instant.EPOCH, "1.2.4", installation, Map.of("flow", 9L)));
    }

    @Override
    public Path restore(Path file, Optional<CallsInProgress> calls) {
        restored.add(file + " " + calls);
        return Path.of("/backup/before.zip");
    }

    @Override
    public NightlyReport nightly() {
        return nightly;
    }
}
