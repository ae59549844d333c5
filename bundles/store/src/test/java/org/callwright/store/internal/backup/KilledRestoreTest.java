package org.callwright.store.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.callwright.store.internal.SavingProcess;
import org.callwright.store.internal.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that is killed while it restores a backup leaves all of the old rows or all of the new ones. */
class KilledRestoreTest {
    /** More of them with {@code ./verify --long}. */
    private static final int KILLS = Boolean.getBoolean("callwright.long") ? 30 : 5;

    private static final int FLOWS = 1_000;
    private static final int LONGEST_RESTORE_MILLIS = 400;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void allIsOldOrNew(TestDatabase kind) throws Exception {
        Set<Map<String, String>> states = new HashSet<>();
        Path[] backups = {folder.resolve("a.zip"), folder.resolve("b.zip")};
        Path data = Files.createDirectory(folder.resolve("data"));
        try (RestartedDatabase database = new RestartedDatabase(kind, data)) {
            for (int state = 0; state < backups.length; state++) {
                String letter = "ab".substring(state, state + 1);
                database.execute("delete from flow");
                database.execute(IntStream.range(0, FLOWS)
                        .mapToObj(n -> "insert into flow (id, name, revision, draft, saved_at) values ('" + letter + n
                                + "', 'Flow', 1, '" + "{}".repeat(500) + "', current_timestamp)")
                        .toArray(String[]::new));
                database.backups().write(Optional.of(backups[state]));
                states.add(database.contents());
            }
        }
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = RestoringProcess.start(kind, data, backups[kill % 2]);
            try (BufferedReader output = process.inputReader()) {
                assertThat(output.readLine()).isEqualTo("restoring");
                Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_RESTORE_MILLIS));
                SavingProcess.kill(process);
            }
            try (RestartedDatabase database = new RestartedDatabase(kind, data)) {
                assertThat(states).contains(database.contents());
            }
        }
    }
}
