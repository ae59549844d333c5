package org.callwright.designer.contacts;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.stream.Collectors;
import org.callwright.app.contacts.Contact;
import org.callwright.app.contacts.ContactQuery;
import org.callwright.app.contacts.ContactRow;
import org.callwright.app.contacts.Contacts;
import org.callwright.designer.nav.PageLink;
import org.callwright.designer.table.LazyRows;
import org.callwright.model.Flow;

/** The contacts, or the callflows that are left out with the reason. */
final class ContactGrid extends Grid<ContactRow> {

    private final ContactWords words;
    private final List<Column<ContactRow>> ofContacts;
    private final Column<ContactRow> reason;
    private final LazyRows<ContactRow, ContactQuery> rows;

    ContactGrid(Contacts contacts, ContactWords words, ContactQuery first) {
        this.words = words;
        Column<ContactRow> name = addColumn(new ComponentRenderer<>(row -> text(row.title(), "cw-contact-name")))
                .setHeader(say("Name"))
                .setKey("name")
                .setWidth("12rem")
                .setFlexGrow(2);
        Column<ContactRow> outside = addColumn(new ComponentRenderer<>(this::outside))
                .setHeader(say("Number outside"))
                .setKey("outside")
                .setWidth("12rem")
                .setFlexGrow(2);
        Column<ContactRow> inside = addColumn(new ComponentRenderer<>(ContactGrid::inside))
                .setHeader(say("Number inside"))
                .setKey("inside")
                .setWidth("8.5rem")
                .setFlexGrow(1);
        addColumn(new ComponentRenderer<>(ContactGrid::callflow))
                .setHeader(say("Callflow"))
                .setKey("callflow")
                .setWidth("14rem")
                .setFlexGrow(3);
        reason = addColumn(new ComponentRenderer<>(row -> text(ContactWords.reason(row), "cw-soft")))
                .setHeader(say("Why it is left out"))
                .setKey("reason")
                .setWidth("14rem")
                .setFlexGrow(3);
        ofContacts = List.of(name, outside, inside);
        rows = new LazyRows<>(this, say("Contacts"), first, contacts::rows, contacts::count, ContactRow::callflow);
        showColumns(first);
    }

    /** Looks for others, from the first on. */
    void find(ContactQuery wanted) {
        showColumns(wanted);
        rows.find(wanted);
    }

    private void showColumns(ContactQuery query) {
        ofContacts.forEach(column -> column.setVisible(!query.leftOut()));
        reason.setVisible(query.leftOut());
    }

    void refresh() {
        rows.refresh();
    }

    private Component outside(ContactRow row) {
        return text(
                row.contact().stream()
                        .flatMap(contact -> contact.outside().stream())
                        .map(words::outside)
                        .collect(Collectors.joining(", ")),
                "cw-contact-number");
    }

    private static Component inside(ContactRow row) {
        return text(
                row.contact().stream()
                        .map(Contact::inside)
                        .flatMap(List::stream)
                        .collect(Collectors.joining(", ")),
                "cw-contact-number");
    }

    private static Component callflow(ContactRow row) {
        PageLink link = PageLink.toFlow(Flow.Kind.CALLFLOW, row.callflow(), row.name());
        link.getElement().setAttribute("title", row.name());
        Div callflow = new Div(link);
        callflow.addClassName("cw-table-links");
        String next = ContactWords.next(row);
        if (row.contact().isPresent() && !next.isEmpty()) {
            callflow.add(text(next, "cw-soft"));
        }
        return callflow;
    }

    private static Span text(String text, String style) {
        Span span = new Span(text);
        span.addClassName(style);
        span.getElement().setAttribute("title", text);
        return span;
    }
}
