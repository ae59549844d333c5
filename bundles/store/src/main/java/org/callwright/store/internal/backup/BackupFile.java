package org.callwright.store.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.callwright.store.StoreException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;

/** A backup that is read. Whatever is wrong with it is a sentence. */
final class BackupFile implements AutoCloseable {
    private static final int LONGEST_MANIFEST = 1_000_000;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    /** Takes one row after the other. */
    @FunctionalInterface
    interface RowReader {
        void take(Map<String, Object> row) throws SQLException;
    }

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        manifest = read(zip);
        Set<String> expected = Stream.concat(
                        Stream.of(Manifest.NAME), manifest.tables().stream().map(Manifest.Entry::file))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        if (!found.equals(expected) || expected.size() != manifest.tables().size() + 1) {
            throw new IOException("it has " + found + " and not " + expected);
        }
    }

    /** @throws StoreException when it is no backup, or one that this Callwright does not know */
    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new StoreException("There is no file " + path + ".");
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            return new BackupFile(path, zip);
        } catch (IOException | RuntimeException e) {
            close(zip);
            throw e instanceof StoreException known ? known : damaged(path, e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    private static Manifest read(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new IOException("it has no " + Manifest.NAME);
        }
        byte[] text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = in.readNBytes(LONGEST_MANIFEST);
        }
        var sum = new CRC32();
        sum.update(text);
        if (sum.getValue() != entry.getCrc()) {
            throw new IOException("its " + Manifest.NAME + " was changed");
        }
        Manifest read = BackupJson.read(text);
        if (read.format() != Manifest.FORMAT) {
            throw new StoreException("The backup is of a format that this Callwright does not know, " + read.format()
                    + ". Restore it with Callwright " + read.product() + " or a newer one.");
        }
        return read;
    }

    /** @throws StoreException when something of it is not as it was written */
    void check() {
        try {
            for (Manifest.Entry entry : manifest.tables()) {
                read(entry, row -> {});
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No database was asked", e);
        }
    }

    /**
     * Reads a table. That all of it is as it was written is known only when this returns.
     *
     * @throws StoreException when it is not
     */
    void read(Manifest.Entry entry, RowReader reader) throws SQLException {
        try (var in = new DigestInputStream(zip.getInputStream(zip.getEntry(entry.file())), BackupWriter.sha256());
                MappingIterator<Map<String, Object>> rows = BackupJson.lines(in)) {
            long count = 0;
            for (; rows.hasNextValue(); count++) {
                Map<String, Object> row = rows.nextValue();
                if (row == null || count == entry.rows()) {
                    throw new IOException("its table " + entry.table() + " has more than the rows it should have");
                }
                reader.take(row);
            }
            in.transferTo(OutputStream.nullOutputStream());
            if (count != entry.rows()
                    || !BackupWriter.hex(in.getMessageDigest()).equals(entry.sha256())) {
                throw new IOException("its table " + entry.table() + " is not as it was written");
            }
        } catch (IOException | JacksonException e) {
            throw damaged(path, e);
        }
    }

    private static StoreException damaged(Path path, Exception why) {
        String reason = why instanceof JacksonException json ? json.getOriginalMessage() : why.getMessage();
        return new StoreException(path + " is no backup, or a damaged one: " + reason + ".", why);
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            // It was only read.
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
