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
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.nav.FileDownload;
import org.callwright.designer.nav.Page;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.InlineMessage;
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
    private final InlineMessage failure = new InlineMessage();
    private final Div empty = new Div();
    private final Button exporting = new Button(say("Export"), VaadinIcon.DOWNLOAD_ALT.create(), event -> export());
    private long shown = -1;
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
        Main main = new Main(head, failure, filters, grid, empty);
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
        following = liveUpdates.follow(event.getUI(), snapshot -> follow());
        follow();
        background.run(
                contacts::refresh,
                revision -> follow(),
                Message.of("The names of phones could not be read."),
                failure::refuse);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.remove();
    }

    private void follow() {
        attempt(() -> {
            long now = contacts.revision();
            if (now != shown) {
                shown = now;
                grid.refresh();
                count();
            }
        });
    }

    private void find(ContactQuery query) {
        attempt(() -> {
            grid.find(query);
            count();
        });
    }

    private void count() {
        ContactQuery all = ContactQuery.all(language());
        int listed = contacts.count(all);
        boolean none = listed + contacts.count(all.withLeftOut(true)) == 0;
        filters.count(contacts);
        filters.setVisible(!none);
        grid.setVisible(!none);
        empty.setVisible(none);
        exporting.setVisible(listed > 0 && !filters.query().leftOut());
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

    private void attempt(Runnable reading) {
        failure.clear();
        try {
            reading.run();
        } catch (RuntimeException | Error e) {
            shown = -1; // the next change or search tries again
            failure.refuse(say(ErrorMessages.message(Message.of("The contacts could not be read."), e)));
        }
    }

    private void export() {
        attempt(() -> FileDownload.vCards(say("Contacts"), contacts.vCards(filters.query())));
    }
}
