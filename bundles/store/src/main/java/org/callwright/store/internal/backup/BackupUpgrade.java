package org.callwright.store.internal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.callwright.store.internal.database.Migrations;
import org.callwright.store.internal.files.PrivateFile;

/**
 * Brings a backup of an older Callwright up to date: in an embedded database of its own, which is made as that one made it
 * and then updated as any other.
 *
 * @param embedded connects to an H2 database at a URL
 * @param folder for that database; whatever is in it is deleted
 */
record BackupUpgrade(Function<String, DataSource> embedded, Path folder, BackupWriter writer) {

    /** Returns the same backup as this Callwright would have written it. */
    Path upgraded(BackupFile old) throws SQLException, IOException {
        remove();
        PrivateFile.makeFolder(folder);
        Path file = folder.resolve("upgraded.zip");
        DataSource source =
                embedded.apply("jdbc:h2:async:" + folder.resolve("old").toAbsolutePath());
        try (Connection open = source.getConnection()) { // while it is, so is the database
            Migrations.run(source, old.manifest().schema());
            new TableLoader(old, Tables.backedUp(open)).load(open);
            Migrations.run(source);
            writer.write(open, Migrations.latest(), old.manifest().created(), file);
        }
        return file;
    }

    /** Removes what this left, also in a process that was killed. */
    void remove() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
