package org.callwright.app.contacts;

import java.util.List;
import java.util.Locale;
import org.callwright.app.access.Allowed;
import org.callwright.store.Role;

/**
 * Who can be called here: a contact for each callflow that is live, has numbers and is not hidden. Drafts, saved actions
 * and codes are never in it. An OSGi service, for the host container too.
 */
public interface Contacts {

    /** All contacts by name. Returns at once, with the names of phones that {@link #refresh} found last. */
    @Allowed(Role.VIEWER)
    List<Contact> list(Locale language);

    /** What a search finds, in order of name. */
    @Allowed(Role.VIEWER)
    List<ContactRow> rows(ContactQuery query, int from, int most);

    /** How many a search finds. */
    @Allowed(Role.VIEWER)
    int count(ContactQuery query);

    /** What a search finds as vCards, version 3.0, for UTF-8. Returns at once. */
    @Allowed(Role.VIEWER)
    String vCards(ContactQuery query);

    /** Another number after each change. Returns at once. */
    @Allowed(Role.VIEWER)
    long revision();

    /**
     * Has the names of the PBX's phones known. Asks the PBX when what is known is older than some seconds, so this may take
     * seconds; while the PBX is away, what was known last stands in.
     *
     * @return the revision after it
     */
    @Allowed(Role.VIEWER)
    long refresh();
}
