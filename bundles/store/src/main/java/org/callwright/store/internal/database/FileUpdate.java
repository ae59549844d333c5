package org.callwright.store.internal.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.callwright.store.internal.files.PrivateFile;

/**
 * Brings the database in a file up to date in a copy, which takes the file's place once it is complete and on disk. A
 * process that is killed leaves the old database or the new one, and nothing in between.
 *
 * <p>H2 has no transactions for changes of tables. It even adds a column in several steps, each committed: it fills a
 * table {@code APP_USER_COPY_4_18}, drops {@code APP_USER} and renames the copy. After a kill between these, no script
 * finds {@code APP_USER} any more.
 *
 * @param url of the database
 * @param file that has it
 * @param driver connects to the database at a URL
 */
record FileUpdate(DatabaseUrl url, Path file, Function<DatabaseUrl, DataSource> driver) {
    private static final String ENDING = ".mv.db";

    /**
     * Returns a connection to the database, which is up to date. While it is open, so is the file, and no other process
     * gets it.
     *
     * @param source connects to the database
     */
    Connection complete(DataSource source) throws SQLException, IOException {
        Connection old = source.getConnection();
        boolean pending = false;
        try {
            pending = Migrations.arePending(source);
            if (pending) {
                removeLeftovers();
                copy(old, updated());
                migrate(driver.apply(url.at(updated()).ofExisting()));
            }
        } catch (SQLException | IOException | RuntimeException | Error e) {
            shutDown(old);
            removeLeftovers();
            throw e;
        }
        if (!pending) {
            return old;
        }
        shutDown(old);
        Files.move(updated(), file, StandardCopyOption.ATOMIC_MOVE);
        PrivateFile.forceFolder(file);
        removeLeftovers();
        return source.getConnection();
    }

    private Path updated() {
        return sibling(ENDING);
    }

    private void copy(Connection old, Path copy) throws SQLException, IOException {
        // Not by reading the file: on some systems, closing it would give up the lock that H2 has on it.
        Path zip = make(sibling(".zip"));
        try (PreparedStatement backup = old.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, zip.toAbsolutePath().toString());
            backup.execute();
        }
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            skipTo(file.getFileName().toString(), in);
            try (OutputStream out = Files.newOutputStream(make(copy))) {
                ((InputStream) in).transferTo(out);
            }
        }
        Files.delete(zip);
    }

    private static void skipTo(String name, ZipInputStream in) throws IOException {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.getName().endsWith(name)) {
                return;
            }
        }
        throw new IOException("H2's backup has no " + name);
    }

    private static void migrate(DataSource copy) throws SQLException {
        Connection open = copy.getConnection();
        try {
            Migrations.run(copy);
            execute(open, "CHECKPOINT SYNC");
        } finally {
            shutDown(open);
        }
    }

    /** Closes the file even if the URL keeps it open, and at once, since H2 would rewrite parts of it otherwise. */
    private static void shutDown(Connection connection) {
        try {
            execute(connection, "SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            // It answers with an exception that it is closed, which is what it should be.
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes an empty file that nobody may read who may not read the database. */
    private Path make(Path empty) throws IOException {
        FileAttribute<?>[] permissions = PrivateFile.isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(file))}
                : new FileAttribute<?>[0];
        return Files.createFile(empty, permissions);
    }

    /** What an update leaves that was killed or that failed. */
    private void removeLeftovers() throws IOException {
        String start = sibling(".").getFileName().toString();
        List<Path> leftovers;
        try (Stream<Path> files = Files.list(folder())) {
            leftovers = files.filter(each -> each.getFileName().toString().startsWith(start))
                    .toList();
        }
        for (Path leftover : leftovers) {
            Files.delete(leftover);
        }
    }

    private Path sibling(String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ENDING.length()) + "-update" + ending);
    }

    private Path folder() {
        return file.toAbsolutePath().getParent();
    }
}
