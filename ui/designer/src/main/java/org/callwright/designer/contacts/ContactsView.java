package org.callwright.designer.contacts;

import static org.callwright.designer.messages.Translations.language;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import org.callwright.app.actions.Actions;
import org.callwright.app.contacts.ContactQuery;
import org.callwright.app.contacts.Contacts;
import org.callwright.app.contacts.Phonebook;
import org.callwright.designer.layout.MainLayout;
import org.callwright.designer.live.LiveUpdates;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.nav.FileDownload;
import org.callwright.designer.nav.Page;
import org.callwright.designer.table.FollowedRows;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.Message;
import org.callwright.store.Role;

/** The page of contacts: who can be called here, by which numbers, and which callflows are left out. */
@StyleSheet("table.css")
@StyleSheet("contacts.css")
@Route(value = Page.Path.CONTACTS, layout = MainLayout.class)
public final class ContactsView extends Div implements HasDynamicTitle {

    private final LiveUpdates liveUpdates;
    private final Contacts contacts;
    private final Phonebook phonebook;
    private final BackgroundWork background;
    private final ContactFilters filters = new ContactFilters(ContactQuery.all(language()), this::find);
    private final ContactGrid grid;
    private final FollowedRows followed;
    private final Div empty = new Div();
    private final Button exporting = new Button(say("Export"), VaadinIcon.DOWNLOAD_ALT.create(), event -> export());
    private Registration following;

    /** Called by Vaadin. */
    public ContactsView(
            LiveUpdates liveUpdates,
            Contacts contacts,
            Phonebook phonebook,
            Actions actions,
            BackgroundWork background) {
        this.liveUpdates = liveUpdates;
        this.contacts = contacts;
        this.phonebook = phonebook;
        this.background = background;
        grid = new ContactGrid(contacts, new ContactWords(actions.in(language())), filters.query());
        followed = new FollowedRows(contacts::revision, this::show, Message.of("The contacts could not be read."));
        addClassName("cw-table-page");
        addClassName("cw-contact-page");
        Div head = new Div(new H1(say("Contacts")), phones(), exporting);
        head.addClassName("cw-table-head");
        exporting.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        exporting.setTooltipText(say("Saves the contacts that are shown as vCards"));
        empty.addClassName("cw-hint");
        empty.add(
                new H2(say("No contacts yet")),
                new Paragraph(say("Each callflow that is live and has a number is a contact, unless it is hidden.")),
                new Paragraph(say("Desk phones show the contacts as a phone book, and programs take them as a file.")));
        Main main = new Main(head, followed.failure(), filters, grid, empty);
        main.setId("main");
        add(main);
    }

    private Button phones() {
        Button phones = new Button(
                say("Phone book for desk phones"),
                VaadinIcon.BOOK.create(),
                event -> new PhonebookDialog(phonebook).open());
        phones.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        phones.setVisible(CurrentUser.may(Role.ADMINISTRATOR));
        return phones;
    }

    @Override
    public String getPageTitle() {
        return say("Contacts – Callwright");
    }

    /** What the PBX calls its phones is asked beside it: that may take seconds. */
    @Override
    protected void onAttach(AttachEvent event) {
        following = liveUpdates.follow(event.getUI(), snapshot -> followed.look());
        followed.look();
        background.run(
                contacts::refresh,
                revision -> followed.look(),
                Message.of("The names of phones could not be read."),
                followed.failure()::refuse);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.remove();
    }

    private void show() {
        grid.refresh();
        count();
    }

    private void find(ContactQuery query) {
        followed.attempt(() -> {
            grid.find(query);
            count();
        });
    }

    private void count() {
        ContactQuery all = ContactQuery.all(language());
        boolean none = contacts.count(all) + contacts.count(all.withLeftOut(true)) == 0;
        filters.count(contacts);
        filters.setVisible(!none);
        grid.setVisible(!none);
        empty.setVisible(none);
        exporting.setVisible(!filters.query().leftOut() && contacts.count(filters.query()) > 0);
        grid.setEmptyStateText(emptyText());
    }

    private String emptyText() {
        ContactQuery query = filters.query();
        if (!query.text().isBlank()) {
            return say("No contact is like that. Look for a part of a name or number.");
        }
        return query.leftOut()
                ? say("No callflow is left out.")
                : say("Nobody is in the list: no callflow is live with a number, or all are hidden.");
    }

    private void export() {
        followed.attempt(() -> FileDownload.vCards(say("Contacts"), contacts.vCards(filters.query())));
    }
}
