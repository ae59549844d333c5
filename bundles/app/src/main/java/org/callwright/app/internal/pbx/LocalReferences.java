package org.callwright.app.internal.pbx;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callwright.app.ReferenceDirectory.Entry;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.FlowId;
import org.callwright.store.connections.ConnectionStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What steps can refer to that Callwright keeps itself: callflows, connections, and the admin's variables. */
@Component(service = LocalReferences.class)
public class LocalReferences {
    private final FlowCatalogue catalogue;
    private final ConnectionStore connections;
    private final VariableNames variables;

    @Activate
    public LocalReferences(
            @Reference FlowCatalogue catalogue,
            @Reference ConnectionStore connections,
            @Reference VariableNames variables) {
        this.catalogue = catalogue;
        this.connections = connections;
        this.variables = variables;
    }

    /** All of a kind, in order of id; empty for a kind of entries that is on the PBX. */
    Optional<List<Entry>> list(ReferenceKind kind) {
        return switch (kind) {
            case CALLFLOW -> Optional.of(callflows());
            case CONNECTION -> Optional.of(connections());
            case PHONE, MAILBOX, PROMPT, LANGUAGE, QUEUE, MUSIC_CLASS, EXTENSION, DESTINATION, ROUTE, CONFERENCE ->
                Optional.empty();
        };
    }

    /** What people call it; empty when Callwright stores nothing of that kind under its id. */
    Optional<String> name(ReferenceKind kind, String id) {
        return switch (kind) {
            case CALLFLOW ->
                Optional.of(id)
                        .filter(FlowId::isOne)
                        .flatMap(valid -> catalogue.find(new FlowId(valid)))
                        .map(FlowFacts::name);
            case CONNECTION ->
                connections.find(id).map(stored -> stored.settings().name());
            case PHONE, MAILBOX, PROMPT, LANGUAGE, QUEUE, MUSIC_CLASS, EXTENSION, DESTINATION, ROUTE, CONFERENCE ->
                Optional.empty();
        };
    }

    private List<Entry> callflows() {
        return catalogue.all().stream()
                .filter(flow -> !flow.isSavedAction())
                .sorted(Comparator.comparing(FlowFacts::id))
                .map(flow -> new Entry(flow.id().value(), flow.name()))
                .toList();
    }

    private List<Entry> connections() {
        return connections.connections().stream()
                .map(stored -> new Entry(stored.id(), stored.settings().name()))
                .sorted(Comparator.comparing(Entry::id))
                .toList();
    }

    /** Of all callflows and saved actions, since one that is called finds what the caller's steps set. */
    List<Entry> variables() {
        return variables.all().stream().map(name -> new Entry(name, name)).toList();
    }
}
