package org.callwright.app.contacts;

import java.util.Locale;

/**
 * What is looked for in the contact list.
 *
 * @param text a part of a name or of a number in any notation; blank for all
 * @param leftOut whether those callflows are meant that are not in the list
 * @param language by which names are put in order
 */
public record ContactQuery(String text, boolean leftOut, Locale language) {

    /** All contacts. */
    public static ContactQuery all(Locale language) {
        return new ContactQuery("", false, language);
    }

    /** The same with another text. */
    public ContactQuery withText(String other) {
        return new ContactQuery(other, leftOut, language);
    }

    /** The same with contacts, or with what is left out. */
    public ContactQuery withLeftOut(boolean other) {
        return new ContactQuery(text, other, language);
    }
}
