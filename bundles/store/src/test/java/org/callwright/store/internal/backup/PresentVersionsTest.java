package org.callwright.store.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.store.internal.backup.Fillings.WELCOME;
import static org.callwright.store.internal.backup.Fillings.version;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.backup.CallsInProgress;
import org.callwright.store.internal.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the PBX has when a backup is restored stays known, for the calls that are in it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PresentVersionsTest {
    private static final FlowId OTHER = new FlowId("other");
    private static final Optional<CallsInProgress> CALLS =
            Optional.of(new CallsInProgress("run", Set.of("1.1", "1.2")));

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    private RestartedDatabase database;
    private Path backup;

    @BeforeEach
    void backUpVersionOneOfWelcome() {
        database = new RestartedDatabase(kind, folder);
        flows().create(Flow.empty(WELCOME, "Welcome"), "admin");
        flows().add(version(WELCOME, 1));
        flows().goLive(WELCOME, 1, Optional.empty(), "admin");
        backup = database.backups().write(Optional.empty());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private FlowStore flows() {
        return database.store().flows();
    }

    private void restore() {
        database.backups().restore(backup, CALLS);
    }

    @Test
    void aVersionThatTheBackupDoesNotHaveStaysForItsCalls() {
        flows().add(version(WELCOME, 2));
        flows().goLive(WELCOME, 2, Optional.of(new DrainingVersion(WELCOME, 1, "run", Set.of("1.0"))), "admin");

        restore();

        assertThat(flows().find(WELCOME).orElseThrow().live()).hasValue(1);
        assertThat(flows().draining()).containsExactly(new DrainingVersion(WELCOME, 2, "run", Set.of("1.1", "1.2")));
        assertThat(flows().published(WELCOME, 2)).contains(version(WELCOME, 2));
        assertThat(flows().nextVersion(WELCOME))
                .as("the number is not given again")
                .isEqualTo(3);
    }

    @Test
    void aVersionOfACallflowThatTheBackupDoesNotHaveStaysToo() {
        flows().create(Flow.empty(OTHER, "Other"), "admin");
        flows().add(version(OTHER, 1));
        flows().add(version(OTHER, 2));
        flows().goLive(OTHER, 1, Optional.empty(), "admin");
        flows().goLive(OTHER, 2, Optional.of(new DrainingVersion(OTHER, 1, "run", Set.of("1.0"))), "admin");

        restore();

        assertThat(flows().find(OTHER)).isEmpty();
        assertThat(flows().draining())
                .containsExactly(
                        new DrainingVersion(OTHER, 1, "run", Set.of("1.0")),
                        new DrainingVersion(OTHER, 2, "run", Set.of("1.1", "1.2")));
    }

    @Test
    void aVersionThatIsAnEarlierOneByTheBackupStaysAsSuch() {
        flows().add(version(WELCOME, 2));
        flows().goLive(WELCOME, 2, Optional.empty(), "admin");
        backup = database.backups().write(Optional.empty());
        flows().goLive(WELCOME, 1, Optional.of(new DrainingVersion(WELCOME, 2, "run", Set.of("1.0"))), "admin");

        restore();

        assertThat(flows().find(WELCOME).orElseThrow().live()).hasValue(2);
        assertThat(flows().draining()).containsExactly(new DrainingVersion(WELCOME, 1, "run", Set.of("1.1", "1.2")));
    }

    @Test
    void whatIsLiveBeforeAndAfterIsOnlyLive() {
        restore();
        assertThat(flows().draining()).isEmpty();
    }

    @Test
    void aDeletedVersionThatTheBackupHasIsThereOnce() {
        flows().retire(new DrainingVersion(WELCOME, 1, "run", Set.of("1.0")));

        restore();

        assertThat(flows().find(WELCOME).orElseThrow().live()).hasValue(1);
        assertThat(flows().draining()).isEmpty();
        assertThat(flows().nextVersion(WELCOME)).isEqualTo(2);
    }
}
