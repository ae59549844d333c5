package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.callwright.model.Version;
import org.callwright.store.StoredFlow;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An acknowledged save is on disk, not just in the operating system's cache. */
class PowerCutTest {
    private static final int SAVES = 30;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedSaveOutlivesAPowerCut() throws Exception {
        FilePath.register(new ForgetfulDisk());
        Path file = folder.toAbsolutePath().resolve("callwright");
        try (TestStore store = TestStore.open("jdbc:h2:" + ForgetfulDisk.SCHEME + ":" + file)) {
            StoredFlow last = store.flows().create(SavingProcess.draft(1), "admin");
            for (int save = 0; save < SAVES; save++) {
                last = store.flows().save(SavingProcess.draft(last.revision() + 1), last.revision(), "admin");

                Path left = Files.createDirectories(folder.resolve("cut-" + save));
                Files.copy(
                        ForgetfulDisk.afterPowerCut(folder.resolve("callwright.mv.db")),
                        left.resolve("callwright.mv.db"));
                try (TestStore reopened = TestStore.open(left)) {
                    assertThat(reopened.flows().find(SavingProcess.FLOW)).contains(last);
                }
            }
        }
    }

    @Test
    void readingForcesNothing() {
        FilePath.register(new ForgetfulDisk());
        Path file = folder.toAbsolutePath().resolve("callwright");
        try (TestStore store = TestStore.open("jdbc:h2:" + ForgetfulDisk.SCHEME + ":" + file)) {
            store.flows().create(SavingProcess.draft(1), "admin");
            int before = ForgetfulDisk.forced();
            store.flows().flows();
            store.flows().versions(SavingProcess.FLOW);
            assertThat(ForgetfulDisk.forced()).isEqualTo(before);
        }
    }

    @Test
    void publishingForcesTheVersionAndThatItIsLive() {
        FilePath.register(new ForgetfulDisk());
        Path file = folder.toAbsolutePath().resolve("callwright");
        try (TestStore store = TestStore.open("jdbc:h2:" + ForgetfulDisk.SCHEME + ":" + file)) {
            store.flows().create(SavingProcess.draft(1), "admin");
            int one = forced(() -> store.flows()
                    .add(new Version(SavingProcess.draft(1), 1, "text", Map.of(), Instant.EPOCH, "admin")));
            int sweeping = forced(() -> store.flows().sweep(SavingProcess.FLOW, 7));
            int live = forced(() -> store.flows().goLive(SavingProcess.FLOW, 1, Optional.empty(), "admin"));
            assertThat(one).isPositive();
            assertThat(sweeping).isZero();
            assertThat(live).isPositive();
        }
    }

    private static int forced(Runnable change) {
        int before = ForgetfulDisk.forced();
        change.run();
        return ForgetfulDisk.forced() - before;
    }
}
