package org.callwright.store.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.store.Role;
import org.callwright.store.StoreException;
import org.callwright.store.StoredFlow;
import org.callwright.store.UserStore.User;
import org.callwright.store.internal.TestDatabase;
import org.callwright.store.internal.TestStore;
import org.callwright.store.internal.json.JacksonFlowJson;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class MigrationsTest {
    @Parameter
    TestDatabase database;

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
        TestStore.open(database, folder).close();
        execute("drop table login_ticket", "drop table app_user", "update \"schema_history\" set \"success\" = false");
        try (TestStore store = TestStore.open(database, folder)) {
            assertThat(store.users().users()).isEmpty();
        }

        execute(
                "drop table login_ticket",
                "drop table app_user",
                "drop table kept_version",
                "delete from \"schema_history\"");
        try (TestStore store = TestStore.open(database, folder)) {
            assertThat(store.users().users()).isEmpty();
            assertThat(store.flows().draining()).isEmpty();
        }
    }

    @Test
    void versionsThatWereStoredBeforeGetTheirFeatureCodes() throws Exception {
        Migrations.run(source(), MigrationVersion.fromVersion("4"));
        storeAsOfV4("night", 1, """
            [callwright-internal]
            exten => *28,hint,Custom:callwright-night-state
            exten => *28,1,Goto(callwright-feature_night-keys,s,1)
            exten => 4711,1,Answer()
             same => n,Hangup()

            [callwright-feature_night-keys]
            exten => s,1,Hangup()
            exten => 1,1,Set(DB(callwright/night/state)=on)
             same => n,Hangup()
            """);
        storeAsOfV4("shop", 1, "");
        storeAsOfV4("shop", 2, "");

        try (TestStore store = TestStore.open(database, folder)) {
            Version night = store.flows().version(new FlowId("night"), 1).orElseThrow();
            assertThat(night.codes()).containsExactly("*28", "4711");
            assertThat(night.features()).contains("exten => 4711,1,Answer()");
            assertThat(store.flows().versions(new FlowId("shop")))
                    .hasSize(2)
                    .allSatisfy(version -> assertThat(version.codes()).isEmpty());
        }
    }

    @Test
    void featureCodesThatWereFilledInOnceAreNotReadFromTheTextAgain() throws Exception {
        Migrations.run(source(), MigrationVersion.fromVersion("4"));
        storeAsOfV4("night", 1, "[callwright-internal]\nexten => *28,1,Hangup()\n");
        TestStore.open(database, folder).close();

        execute("update flow_version set codes = '[\"*29\"]'");
        try (TestStore store = TestStore.open(database, folder)) {
            assertThat(store.flows()
                            .version(new FlowId("night"), 1)
                            .orElseThrow()
                            .codes())
                    .containsExactly("*29");
        }
    }

    @Test
    void versionsThatWereStoredBeforeGetTheirNumbersAndSize() throws Exception {
        Migrations.run(source(), MigrationVersion.fromVersion("6"));
        storeAsOfV4("shop", 1, "");
        Flow shop = Flow.empty(new FlowId("shop"), "Shop")
                .withNumbers(Set.of(PhoneNumber.extension("200"), PhoneNumber.did("0305550100")));
        storeAsOfV4(shop, 2, "");
        storeAsOfV4("night", 1, "");

        TestStore.open(database, folder).close();
        assertThat(numbersAndSizes())
                .containsExactly("night 1 [] 26", "shop 1 [] 26", "shop 2 [\"did:0305550100\",\"extension:200\"] 26");
    }

    @Test
    void versionsAreStoredWithTheirNumbersAndSize() throws Exception {
        Flow shop = Flow.empty(new FlowId("shop"), "Shop").withNumbers(Set.of(PhoneNumber.did("0305550100")));
        try (TestStore store = TestStore.open(database, folder)) {
            store.flows().create(shop, "admin");
            store.flows().add(new Version(shop, 1, "12345", Map.of(), Instant.EPOCH, "admin"));
        }
        assertThat(numbersAndSizes()).containsExactly("shop 1 [\"did:0305550100\"] 5");
    }

    @Test
    void versionsThatWereStoredBeforeGetWhereTheyLead() throws Exception {
        Migrations.run(source(), MigrationVersion.fromVersion("8"));
        storeAsOfV4("shop", 1, "");
        execute("update flow_version set dialplan = '[callwright-shop-v1]\n"
                + "exten => s1,1,Gosub(callwright-flow,stock,1)\n"
                + " same => n,GotoIf($[1 = 1]?callwright-sales-live,s,1)\n"
                + " same => n,Goto(phones,600,1)\n"
                + "'");

        TestStore.open(database, folder).close();
        try (Connection connection = source().getConnection();
                ResultSet all = connection.createStatement().executeQuery("select destinations from flow_version")) {
            assertThat(all.next()).isTrue();
            assertThat(all.getString(1))
                    .isEqualTo("[\"callwright-flow,stock\",\"callwright-sales-live,s\",\"phones,600\"]");
        }
    }

    @Test
    void theLoginOfBeforeBecomesAnAdministratorWithItsTicket() throws Exception {
        Migrations.run(source(), MigrationVersion.fromVersion("8"));
        execute(
                "insert into app_user (login, password_hash) values ('admin', 'hash')",
                "insert into login_ticket (hash, login, valid_until) values ('t', 'admin', current_timestamp)");
        storeAsOfV4("shop", 1, "");

        try (TestStore store = TestStore.open(database, folder)) {
            assertThat(store.users().users())
                    .containsExactly(
                            new User("admin", "hash", Role.ADMINISTRATOR, true, Optional.empty(), Optional.empty()));
            assertThat(store.users().ticket("t").orElseThrow().begun()).isEmpty();
            StoredFlow shop = store.flows().find(new FlowId("shop")).orElseThrow();
            assertThat(shop.saved().who()).isEmpty();
            assertThat(shop.wentLive()).isEmpty();
        }
    }

    private List<String> numbersAndSizes() throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = source().getConnection();
                ResultSet all = connection
                        .createStatement()
                        .executeQuery("select flow, number, numbers, size from flow_version order by flow, number")) {
            while (all.next()) {
                rows.add(String.join(
                        " ",
                        all.getString("flow"),
                        all.getString("number"),
                        all.getString("numbers"),
                        all.getString("size")));
            }
        }
        return rows;
    }

    @Test
    void aDatabaseOfANewerCallwrightIsLeftAlone() throws Exception {
        TestStore.open(database, folder).close();
        execute("insert into \"schema_history\" select 99, '999', 'later', 'SQL', 'V999__later.sql', 1,"
                + " \"installed_by\", \"installed_on\", 1, true from \"schema_history\" where \"installed_rank\" = 1");
        assertThatThrownBy(() -> TestStore.open(database, folder))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("If a newer Callwright used this database before");
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsSaidPlainly() {
        assertThatThrownBy(() -> TestStore.open("jdbc:h2:file:/proc/callwright/none;TRACE_LEVEL_FILE=0"))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("The database cannot be reached: ");
    }

    /** A row as Callwright wrote it while V4 was the last migration. */
    private void storeAsOfV4(String id, int number, String features) throws Exception {
        storeAsOfV4(Flow.empty(new FlowId(id), id), number, features);
    }

    private void storeAsOfV4(Flow drawn, int number, String features) throws Exception {
        String id = drawn.id().value();
        String drawing = new JacksonFlowJson().write(drawn);
        String dialplan = "exten => start,1,Hangup()\n";
        try (Connection connection = source().getConnection();
                PreparedStatement flow = connection.prepareStatement("insert into flow select ?, ?, 1, ?, ?,"
                        + " current_timestamp where not exists (select 1 from flow where id = ?)");
                PreparedStatement version = connection.prepareStatement(
                        "insert into flow_version (flow, number, drawing, dialplan, features,"
                                + " hash, actions, published_at, published_by)"
                                + " values (?, ?, ?, ?, ?, ?, '{}', current_timestamp, 'admin')")) {
            bind(flow, id, id, number, drawing, id);
            bind(version, id, number, drawing, dialplan, features, Version.hash(dialplan + features));
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    private DataSource source() {
        return database.source(folder);
    }

    private void execute(String... statements) throws Exception {
        try (Connection connection = source().getConnection()) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }
}
