package org.callwright.store.internal.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.callwright.store.internal.TestDatabase;

/** A process that restores a backup. Its arguments are the URL of the database and the backup. */
final class RestoringProcess {
    private RestoringProcess() {}

    /** Starts one in the background. It prints {@code restoring} just before. */
    static Process start(TestDatabase kind, Path folder, Path backup) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RestoringProcess.class.getName(),
                        kind.url(folder),
                        backup.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Connection connection(String url) throws SQLException {
        return url.startsWith("jdbc:h2:")
                ? DriverManager.getConnection(url, "sa", "")
                : DriverManager.getConnection(url);
    }

    public static void main(String[] args) throws Exception {
        try (Connection connection = connection(args[0]);
                BackupFile backup = BackupFile.open(Path.of(args[1]))) {
            System.out.println("restoring");
            new Restore(backup, Optional.empty()).into(connection);
        }
    }
}
