package org.callwright.app.internal.contacts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.contacts.Contact;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.flows.CountingFlows;
import org.callwright.app.internal.pbx.LocalReferences;
import org.callwright.app.internal.pbx.PbxInventory;
import org.callwright.app.internal.pbx.ReferenceDirectoryService;
import org.callwright.app.internal.pbx.VariableNames;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.callwright.model.config.ConfigValue.Group;
import org.callwright.pbx.InventorySource.Item;
import org.callwright.store.DrainingVersion;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contact list on a real store, with what is read from it counted. */
abstract class OnContacts {
    static final FlowId MAIN = new FlowId("main");
    static final FlowId DESK = new FlowId("desk");

    @TempDir
    Path folder;

    final FaultyPbx pbx = new FaultyPbx();
    final InstalledActions actions = new InstalledActions();
    final Changes changes = new Changes();

    TemporaryStore store;
    CountingFlows counting;
    PbxInventory inventory;
    ContactService contacts;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder).telling(changes);
        counting = new CountingFlows(store.flows());
        pbx.inventory = Map.of(
                ReferenceKind.PHONE,
                List.of(new Item("bob", "Bob Miller <101>"), new Item("hall", "hall <102>")),
                ReferenceKind.EXTENSION,
                List.of(new Item("101@phones", "Bob Miller <101>"), new Item("199@phones", "199")));
        inventory = new PbxInventory();
        inventory.sources = List.of(pbx);
        var catalogue = new FlowCatalogue(counting.store(), changes);
        var directory = new ReferenceDirectoryService(
                pbx.connection(),
                inventory,
                new LocalReferences(
                        catalogue, store.connections(), new VariableNames(store.flows(), actions, changes)));
        contacts = new ContactService(new ContactIndex(catalogue, actions, directory, changes), directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    void create(FlowId id, String name, PhoneNumber... numbers) {
        store.flows().create(Flow.empty(id, name).withNumbers(Set.of(numbers)), "admin");
    }

    void save(Flow draft) {
        StoredFlow stored = store.flows().find(draft.id()).orElseThrow();
        store.flows().save(draft, stored.revision(), "admin");
    }

    Flow draft(FlowId id) {
        return store.flows().find(id).orElseThrow().draft();
    }

    /** Has a callflow be live as it is drawn, without looking at its steps. */
    void publish(FlowId id) {
        int number = store.flows().nextVersion(id);
        StoredFlow stored = store.flows().find(id).orElseThrow();
        store.flows()
                .add(new Version(
                        stored.draft(), number, "text", "", new TreeSet<>(), Map.of(), Instant.EPOCH, "admin"));
        Optional<DrainingVersion> previous = stored.live().stream()
                .mapToObj(live -> new DrainingVersion(id, live, "run", Set.of("call")))
                .findFirst();
        store.flows().goLive(id, number, previous, "admin");
    }

    /** Steps of these actions, each leading to the next. */
    static Flow drawn(Flow flow, Step... steps) {
        Flow drawn = flow.withStart(steps[0].id());
        for (int i = 0; i < steps.length; i++) {
            drawn = drawn.withStep(i + 1 < steps.length ? steps[i].connect("next", steps[i + 1].id()) : steps[i]);
        }
        return drawn;
    }

    static Step step(String id, String action, Group config) {
        return Step.of(new StepId(id), action, 1, config);
    }

    static Group phone(String id) {
        return Group.EMPTY.with("phone", new ConfigValue.Reference("phone", id));
    }

    /** Has the PBX asked again, as after it was away. */
    void askAgain() {
        inventory.changed(pbx.state);
    }

    List<Contact> all() {
        contacts.refresh();
        return contacts.list(Locale.ENGLISH);
    }

    /** Such as "Main line: 030 5550100, 200". */
    List<String> lines() {
        return all().stream()
                .map(contact -> contact.name() + ": "
                        + Stream.concat(
                                        contact.outside().stream().map(Contact.Outside::written),
                                        contact.inside().stream())
                                .collect(Collectors.joining(", ")))
                .toList();
    }
}
