package org.callwright.app.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callwright.app.PbxStatus;
import org.callwright.app.health.Health.Figure;
import org.callwright.app.health.Health.Part;
import org.callwright.app.internal.KnownBackups;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.pbx.SeenOnPbx;
import org.callwright.app.internal.tally.Tally;
import org.callwright.app.internal.tally.Tally.Event;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.pbx.Mismatch;
import org.callwright.store.backup.NightlyReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthServiceTest {
    @TempDir
    Path data;

    private final SeenOnPbx seen = new SeenOnPbx(new Changes());
    private final Tally tally = new Tally();
    private boolean pbxAnswers = true;
    private Optional<Message> databaseClosed = Optional.empty();
    private final KnownBackups backups = new KnownBackups();
    private HealthService health;

    @BeforeEach
    void wire() {
        PbxStatus pbx = new PbxStatus() {
            @Override
            public Message message() {
                return Message.of(pbxAnswers ? "The PBX answers." : "Nothing answers.");
            }

            @Override
            public boolean isReachable() {
                return pbxAnswers;
            }

            @Override
            public Instant now() {
                return Instant.now();
            }
        };
        health = new HealthService(data, pbx, seen, tally);
        health.setStore(() -> databaseClosed);
        health.setBackups(backups);
    }

    @Test
    void allIsWellWhereNothingIsWrong() {
        assertThat(health.report().isWell()).isTrue();
        assertThat(health.report().parts())
                .extracting(Part::name)
                .containsExactly("pbx", "database", "drift", "disk", "publication", "backup");
    }

    @Test
    void aPbxThatIsAwayIsNotWell() {
        pbxAnswers = false;
        assertThat(part("pbx")).isEqualTo(new Part("pbx", false, "Nothing answers."));
        assertThat(health.report().isWell()).isFalse();
        assertThat(figures()).containsEntry("callwright_pbx_reachable", 0.0);
    }

    @Test
    void aDatabaseThatIsClosedOrHasNoBundleIsNotWell() {
        databaseClosed = Optional.of(Message.of("The host's disk is full."));
        assertThat(part("database")).isEqualTo(new Part("database", false, "The host's disk is full."));

        health.setStore(null);
        assertThat(part("database").isWell()).isFalse();
    }

    @Test
    void whatDiffersOnThePbxIsNotWellAndCounted() {
        seen.flow(new FlowId("shop"), Optional.of(new Mismatch(true, Message.of("A line is gone."))));
        assertThat(part("drift")).isEqualTo(new Part("drift", false, "A line is gone."));
        assertThat(figures()).containsEntry("callwright_flows_differing", 1.0);
    }

    @Test
    void theLastPublicationDecides() throws Exception {
        assertThat(part("publication").isWell()).isTrue();
        tally.count(Event.PUBLISH_FAILED);
        assertThat(part("publication").isWell()).isFalse();
        Thread.sleep(2);
        tally.count(Event.PUBLISHED);
        assertThat(part("publication").isWell()).isTrue();
        assertThat(figures())
                .containsEntry("callwright_publications_total", 1.0)
                .containsEntry("callwright_publications_failed_total", 1.0)
                .hasEntrySatisfying(
                        "callwright_last_publication_timestamp_seconds",
                        value -> assertThat(value).isGreaterThan(1.7e9));
    }

    @Test
    void aBackupThatFailedIsNotWell() {
        backups.nightly =
                new NightlyReport(false, "The backup failed.", Optional.of(Instant.ofEpochSecond(1_800_000_000)));
        assertThat(part("backup")).isEqualTo(new Part("backup", false, "The backup failed."));
        assertThat(figures()).containsEntry("callwright_last_backup_timestamp_seconds", 1.8e9);

        health.setBackups(null);
        assertThat(part("backup").isWell()).isFalse();
    }

    @Test
    void aDataFolderThatCannotBeLookedAtIsNotWell() {
        var lost = new HealthService(data.resolve("gone"), new NoPbx(), seen, tally);
        assertThat(lost.report().parts())
                .filteredOn(part -> part.name().equals("disk"))
                .extracting(Part::isWell)
                .containsExactly(false);
    }

    private static final class NoPbx implements PbxStatus {
        @Override
        public Message message() {
            return Message.of("No PBX is configured.");
        }

        @Override
        public boolean isReachable() {
            return false;
        }

        @Override
        public Instant now() {
            return Instant.now();
        }
    }

    private Part part(String name) {
        return health.report().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Double> figures() {
        return health.report().figures().stream().collect(Collectors.toMap(Figure::name, Figure::value));
    }
}
