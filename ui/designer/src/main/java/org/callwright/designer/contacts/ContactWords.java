package org.callwright.designer.contacts;

import static org.callwright.designer.messages.Translations.say;

import org.callwright.action.numbers.PhoneText;
import org.callwright.app.actions.Actions;
import org.callwright.app.contacts.Contact;
import org.callwright.app.contacts.ContactRow;
import org.callwright.app.contacts.ContactRow.Standing;
import org.callwright.designer.messages.Formats;

/** How the page writes numbers and says why a callflow is left out. */
record ContactWords(Actions actions) {

    /** A public number as the country of the user writes it. */
    String outside(Contact.Outside number) {
        return actions.numbering()
                .written(
                        new PhoneText(number.dialled()),
                        Formats.current().place().getCountry());
    }

    /** Why callers' version is not in the list, and what becomes of that. */
    static String reason(ContactRow row) {
        String next = next(row);
        return next.isEmpty() ? now(row.standing()) : say("{0}; {1}", now(row.standing()), next);
    }

    private static String now(Standing standing) {
        return switch (standing) {
            case LISTED -> "";
            case HIDDEN -> say("Hidden by \"Hide from contact list\"");
            case NOT_LIVE -> say("Not live: callers cannot reach it");
            case NO_NUMBERS -> say("It has no number, or codes alone");
        };
    }

    /** What is different from the next publication on; empty if that changes nothing. */
    static String next(ContactRow row) {
        if (row.next() == row.standing()) {
            return "";
        }
        return switch (row.next()) {
            case LISTED -> say("in the list from the next publication on");
            case HIDDEN -> say("hidden from the next publication on");
            case NO_NUMBERS -> say("without a number from the next publication on");
            case NOT_LIVE -> "";
        };
    }
}
