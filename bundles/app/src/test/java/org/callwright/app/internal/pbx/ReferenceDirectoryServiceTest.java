package org.callwright.app.internal.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.form.ReferenceKind.CALLFLOW;
import static org.callwright.compiler.form.ReferenceKind.CONFERENCE;
import static org.callwright.compiler.form.ReferenceKind.CONNECTION;
import static org.callwright.compiler.form.ReferenceKind.LANGUAGE;
import static org.callwright.compiler.form.ReferenceKind.MAILBOX;
import static org.callwright.compiler.form.ReferenceKind.MUSIC_CLASS;
import static org.callwright.compiler.form.ReferenceKind.PHONE;
import static org.callwright.compiler.form.ReferenceKind.PROMPT;
import static org.callwright.compiler.form.ReferenceKind.QUEUE;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Variable;
import org.callwright.app.ReferenceDirectory.Entry;
import org.callwright.app.ReferenceDirectory.Listing;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Changes;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.InventorySource;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.store.connections.ConnectionSettings;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What forms can pick from. */
class ReferenceDirectoryServiceTest {
    private static final Entry BOB = new Entry("bob", "Bob Miller <101>");

    private final FaultyPbx pbx = new FaultyPbx();
    private final PbxConnection link = pbx.connection();
    private long nanos;
    private final PbxInventory inventory = new PbxInventory(() -> nanos);

    @TempDir
    Path folder;

    private TemporaryStore store;
    private ReferenceDirectoryService references;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void callflowsAreThingsToo() {
        var shop = new FlowId("fshop");
        store.flows().create(Flow.empty(shop, "Shop"), "admin");
        store.flows()
                .create(Flow.savedAction(new FlowId("fsaved"), "Saved", "end", 1, ConfigValue.Group.EMPTY), "admin");

        assertThat(references.list(CALLFLOW)).isEqualTo(new Listing(List.of(new Entry("fshop", "Shop")), true));
        assertThat(references.name(new ConfigValue.Reference("callflow", "fshop")))
                .isEqualTo("Shop");
        assertThat(references.name(new ConfigValue.Reference("callflow", "not one")))
                .isEqualTo("not one");
    }

    @Test
    void connectionsAreThingsToo() {
        var settings = new ConnectionSettings("CRM", URI.create("https://crm.example"), "", false);
        store.connections().create("c1", settings, Optional.empty(), "admin");

        assertThat(references.list(CONNECTION)).isEqualTo(new Listing(List.of(new Entry("c1", "CRM")), true));
        assertThat(references.name(new ConfigValue.Reference("connection", "c1")))
                .isEqualTo("CRM");
        assertThat(references.name(new ConfigValue.Reference("connection", "c2")))
                .isEqualTo("c2");
    }

    /** Keeps something in a variable. */
    @ActionType(id = "keep", label = "Keep")
    static final class Keeping implements Action<Keeping.Config> {
        record Config(@Field("Into") Variable.Named into) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.set(config.into(), "1").leave(Exit.NEXT);
        }
    }

    @Test
    void variablesOfAllCallflowsAndSavedActionsAreThingsToo() {
        store.flows().create(Flow.savedAction(new FlowId("f1"), "One", "keep", 1, into("total")), "admin");
        store.flows().create(Flow.savedAction(new FlowId("f2"), "Two", "keep", 1, into("customer")), "admin");
        store.flows().create(Flow.savedAction(new FlowId("f3"), "Three", "keep", 1, into("total")), "admin");

        assertThat(references.variables())
                .containsExactly(new Entry("customer", "customer"), new Entry("total", "total"));

        store.flows().save(Flow.savedAction(new FlowId("f2"), "Two", "keep", 1, into("client")), 1, "admin");
        store.flows().delete(new FlowId("f1"));
        assertThat(references.variables()).containsExactly(new Entry("client", "client"), new Entry("total", "total"));

        store.flows().delete(new FlowId("f3"));
        assertThat(references.variables()).containsExactly(new Entry("client", "client"));
    }

    private static ConfigValue.Group into(String variable) {
        return ConfigValue.Group.EMPTY.with("into", new ConfigValue.Text(variable));
    }

    @BeforeEach
    void connect() {
        var changes = new Changes();
        store = TemporaryStore.open(folder).telling(changes);
        references = new ReferenceDirectoryService(
                link,
                inventory,
                new LocalReferences(
                        new FlowCatalogue(store.flows(), changes),
                        store.connections(),
                        new VariableNames(store.flows(), new InstalledActions(new Keeping()), changes)));
        inventory.sources = List.of(pbx);
        pbx.inventory = Map.of(
                PHONE, items("bob", "Bob Miller <101>"),
                MAILBOX, items("101@default", "Bob Miller <101>"),
                PROMPT, items("hello", "hello"),
                QUEUE, items("office", "office"),
                MUSIC_CLASS, items("default", "default"));
    }

    @Test
    void eachKindIsListedByTheNamesPeopleKnow() {
        assertThat(references.list(PHONE)).isEqualTo(new Listing(List.of(BOB), true));
        for (ReferenceKind kind : List.of(MAILBOX, PROMPT, QUEUE, MUSIC_CLASS)) {
            assertThat(references.list(kind).entries()).as("%s", kind).hasSize(1);
        }
    }

    @Test
    void aLanguageHasItsNameInTheReadersLanguage() {
        pbx.inventory = Map.of(LANGUAGE, items("de_CH", "de_CH"));

        assertThat(references.in(Locale.GERMAN).list(LANGUAGE).entries())
                .containsExactly(new Entry("de_CH", "Deutsch (Schweiz)"));
        assertThat(references.list(LANGUAGE).entries()).containsExactly(new Entry("de_CH", "German (Switzerland)"));
        assertThat(name("language", "fr")).as("whether or not it is there").isEqualTo("French");
    }

    @Test
    void aKindThatNobodyListsIsEmptyAndNotStale() {
        assertThat(references.list(CONFERENCE)).isEqualTo(new Listing(List.of(), true));
    }

    @Test
    void thePbxIsAskedOnceInAWhileAndNotForEachField() {
        references.list(PHONE);
        references.list(PHONE);
        assertThat(pbx.asked).isEqualTo(1);

        nanos = Duration.ofSeconds(11).toNanos();
        references.list(PHONE);
        assertThat(pbx.asked).isEqualTo(2);
    }

    @Test
    void aPbxThatCameBackIsAskedAgainAtOnce() {
        references.list(PHONE);

        inventory.changed(new PbxState.Reachable(Instant.EPOCH, "22"));
        references.list(PHONE);

        assertThat(pbx.asked).isEqualTo(2);
    }

    @Test
    void whileThePbxIsAwayWhatItHadLastStandsIn() {
        references.list(PHONE);
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Asterisk does not answer."));
        assertThat(references.list(PHONE)).isEqualTo(new Listing(List.of(BOB), false));

        nanos = Duration.ofSeconds(11).toNanos();
        assertThat(references.list(PHONE)).isEqualTo(new Listing(List.of(BOB), false));

        pbx.state = new PbxState.Reachable(Instant.EPOCH, "22");
        assertThat(references.list(PHONE).current()).isTrue();
    }

    @Test
    void aPbxThatFallsSilentWhileItIsAskedCountsAsAway() {
        pbx.silence = new PbxUnreachableException(Message.of("Asterisk did not answer in time."), null);
        assertThat(references.list(PHONE)).isEqualTo(new Listing(List.of(), false));

        pbx.silence = null;
        assertThat(references.list(PHONE).current()).isTrue();
    }

    @Test
    void aSilentPbxIsWaitedForOnceAndNotForEachKind() {
        pbx.silence = new PbxUnreachableException(Message.of("Asterisk did not answer in time."), null);

        references.refresh();

        assertThat(pbx.asked).isEqualTo(1);
    }

    @Test
    void aNameIsGivenWithoutAsking() {
        assertThat(name("phone", "bob")).isEqualTo("bob");
        assertThat(pbx.asked).isZero();
        references.list(PHONE);

        assertThat(name("phone", "bob")).isEqualTo("Bob Miller <101>");
        assertThat(name("phone", "carol")).isEqualTo("carol");
        assertThat(name("weather", "rain")).isEqualTo("rain");
        assertThat(pbx.asked).isEqualTo(1);
    }

    @Test
    void aRefreshHasTheNamesOfAllKindsKnown() {
        references.refresh();

        assertThat(name("mailbox", "101@default")).isEqualTo("Bob Miller <101>");
    }

    @Test
    void namesAreOfAnotherEditionOnceThePbxHasOthers() {
        long unread = references.edition();
        references.list(PHONE);
        long read = references.edition();
        assertThat(read).isNotEqualTo(unread);

        nanos = Duration.ofSeconds(11).toNanos();
        references.list(PHONE);
        assertThat(pbx.asked).isEqualTo(2);
        assertThat(references.in(Locale.GERMAN).edition()).isEqualTo(read);
    }

    private String name(String kind, String id) {
        return references.name(new ConfigValue.Reference(kind, id));
    }

    private static List<InventorySource.Item> items(String id, String name) {
        return List.of(new InventorySource.Item(id, name));
    }
}
