package org.callwright.store.internal.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup that somebody changed who knows its format: the sums are right again. */
final class TamperedBackup {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private Manifest manifest;

    TamperedBackup(Path backup) throws Exception {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        manifest = BackupJson.read(entries.remove(Manifest.NAME));
    }

    TamperedBackup manifest(UnaryOperator<Manifest> change) {
        manifest = change.apply(manifest);
        return this;
    }

    TamperedBackup schema(int schema) {
        return manifest(old ->
                new Manifest(old.format(), schema, old.product(), old.created(), old.installation(), old.tables()));
    }

    TamperedBackup tables(UnaryOperator<List<Manifest.Entry>> change) {
        return manifest(old -> new Manifest(
                old.format(),
                old.schema(),
                old.product(),
                old.created(),
                old.installation(),
                change.apply(old.tables())));
    }

    TamperedBackup entry(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    TamperedBackup without(String name) {
        entries.remove(name);
        return this;
    }

    /** Replaces the text of a table. */
    TamperedBackup table(String name, UnaryOperator<String> change) {
        String file = Manifest.Entry.file(name);
        byte[] text = change.apply(new String(entries.get(file), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        entries.put(file, text);
        var digest = BackupWriter.sha256();
        digest.update(text);
        String sum = BackupWriter.hex(digest);
        long rows = new String(text, StandardCharsets.UTF_8).lines().count();
        return tables(tables -> tables.stream()
                .map(old -> old.table().equals(name) ? new Manifest.Entry(name, rows, sum) : old)
                .toList());
    }

    Path write(Path file) throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(BackupJson.write(manifest));
        }
        return file;
    }
}
