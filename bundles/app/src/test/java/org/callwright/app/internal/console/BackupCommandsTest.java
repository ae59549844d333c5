package org.callwright.app.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.KnownBackups;
import org.callwright.app.internal.pbx.PbxConnection;
import org.junit.jupiter.api.Test;

class BackupCommandsTest {
    private final KnownBackups backups = new KnownBackups();
    private final FaultyPbx pbx = new FaultyPbx();
    private final BackupCommands commands = new BackupCommands(backups, pbx.connection());

    @Test
    void aBackupIsWrittenWhereItIsToBe() {
        assertThat(commands.backup()).startsWith("Written: /backup/next.zip\n").contains("store/*.key");
        assertThat(commands.backup("/mnt/b.zip")).startsWith("Written: /mnt/b.zip\n");
    }

    @Test
    void itIsSaidFirstWhatRestoringReplaces() {
        assertThat(commands.restore("/mnt/b.zip"))
                .startsWith("Not restored yet. The backup was made at 2026-12-01T01:30:00Z by Callwright 1.2.3.")
                .containsPattern("flow +9 +7")
                .doesNotContain("another installation")
                .endsWith("add --confirm.");
        backups.installation = Optional.of("two");
        assertThat(commands.restore("/mnt/b.zip", "--yes")).contains("another installation", "callwright:takeover");
        assertThat(backups.restored).isEmpty();
    }

    @Test
    void theStoreIsToldOfTheCallsInProgress() {
        assertThat(commands.restore("/mnt/b.zip", "--confirm"))
                .startsWith("Restored. What was there before is in /backup/before.zip\n");
        assertThat(backups.restored).hasSize(1).first().asString().contains("/mnt/b.zip", "run1", "call1");
    }

    @Test
    void aPbxThatIsAwayKeepsNobodyFromRestoring() {
        assertThat(new BackupCommands(backups, new PbxConnection()).restore("/mnt/b.zip", "--confirm"))
                .startsWith("Restored.");
        assertThat(backups.restored).containsExactly("/mnt/b.zip Optional.empty");
    }
}
