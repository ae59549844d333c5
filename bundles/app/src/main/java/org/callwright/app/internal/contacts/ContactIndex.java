package org.callwright.app.internal.contacts;

import java.util.Optional;
import java.util.function.Function;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.events.DependentIndex;
import org.callwright.model.FlowId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the contact list, so that neither a search nor a change reads other callflows than the one that changed. */
@Component(service = ContactIndex.class)
public final class ContactIndex {
    private final FlowCatalogue catalogue;
    private final Actions actions;
    private final ReferenceDirectory directory;
    private final DependentIndex<FlowId, ListedContacts> index;

    @Activate
    public ContactIndex(
            @Reference FlowCatalogue catalogue,
            @Reference Actions actions,
            @Reference ReferenceDirectory directory,
            @Reference Changes changes) {
        this.catalogue = catalogue;
        this.actions = actions;
        this.directory = directory;
        this.index = new DependentIndex<>(
                changes,
                change -> change.changedFlow().stream(),
                this::read,
                (all, flow) -> all.replace(flow, catalogue.find(flow)));
    }

    private ListedContacts read() {
        ListedContacts all = new ListedContacts(new ContactNames(directory), actions.numbering());
        catalogue.all().forEach(facts -> all.replace(facts.id(), Optional.of(facts)));
        return all;
    }

    /** @param question answered at once; what it returns must not show later changes */
    <R> R ask(Function<ListedContacts, R> question) {
        return index.ask(all -> {
            all.read(actions.numbering(), directory.edition());
            return question.apply(all);
        });
    }
}
