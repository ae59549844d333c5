package org.callwright.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.app.access.Allowed;
import org.callwright.app.access.Operator;
import org.callwright.model.Message;
import org.callwright.store.Role;
import org.callwright.store.connections.SecretChange;
import org.callwright.store.connections.StoredConnection;

/**
 * The connections to other systems: set up once by an administrator, referred to by steps. A change counts from the next
 * call on, without anything being published. No secret is ever handed out here.
 */
public interface Connections {

    /** All of them, by name. */
    @Allowed(Role.ADMINISTRATOR)
    List<StoredConnection> list(Operator by);

    /**
     * Adds a connection.
     *
     * @param by who does it, for the log
     * @throws InvalidConnectionException when something is wrong with it
     */
    @Allowed(Role.ADMINISTRATOR)
    StoredConnection add(Entry entry, Operator by);

    /**
     * Changes a connection.
     *
     * @param basedOn the revision that was changed
     * @param by who does it, for the log
     * @throws InvalidConnectionException when something is wrong with it
     * @throws org.callwright.store.StaleRevisionException when somebody changed or deleted it meanwhile
     */
    @Allowed(Role.ADMINISTRATOR)
    StoredConnection change(String id, Entry entry, long basedOn, Operator by);

    /** The names of the callflows and saved actions that refer to it, in a draft or in a version that calls can be in. */
    @Allowed(Role.ADMINISTRATOR)
    List<String> usedBy(String id, Operator by);

    /**
     * Deletes a connection with its secret.
     *
     * @param by who does it, for the log
     * @throws AppException when it is still used, naming by what
     */
    @Allowed(Role.ADMINISTRATOR)
    void delete(String id, Operator by);

    /**
     * Asks the address as a web request would, with the login, and says what came back. Nothing is saved. Takes up to
     * ten seconds.
     *
     * @param id whose secret to use where that stays; empty for a connection that is not there yet
     * @throws InvalidConnectionException when something is wrong with the entry
     */
    @Allowed(Role.ADMINISTRATOR)
    Answer test(Optional<String> id, Entry entry, Operator by);

    /**
     * A connection as it is typed.
     *
     * @param name 1 to 80 characters
     * @param address begins with http:// or https://, at most 500 characters
     * @param user the name to log in with, at most 200 characters; empty for none, or for a token
     * @param secret what becomes of the password or token
     * @param privateNetworkAllowed whether the address may be one of a private network
     */
    record Entry(String name, String address, String user, SecretChange secret, boolean privateNetworkAllowed) {}

    /** What is typed for a connection. */
    enum Field {
        NAME,
        ADDRESS,
        USER,
        SECRET
    }

    /**
     * What came of asking a connection's address.
     *
     * @param message for an administrator
     */
    record Answer(Outcome outcome, Message message) {}

    /** How an answer is to be taken. */
    enum Outcome {
        /** It answered as it should. */
        GOOD,
        /** It answered, but steps may not get what they want from it. */
        DOUBTFUL,
        /** There was no answer. */
        FAILED
    }

    /** What was typed cannot be a connection. */
    class InvalidConnectionException extends AppException {
        private final transient Map<Field, Message> problems;

        public InvalidConnectionException(Map<Field, Message> problems) {
            super(Message.joined(" ", List.copyOf(problems.values())));
            this.problems = Map.copyOf(problems);
        }

        /** A sentence for each field that has something wrong. */
        public Map<Field, Message> problems() {
            return problems;
        }
    }
}
