package org.callwright.app.internal.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.callwright.app.AppException;
import org.callwright.app.Connections.Entry;
import org.callwright.app.Connections.Field;
import org.callwright.app.Connections.InvalidConnectionException;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.usage.FlowUsages;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.DrainingVersion;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.connections.Secret;
import org.callwright.store.connections.SecretChange;
import org.callwright.store.connections.StoredConnection;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionServiceTest {
    private static final FlowId SHOP = new FlowId("fshop");
    private static final SecretChange KEEP = new SecretChange.Keep();
    private static final SecretChange PASSWORD = new SecretChange.Replace(new Secret("s3cret"));

    @TempDir
    Path folder;

    private TemporaryStore store;
    private FlowUsages usages;
    private ConnectionService connections;

    @BeforeEach
    void open() {
        var changes = new Changes();
        store = TemporaryStore.open(folder).telling(changes);
        usages = new FlowUsages(new FlowCatalogue(store.flows(), changes), store.connections(), store.flows());
        connections = new ConnectionService(
                store.connections(), usages, changes, new Permissions(store.users()), Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        connections.stop();
        store.close();
    }

    private static Entry entry(String name, String address, String user, SecretChange secret) {
        return new Entry(name, address, user, secret, false);
    }

    private static Entry crm(SecretChange secret) {
        return entry("CRM", "https://crm.example/api", "anna", secret);
    }

    private String secret(StoredConnection connection) {
        return store.connections()
                .open(connection.id())
                .orElseThrow()
                .secret()
                .orElseThrow()
                .text();
    }

    private void refused(Entry entry, Field field, String part) {
        assertThatThrownBy(() -> connections.add(entry, new Operator.Host("admin")))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidConnectionException.class))
                .satisfies(e -> assertThat(e.problems()).containsOnlyKeys(field))
                .satisfies(e -> assertThat(e.problems().get(field).toString()).contains(part));
        assertThat(connections.list(Operator.CONSOLE)).isEmpty();
    }

    @Test
    void aConnectionIsAddedChangedAndDeleted() {
        StoredConnection added = connections.add(
                entry(" CRM ", " https://crm.example/api ", " anna ", PASSWORD), new Operator.Host("admin"));
        assertThat(added.settings().name()).isEqualTo("CRM");
        assertThat(secret(added)).isEqualTo("s3cret");

        StoredConnection changed = connections.change(
                added.id(),
                entry("Customers", "https://CRM.example:443/v2", "anna", KEEP),
                added.revision(),
                new Operator.Host("admin"));
        assertThat(connections.list(Operator.CONSOLE)).containsExactly(changed);
        assertThat(secret(changed)).isEqualTo("s3cret");
        assertThatThrownBy(
                        () -> connections.change(added.id(), crm(KEEP), added.revision(), new Operator.Host("admin")))
                .isInstanceOf(StaleRevisionException.class);

        connections.delete(added.id(), new Operator.Host("admin"));
        assertThat(connections.list(Operator.CONSOLE)).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        refused(entry(" ", "https://crm.example", "", KEEP), Field.NAME, "Type a name");
        refused(entry("x".repeat(81), "https://crm.example", "", KEEP), Field.NAME, "at most 80");
        refused(entry("C\u0000RM", "https://crm.example", "", KEEP), Field.NAME, "cannot be seen");
        refused(entry("CRM", "", "", KEEP), Field.ADDRESS, "Type the address");
        refused(entry("CRM", "crm.example", "", KEEP), Field.ADDRESS, "begins with https://");
        refused(entry("CRM", "ftp://crm.example", "", KEEP), Field.ADDRESS, "begins with https://");
        refused(entry("CRM", "https://crm example", "", KEEP), Field.ADDRESS, "position 12");
        refused(entry("CRM", "https://anna:pw@crm.example", "", KEEP), Field.ADDRESS, "fields of their own");
        refused(entry("CRM", "https://a@b@crm.example", "", KEEP), Field.ADDRESS, "fields of their own");
        refused(entry("CRM", "https://crm.example?key=1", "", KEEP), Field.ADDRESS, "begins with ? or #");
        refused(entry("CRM", "https://crm.example:70000", "", KEEP), Field.ADDRESS, "1 to 65535");
        refused(entry("CRM", "https://" + "x".repeat(500), "", KEEP), Field.ADDRESS, "at most 500");
        refused(entry("CRM", "https://crm.example", "a:b", PASSWORD), Field.USER, "colon");
        refused(entry("CRM", "https://crm.example", "anna", KEEP), Field.SECRET, "Type the password");
        refused(entry("CRM", "https://crm.example", "", replaced("")), Field.SECRET, "Type the secret");
        refused(entry("CRM", "https://crm.example", "", replaced("a b")), Field.SECRET, "no space");
        refused(entry("CRM", "https://crm.example", "anna", replaced("a\nb")), Field.SECRET, "line break");
        refused(entry("CRM", "https://crm.example", "", replaced("x".repeat(4001))), Field.SECRET, "at most 4000");
    }

    private static SecretChange replaced(String secret) {
        return new SecretChange.Replace(new Secret(secret));
    }

    @Test
    void aNameIsTakenInWhateverCaseItIsWritten() {
        StoredConnection added = connections.add(crm(PASSWORD), new Operator.Host("admin"));

        assertThatThrownBy(() ->
                        connections.add(entry("crm", "https://other.example", "", KEEP), new Operator.Host("admin")))
                .hasMessageContaining("this name already");
        connections.change(
                added.id(), entry("crm", "https://crm.example", "anna", KEEP), 1, new Operator.Host("admin"));
    }

    @Test
    void aSecretDoesNotGoToAnotherServerUnseen() {
        StoredConnection added = connections.add(crm(PASSWORD), new Operator.Host("admin"));

        for (String elsewhere :
                new String[] {"https://evil.example/api", "http://crm.example/api", "https://crm.example:8443/api"}) {
            Entry entry = entry("CRM", elsewhere, "anna", KEEP);
            assertThatThrownBy(() -> connections.change(added.id(), entry, 1, new Operator.Host("admin")))
                    .asInstanceOf(InstanceOfAssertFactories.type(InvalidConnectionException.class))
                    .satisfies(e -> assertThat(e.problems()).containsOnlyKeys(Field.SECRET));
            assertThatThrownBy(() -> connections.test(Optional.of(added.id()), entry, Operator.CONSOLE))
                    .isInstanceOf(InvalidConnectionException.class);
        }
        connections.change(
                added.id(),
                entry("CRM", "https://evil.example", "anna", replaced("new")),
                1,
                new Operator.Host("admin"));
        assertThat(secret(added)).isEqualTo("new");
    }

    @Test
    void oneThatADraftOrAVersionWithCallsRefersToIsNotDeleted() {
        String id = connections.add(crm(PASSWORD), new Operator.Host("admin")).id();
        Flow using = Flow.empty(SHOP, "Shop").withStep(asking(id));
        store.flows().create(using, "admin");
        assertThat(connections.usedBy(id, Operator.CONSOLE)).containsExactly("Shop");
        assertThatThrownBy(() -> connections.delete(id, new Operator.Host("admin")))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("\"Shop\"");

        store.flows().add(new Version(using, 1, "text", Map.of(), Instant.EPOCH, "admin"));
        store.flows().goLive(SHOP, 1, Optional.empty(), "admin");
        store.flows().save(Flow.empty(SHOP, "Shop"), 1, "admin");
        assertThat(connections.usedBy(id, Operator.CONSOLE)).as("live").containsExactly("Shop");

        store.flows().add(new Version(Flow.empty(SHOP, "Shop"), 2, "text", Map.of(), Instant.EPOCH, "admin"));
        store.flows().goLive(SHOP, 2, Optional.of(new DrainingVersion(SHOP, 1, "run", Set.of("call"))), "admin");
        assertThat(connections.usedBy(id, Operator.CONSOLE))
                .as("kept for calls")
                .containsExactly("Shop");

        store.flows().sweep(SHOP, 1);
        assertThat(connections.usedBy(id, Operator.CONSOLE)).isEmpty();
        connections.delete(id, new Operator.Host("admin"));
        assertThat(connections.list(Operator.CONSOLE)).isEmpty();
    }

    @Test
    void aReferenceToOneThatIsNotThereIsAProblemOfItsField() {
        String id = connections.add(crm(PASSWORD), new Operator.Host("admin")).id();
        assertThat(usages.goneConnections(Flow.empty(SHOP, "Shop").withStep(asking(id))))
                .isEmpty();

        assertThat(usages.goneConnections(Flow.empty(SHOP, "Shop").withStep(asking("gone"))))
                .containsExactly(Problem.at(new StepId("s1"), "connection", ProblemCode.CONNECTION_GONE, "gone"));
    }

    private static Step asking(String connection) {
        return Step.of(
                new StepId("s1"),
                "web-request",
                1,
                ConfigValue.Group.EMPTY.with("connection", new ConfigValue.Reference("connection", connection)));
    }
}
