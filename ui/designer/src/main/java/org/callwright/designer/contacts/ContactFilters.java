package org.callwright.designer.contacts;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.callwright.app.contacts.ContactQuery;
import org.callwright.app.contacts.Contacts;
import org.callwright.designer.table.CountedChoice;
import org.callwright.designer.table.SearchField;

/** Says what the list shows: contacts or what is left out, by text. */
final class ContactFilters extends Div {

    private final CountedChoice<Boolean> choice = new CountedChoice<>(leftOut -> change(query().withLeftOut(leftOut)));
    private final Consumer<ContactQuery> changed;
    private ContactQuery query;

    /** @param changed gets what is to be shown from now on */
    ContactFilters(ContactQuery first, Consumer<ContactQuery> changed) {
        this.query = first;
        this.changed = changed;
        addClassName("cw-table-filters");
        choice.with(false, say("Contacts")).with(true, say("Left out"));
        add(
                new SearchField(
                        say("Name or number"),
                        say("Search contacts by name, or by number in any notation"),
                        text -> change(query.withText(text))),
                choice);
    }

    private void change(ContactQuery wanted) {
        query = wanted;
        changed.accept(wanted);
    }

    ContactQuery query() {
        return query;
    }

    /** Says how many of each the text finds. */
    void count(Contacts contacts) {
        choice.count(leftOut -> contacts.count(query.withLeftOut(leftOut)));
    }
}
