package org.callwright.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.callwright.store.StoreException;
import org.callwright.store.internal.TestStore;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void everyScriptOfTheBundleIsRun() {
        var scripts = new File(Migrations.class.getResource("migration").getPath());
        assertThat(Migrations.SCRIPTS).containsExactlyInAnyOrder(scripts.list());
    }

    @Test
    void everyMappedClassIsWovenByTheBuild() throws Exception {
        String unit = Files.readString(Path.of("src/main/weave/META-INF/persistence.xml"));
        assertThat(Pattern.compile("<class>(.*)</class>")
                        .matcher(unit)
                        .results()
                        .map((MatchResult m) -> m.group(1)))
                .containsExactlyInAnyOrder(
                        PersistenceUnit.CLASSES.stream().map(Class::getName).toArray(String[]::new));
        assertThat(PersistenceUnit.CLASSES)
                .filteredOn(mapped -> mapped.getSimpleName().endsWith("Entity"))
                .isNotEmpty()
                .allMatch(entity -> Arrays.asList(entity.getInterfaces()).contains(PersistenceWeaved.class));
    }

    @Test
    void whatAnInterruptedOrFailedMigrationLeftIsCompleted() throws Exception {
        TestStore.open(folder).close();
        execute("drop table login_ticket", "drop table app_user", "update \"schema_history\" set \"success\" = false");
        try (TestStore store = TestStore.open(folder)) {
            assertThat(store.users().users()).isEmpty();
        }

        execute(
                "drop table login_ticket",
                "drop table app_user",
                "drop table kept_version",
                "delete from \"schema_history\"");
        try (TestStore store = TestStore.open(folder)) {
            assertThat(store.users().users()).isEmpty();
            assertThat(store.flows().draining()).isEmpty();
        }
    }

    @Test
    void aDatabaseOfANewerCallwrightIsLeftAlone() throws Exception {
        TestStore.open(folder).close();
        execute("insert into \"schema_history\" select 99, '999', 'later', 'SQL', 'V999__later.sql', 1,"
                + " \"installed_by\", \"installed_on\", 1, true from \"schema_history\" where \"installed_rank\" = 1");
        assertThatThrownBy(() -> TestStore.open(folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("If a newer Callwright used this database before");
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsSaidPlainly() {
        assertThatThrownBy(() -> TestStore.open("jdbc:h2:file:/proc/callwright/none;TRACE_LEVEL_FILE=0"))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("The database cannot be reached: ");
    }

    private void execute(String... statements) throws Exception {
        String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("callwright");
        try (Connection connection = TestStore.source(url).getConnection()) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }
}
