package org.callwright.app.contacts;

import java.util.Optional;
import org.callwright.app.access.Allowed;
import org.callwright.app.access.Operator;
import org.callwright.store.Role;

/**
 * Who may read the contacts as a phone book without logging in, as desk phones do: whoever has its address, of which a
 * secret token is a part. There is none until an administrator makes one.
 */
public interface Phonebook {

    /** The token; empty while the phone book is switched off. */
    @Allowed(Role.ADMINISTRATOR)
    Optional<String> token(Operator by);

    /** Makes another token, so that the addresses of before end at once. Switches the phone book on where it is off. */
    @Allowed(Role.ADMINISTRATOR)
    String renew(Operator by);

    /** Ends the phone book: no address leads to it any more. */
    @Allowed(Role.ADMINISTRATOR)
    void switchOff(Operator by);

    /** Whether a text is the token of this moment; none is while it cannot be read. Takes the same time whatever the text is. */
    @Allowed(value = Role.VIEWER, beforeLogin = true)
    boolean isOpenedBy(String text);
}
