package org.callwright.app.access;

import java.util.List;
import org.callwright.store.Role;
import org.callwright.store.preferences.Preferences;

/** What users do about their own login. Refusals are {@link org.callwright.app.AppException}s with a sentence to show. */
public interface OwnAccount {

    /**
     * Gives the user another password and ends all other sessions. Tries are limited as when logging in.
     *
     * @param old the password until now
     * @param wanted 10 to 200 characters
     * @param client from where it is asked for
     */
    @Allowed(Role.VIEWER)
    void changePassword(String old, String wanted, Client client, Operator by);

    /** Changes how pages look and write for the user, in all browsers, at once. What is no language or country is refused. */
    @Allowed(Role.VIEWER)
    void setPreferences(Preferences wanted, Operator by);

    /** Where the user is logged in, the newest first. */
    @Allowed(Role.VIEWER)
    List<Session> sessions(Operator by);

    /** Ends one of the user's sessions. Does nothing when there is no such one. */
    @Allowed(Role.VIEWER)
    void end(String session, Operator by);

    /** Ends all of the user's sessions but the one that asks. */
    @Allowed(Role.VIEWER)
    void endOthers(Operator by);
}
