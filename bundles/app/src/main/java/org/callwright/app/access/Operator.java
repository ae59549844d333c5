package org.callwright.app.access;

/** Who asks for something. Every use case that changes anything takes one, and is refused without. */
public sealed interface Operator {

    /** The console of the container: whoever has it has the whole process. */
    Operator CONSOLE = new Host("console");

    /** Stands where it is written down who did something. */
    String name();

    /**
     * Somebody who is logged in, as {@link Logins} says. What that user may do is looked up each time, so that a
     * disabled user or an ended session is refused at once.
     *
     * @param login the user's login name
     * @param session which of the user's sessions, as in {@link Session#id}
     */
    record User(String login, String session) implements Operator {
        @Override
        public String name() {
            return login;
        }
    }

    /**
     * A program of the host itself. It may do everything.
     *
     * @param name no user can have it: {@code console} or {@code demo}
     */
    record Host(String name) implements Operator {}
}
