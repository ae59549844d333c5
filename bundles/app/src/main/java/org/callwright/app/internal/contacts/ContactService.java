package org.callwright.app.internal.contacts;

import java.util.List;
import java.util.Locale;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.contacts.Contact;
import org.callwright.app.contacts.ContactQuery;
import org.callwright.app.contacts.ContactRow;
import org.callwright.app.contacts.Contacts;
import org.callwright.compiler.form.ReferenceKind;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The contact list, on its index. */
@Component
public class ContactService implements Contacts {
    private final ContactIndex index;
    private final ReferenceDirectory directory;

    @Activate
    public ContactService(@Reference ContactIndex index, @Reference ReferenceDirectory directory) {
        this.index = index;
        this.directory = directory;
    }

    @Override
    public List<Contact> list(Locale language) {
        return contacts(ContactQuery.all(language));
    }

    private List<Contact> contacts(ContactQuery query) {
        return index.ask(all -> all.find(query)).stream()
                .flatMap(row -> row.contact().stream())
                .toList();
    }

    @Override
    public List<ContactRow> rows(ContactQuery query, int from, int most) {
        return index.ask(all -> all.find(query)).stream().skip(from).limit(most).toList();
    }

    @Override
    public int count(ContactQuery query) {
        return index.ask(all -> all.find(query)).size();
    }

    @Override
    public String vCards(ContactQuery query) {
        return VCards.of(contacts(query));
    }

    @Override
    public long revision() {
        return index.ask(ListedContacts::revision);
    }

    @Override
    public long refresh() {
        directory.list(ReferenceKind.PHONE);
        directory.list(ReferenceKind.EXTENSION);
        return revision();
    }
}
