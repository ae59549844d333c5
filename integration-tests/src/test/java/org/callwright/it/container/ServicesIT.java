package org.callwright.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.app.Callflows;
import org.callwright.app.Connections;
import org.callwright.app.DeleteResult;
import org.callwright.app.NotAllowedException;
import org.callwright.app.Numbers;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.ReferenceDirectory.Entry;
import org.callwright.app.access.Client;
import org.callwright.app.access.LoginResult;
import org.callwright.app.access.Logins;
import org.callwright.app.access.Operator;
import org.callwright.app.access.Users;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.it.stage.Await;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.InventorySource;
import org.callwright.pbx.InventorySource.Item;
import org.callwright.pbx.NumberSource;
import org.callwright.store.FlowJson;
import org.callwright.store.FlowStore;
import org.callwright.store.NumberStore;
import org.callwright.store.Role;
import org.callwright.store.StoredFlow;
import org.callwright.store.UserStore;
import org.callwright.store.connections.ConnectionStore;
import org.callwright.store.connections.Secret;
import org.callwright.store.connections.SecretChange;
import org.callwright.store.connections.StoredConnection;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** What a host without a PBX offers to other bundles and to the console: each is used as they would. */
public class ServicesIT extends ContainerTestBase {
    @Test
    public void whatIsStoredComesBackEqualEvenWithAnActionThatNobodyKnows() throws Exception {
        FlowStore store = container.service(FlowStore.class);
        Flow unknown = container.flow("missing-action");

        store.create(unknown, "admin");
        var version = new Version(
                unknown, 1, "[callwright-missingaction-v1]\n", Map.of("weather", "4.0"), Instant.EPOCH, "admin");
        store.add(version);
        store.goLive(unknown.id(), 1, Optional.empty(), "admin");

        StoredFlow stored = store.find(unknown.id()).orElseThrow();
        assertThat(stored.draft()).isEqualTo(unknown);
        assertThat(stored.live()).hasValue(1);
        assertThat(store.live()).contains(version);
        FlowJson json = container.service(FlowJson.class);
        assertThat(json.read(json.write(stored.draft()))).isEqualTo(unknown);
        store.delete(unknown.id());
        assertThat(store.find(unknown.id())).isEmpty();
    }

    @Test
    public void numbersAndUsersAreStored() throws Exception {
        NumberStore numbers = container.service(NumberStore.class);
        UserStore users = container.service(UserStore.class);
        PhoneNumber number = PhoneNumber.did("0305550177");

        numbers.add(number);
        users.save(new UserStore.User("operator", "hash", Role.EDITOR, true, Optional.empty(), Optional.empty()));

        assertThat(numbers.spare()).contains(number);
        assertThat(users.find("operator"))
                .contains(
                        new UserStore.User("operator", "hash", Role.EDITOR, true, Optional.empty(), Optional.empty()));
        numbers.remove(number);
        assertThat(numbers.pool()).doesNotContain(number);
    }

    @Test
    public void aConnectionIsStoredWithItsSecretEncryptedAndPickedByItsName() throws Exception {
        Connections connections = container.service(Connections.class);
        var secret = new SecretChange.Replace(new Secret("s3cret-of-the-CRM"));

        StoredConnection added = connections.add(
                new Connections.Entry("CRM", "https://crm.example/api", "anna", secret, false),
                new Operator.Host("admin"));

        assertThat(container
                        .service(ReferenceDirectory.class)
                        .list(ReferenceKind.CONNECTION)
                        .entries())
                .containsExactly(new Entry(added.id(), "CRM"));
        assertThat(container
                        .service(ConnectionStore.class)
                        .open(added.id())
                        .orElseThrow()
                        .secret())
                .contains(secret.secret());
        Path key = container.data().resolve("store/secrets.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        connections.delete(added.id(), new Operator.Host("admin"));
        assertThat(connections.list(Operator.CONSOLE)).isEmpty();
    }

    /** All that a second source of phones takes. */
    private record Phones(Item... items) implements InventorySource {
        @Override
        public Set<ReferenceKind> kinds() {
            return Set.of(ReferenceKind.PHONE);
        }

        @Override
        public List<Item> items(ReferenceKind kind) {
            return List.of(items);
        }
    }

    @Test
    public void phonesOfSeveralSourcesAreListedByTheNamesOfTheHigherRankedOne() throws Exception {
        ReferenceDirectory references = container.service(ReferenceDirectory.class);
        var cordless = new Phones(new Item("workshop", "Workshop <150>"), new Item("bob", "Bob at home"));
        var higher = new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 10));
        var first = container.context().registerService(InventorySource.class, cordless, higher);
        var second = container
                .context()
                .registerService(InventorySource.class, new Phones(new Item("bob", "Bob <101>")), null);
        try {
            assertThat(references.list(ReferenceKind.PHONE).entries())
                    .containsExactly(new Entry("bob", "Bob at home"), new Entry("workshop", "Workshop <150>"));

            first.unregister();
            assertThat(references.list(ReferenceKind.PHONE).entries()).containsExactly(new Entry("bob", "Bob <101>"));
        } finally {
            second.unregister();
        }
    }

    /** The component is immediate, so asking for its service is not what makes it again. */
    @Test
    public void aComponentThatLackedAThreadIsMadeAgain() throws Exception {
        System.clearProperty(WeakBundle.TRIES);
        Path jar = WeakBundle.write(container.data());
        Bundle weak = container.context().installBundle(jar.toUri().toString());
        try {
            weak.start();
            Await.until(
                    "it is made at the second try",
                    Duration.ofSeconds(60),
                    () -> Integer.getInteger(WeakBundle.TRIES, 0) == 2);
        } finally {
            weak.uninstall();
        }
    }

    @Test
    public void numbersOfASecondSourceAreSpare() throws Exception {
        Numbers numbers = container.service(Numbers.class);
        PhoneNumber assigned = PhoneNumber.did("0305550188");
        NumberSource carrier = () -> List.of(assigned);
        var registered = container.context().registerService(NumberSource.class, carrier, null);

        assertThat(numbers.spare(new FlowId("any"))).contains(assigned);

        registered.unregister();
        assertThat(numbers.spare(new FlowId("any"))).doesNotContain(assigned);
    }

    @Test
    public void theFirstAdminGetsInWithThePasswordInTheFileAndNoOther() throws Exception {
        Path file = container.data().resolve("first-admin-password");
        Await.until("the password is there", Container.DEADLINE, () -> Files.size(file) > 0);
        String password = Files.readString(file).strip();
        Logins logins = container.service(Logins.class);

        var client = new Client("127.0.0.1", "");
        assertThat(logins.login("admin", password, client)).isInstanceOf(LoginResult.LetIn.class);
        assertThat(logins.login("admin", password + "x", client)).isEqualTo(new LoginResult.Wrong());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    public void eachRefusalIsALineInTheLogWithWhoAndWhy() throws Exception {
        Callflows callflows = container.service(Callflows.class);
        String password = container.service(Users.class).add("mira", Role.VIEWER, Operator.CONSOLE);
        Logins logins = container.service(Logins.class);
        var ticket = (LoginResult.LetIn) logins.login("mira", password, new Client("127.0.0.1", ""));
        Operator mira = logins.recall(ticket.ticket()).orElseThrow().user();
        FlowId sales = callflows
                .create(Flow.empty(new FlowId("sales"), "Sales"), Operator.CONSOLE)
                .draft()
                .id();
        callflows.create(leadingTo(sales), Operator.CONSOLE);

        assertThatThrownBy(() -> callflows.delete(sales, mira)).isInstanceOf(NotAllowedException.class);
        assertThat(callflows.delete(sales, Operator.CONSOLE)).isInstanceOf(DeleteResult.Failed.class);

        assertThat(logged("mira was refused: Only editors and administrators may do that."))
                .isEqualTo(1);
        assertThat(logged("console could not delete the callflow \"Sales\" (" + sales + "): "))
                .isEqualTo(1);
    }

    private static Flow leadingTo(FlowId target) {
        var config = ConfigValue.Group.EMPTY.with("callflow", new ConfigValue.Reference("callflow", target.value()));
        StepId step = new StepId("s1");
        return Flow.empty(new FlowId("leading"), "Leading")
                .withStep(Step.of(step, "call-callflow", 1, config))
                .withStart(step);
    }

    private long logged(String words) throws Exception {
        return Files.readAllLines(container.data().resolve("log/callwright.log")).stream()
                .filter(line -> line.contains(words))
                .count();
    }

    @Test
    public void theConsoleImportsChecksListsAndSaysWhyItCannotPublish() throws Exception {
        Path file = Files.writeString(
                container.data().resolve("story.json"),
                container.service(FlowJson.class).write(container.flow("story")));

        assertThat(container.console("callwright:import " + file)).startsWith("Imported \"Story\" as story.");
        assertThat(container.console("callwright:callflows")).containsPattern("story +DRAFT +- +0305550101 +Story");
        assertThat(container.console("callwright:check story"))
                .isEqualTo("  WARNING: " + Problem.of(ProblemCode.PBX_AWAY).inEnglish());
        assertThat(container.console("callwright:publish story"))
                .startsWith("Not published: No PBX is configured.")
                .endsWith("The draft is kept; publish when the PBX is back.");
        assertThat(container.console("callwright:export story")).isEqualTo(Files.readString(file));
        container.service(Callflows.class).delete(new FlowId("story"), new Operator.Host("admin"));
    }
}
