package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.StoredFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Acknowledged saves survive a SIGKILL at any moment. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledProcessTest {
    /** Set by {@code ./verify --long}. */
    private static final boolean LONG = Boolean.getBoolean("callwright.long");

    private static final int KILLS_WHILE_SAVING = LONG ? 20 : 3;
    private static final int KILLS_WHILE_IDLE = LONG ? 20 : 3;
    private static final int KILLS_AT_FIRST_START = LONG ? 20 : 4;
    private static final int LONGEST_FIRST_START_MILLIS = 2_000;

    private final Random random = new Random();

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedSaveIsThereAfterAKill() throws Exception {
        long revision = 0;
        for (int kill = 0; kill < KILLS_WHILE_SAVING; kill++) {
            Process process = SavingProcess.start(folder);
            long acknowledged = 0;
            try (BufferedReader output = process.inputReader()) {
                int killAfter = 1 + random.nextInt(200);
                String line = output.readLine();
                for (int saves = 0; saves < killAfter; saves++) {
                    line = output.readLine();
                    assertThat(line).as("the process saves until it is killed").isNotNull();
                }
                SavingProcess.kill(process);
                // Lines printed before the kill were acknowledged too.
                for (; line != null; line = output.readLine()) {
                    acknowledged = Long.parseLong(line);
                }
            }
            assertThat(acknowledged).isGreaterThan(revision);

            try (TestStore store = TestStore.open(folder)) {
                StoredFlow found = store.flows().find(SavingProcess.FLOW).orElseThrow();
                revision = found.revision();
                assertThat(revision).isBetween(acknowledged, acknowledged + 1);
                assertThat(found.draft()).isEqualTo(SavingProcess.draft(revision));
                assertThat(isFree(store, PhoneNumber.did("0" + revision))).isFalse();
                assertThat(isFree(store, PhoneNumber.did("0" + (revision - 1)))).isTrue();
            }
        }
    }

    /** Pauses between saves give H2 time to compact its file, which may overwrite blocks that held old data. */
    @Test
    void savesFewAndFarBetweenAreThereAfterEveryKill() throws Exception {
        for (int kill = 1; kill <= KILLS_WHILE_IDLE; kill++) {
            Process process = SavingProcess.start(folder, "slowly");
            try (BufferedReader output = process.inputReader()) {
                assertThat(output.readLine()).isEqualTo("starting");
                assertThat(output.readLine()).isEqualTo(String.valueOf(2 * kill));
                assertThat(output.readLine()).isEqualTo(String.valueOf(2 * kill + 1));
                Thread.sleep(random.nextInt(1_500));
                SavingProcess.kill(process);
            }
        }
    }

    @Test
    void aFirstStartThatIsKilledIsCompletedByTheNext() throws Exception {
        for (int kill = 0; kill < KILLS_AT_FIRST_START; kill++) {
            Path fresh = folder.resolve("start-" + kill);
            Process process = SavingProcess.start(fresh);
            try (BufferedReader output = process.inputReader()) {
                assertThat(output.readLine()).isEqualTo("starting");
                Thread.sleep(random.nextInt(LONGEST_FIRST_START_MILLIS));
                SavingProcess.kill(process);
            }
            try (TestStore store = TestStore.open(fresh)) {
                Flow other = Flow.empty(new FlowId("other"), "Other");
                assertThat(store.flows().create(other, "admin").draft()).isEqualTo(other);
            }
        }
    }

    private static boolean isFree(TestStore store, PhoneNumber number) {
        store.numbers().add(number);
        return store.numbers().spare().contains(number);
    }
}
