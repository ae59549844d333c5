package org.callwright.store.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.callwright.store.internal.files.PrivateFile;

/**
 * Writes all tables to one file.
 *
 * @param product the version of Callwright
 */
record BackupWriter(String product) {

    /**
     * Writes a backup, and reads it again before it gets its name.
     *
     * @param from in a transaction that sees the database as it is at one moment
     * @param schema the database's last migration
     * @param file is not there yet
     */
    void write(Connection from, int schema, Instant created, Path file) throws SQLException, IOException {
        List<Table> tables = Tables.backedUp(from);
        String installation = installation(from);
        PrivateFile.write(
                file,
                out -> {
                    var zip = new ZipOutputStream(out); // which is closed by whoever opened it
                    try {
                        List<Manifest.Entry> entries = new ArrayList<>();
                        for (Table table : tables) {
                            entries.add(write(from, table, zip));
                        }
                        zip.putNextEntry(new ZipEntry(Manifest.NAME));
                        zip.write(BackupJson.write(
                                new Manifest(Manifest.FORMAT, schema, product, created, installation, entries)));
                        zip.finish();
                    } catch (SQLException e) {
                        throw new IOException("The database failed: " + e.getMessage(), e);
                    }
                },
                BackupWriter::check);
    }

    private static Manifest.Entry write(Connection from, Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(Manifest.Entry.file(table.name())));
        var out = new DigestOutputStream(zip, sha256());
        long rows = table.write(from, out);
        zip.closeEntry();
        return new Manifest.Entry(table.name(), rows, hex(out.getMessageDigest()));
    }

    private static void check(Path written) throws IOException {
        try (BackupFile backup = BackupFile.open(written)) {
            backup.check();
        }
    }

    static String installation(Connection from) throws SQLException {
        try (Statement select = from.createStatement();
                ResultSet ids = select.executeQuery("select id from installation")) {
            return ids.next() ? ids.getString(1) : null;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
