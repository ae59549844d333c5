package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.StoreException;
import org.callwright.store.connections.ConnectionSettings;
import org.callwright.store.connections.Secret;
import org.callwright.store.connections.SecretChange;
import org.callwright.store.connections.StoredConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JpaConnectionStoreTest {
    @Parameter
    TestDatabase database;

    private static final Secret SECRET = new Secret("s3cret-of-the-CRM");

    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.open(database, folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static ConnectionSettings named(String name) {
        return new ConnectionSettings(name, URI.create("https://crm.example/api"), "callwright", true);
    }

    private Path key() {
        return folder.resolve("secrets.key");
    }

    private Optional<Secret> secret(String id) {
        return store.connections().open(id).orElseThrow().secret();
    }

    @Test
    void aConnectionIsKeptWithItsSecretAndReadAgainAfterARestart() {
        StoredConnection added = store.connections().create("c1", named("CRM"), Optional.of(SECRET), "admin");
        store.connections().create("c2", named("billing"), Optional.empty(), "admin");
        store.close();
        store = TestStore.open(database, folder);

        assertThat(store.connections().connections())
                .extracting(each -> each.settings().name())
                .containsExactly("billing", "CRM");
        assertThat(store.connections().find("c1"))
                .contains(added)
                .contains(new StoredConnection("c1", named("CRM"), true, 1, added.changed()));
        assertThat(added.changed().orElseThrow().who()).contains("admin");
        assertThat(secret("c1")).contains(SECRET);
        assertThat(secret("c2")).isEmpty();
        assertThat(store.connections().open("c3")).isEmpty();
    }

    @Test
    void aSecretStaysIsReplacedOrRemoved() {
        store.connections().create("c1", named("CRM"), Optional.of(SECRET), "admin");

        store.connections().save("c1", named("CRM 2"), new SecretChange.Keep(), 1, "zoe");
        assertThat(store.connections()
                        .find("c1")
                        .orElseThrow()
                        .changed()
                        .orElseThrow()
                        .by())
                .isEqualTo("zoe");
        assertThat(secret("c1")).contains(SECRET);

        store.connections().save("c1", named("CRM 2"), new SecretChange.Replace(new Secret("other")), 2, "admin");
        assertThat(secret("c1")).contains(new Secret("other"));

        StoredConnection last = store.connections().save("c1", named("CRM 2"), new SecretChange.Remove(), 3, "admin");
        assertThat(last).isEqualTo(new StoredConnection("c1", named("CRM 2"), false, 4, last.changed()));
        assertThat(secret("c1")).isEmpty();
    }

    @Test
    void whoeverChangesWhatSomebodyElseChangedOrDeletedIsTold() {
        store.connections().create("c1", named("CRM"), Optional.empty(), "admin");
        store.connections().save("c1", named("CRM"), new SecretChange.Keep(), 1, "admin");

        assertThatThrownBy(() -> store.connections().save("c1", named("mine"), new SecretChange.Keep(), 1, "admin"))
                .isInstanceOf(StaleRevisionException.class);
        store.connections().delete("c1");
        store.connections().delete("c1");
        assertThatThrownBy(() -> store.connections().save("c1", named("mine"), new SecretChange.Keep(), 2, "admin"))
                .isInstanceOf(StaleRevisionException.class);
        assertThat(store.connections().connections()).isEmpty();
    }

    @Test
    void noTwoHaveTheSameName() {
        store.connections().create("c1", named("CRM"), Optional.empty(), "admin");
        store.connections().create("c2", named("Billing"), Optional.empty(), "admin");

        assertThatThrownBy(() -> store.connections().create("c3", named("CRM"), Optional.empty(), "admin"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("called \"CRM\" already");
        assertThatThrownBy(() -> store.connections().save("c2", named("CRM"), new SecretChange.Keep(), 1, "admin"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("called \"CRM\" already");
    }

    @Test
    void noFileAndNoTableHasTheSecretInPlain() throws Exception {
        store.connections().create("c1", named("CRM"), Optional.of(SECRET), "admin");
        store.connections()
                .save("c1", named("CRM"), new SecretChange.Replace(new Secret("an0ther-secret")), 1, "admin");
        store.close();

        List<Path> looked = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                looked.add(file);
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(SECRET.text(), "an0ther-secret");
            }
        }
        assertThat(looked).contains(key());
        assertThat(looked.size() > 1).as("the database is there").isEqualTo(database == TestDatabase.H2);
        try (Connection connection = database.source(folder).getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select secret from connection")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isNotEmpty().doesNotContain("an0ther-secret");
        }
        store = TestStore.open(database, folder);
    }

    @Test
    void theKeyIsMadeWithTheFirstSecretAndOnlyItsOwnerReadsIt() throws Exception {
        store.connections().create("c1", named("CRM"), Optional.empty(), "admin");
        assertThat(key()).doesNotExist();

        store.connections().create("c2", named("Billing"), Optional.of(SECRET), "admin");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        byte[] made = Files.readAllBytes(key());
        store.connections().create("c3", named("Shop"), Optional.of(SECRET), "admin");
        assertThat(Files.readAllBytes(key())).isEqualTo(made);
    }

    @Test
    void aLostKeyIsSaidAndEverythingElseGoesOn() throws Exception {
        store.connections().create("c1", named("CRM"), Optional.of(SECRET), "admin");
        byte[] kept = Files.readAllBytes(key());
        Files.delete(key());

        assertThatThrownBy(() -> secret("c1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("\"CRM\"")
                .hasMessageContaining(key().toString())
                .hasMessageContaining("is not there");
        assertThat(store.connections().find("c1").orElseThrow().hasSecret()).isTrue();
        store.connections().save("c1", named("CRM 2"), new SecretChange.Keep(), 1, "admin");

        Files.write(key(), kept);
        assertThat(secret("c1")).contains(SECRET);
    }

    @Test
    void aKeyThatIsAnotherOrNoneIsSaidAndTypingTheSecretAgainHelps() throws Exception {
        store.connections().create("c1", named("CRM"), Optional.of(SECRET), "admin");
        Files.write(key(), new byte[32]);
        assertThatThrownBy(() -> secret("c1"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is not the one");

        store.connections().save("c1", named("CRM"), new SecretChange.Replace(SECRET), 1, "zoe");
        assertThat(store.connections()
                        .find("c1")
                        .orElseThrow()
                        .changed()
                        .orElseThrow()
                        .by())
                .isEqualTo("zoe");
        assertThat(secret("c1")).contains(SECRET);

        Files.write(key(), new byte[5]);
        assertThatThrownBy(() -> secret("c1")).hasMessageContaining("no key: it has 5 bytes");
        assertThatThrownBy(() -> store.connections().create("c2", named("Shop"), Optional.of(SECRET), "admin"))
                .hasMessageContaining("no key: it has 5 bytes");
        assertThat(store.connections().find("c2")).isEmpty();
    }

    @Test
    void oneConnectionsSecretIsOfNoUseInAnother() throws Exception {
        store.connections().create("c1", named("CRM"), Optional.of(SECRET), "admin");
        store.connections().create("c2", named("Mine"), Optional.of(new Secret("mine")), "admin");
        store.close();
        try (Connection connection = database.source(folder).getConnection()) {
            connection
                    .createStatement()
                    .execute("update connection set secret = (select secret from connection where id = 'c1')");
        }
        store = TestStore.open(database, folder);

        assertThat(secret("c1")).contains(SECRET);
        assertThatThrownBy(() -> secret("c2")).isInstanceOf(StoreException.class);
    }

    @Test
    void whatIsPrintedHasNoSecret() {
        store.connections().create("c1", named("CRM"), Optional.of(SECRET), "admin");

        assertThat(store.connections().open("c1")).asString().contains("CRM").doesNotContain(SECRET.text());
        assertThat(new SecretChange.Replace(SECRET)).asString().doesNotContain(SECRET.text());
    }
}
