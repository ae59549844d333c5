package org.callwright.designer.nav;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.router.Location;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.Role;

/** The pages that the rail links to. Most show a list and one item of it. */
public enum Page {
    CALLFLOWS(Path.CALLFLOWS),
    SAVED_ACTIONS(Path.SAVED_ACTIONS),
    NUMBERS(Path.NUMBERS),
    CONTACTS(Path.CONTACTS),
    CONNECTIONS(Path.CONNECTIONS),
    USERS(Path.USERS);

    /** Paths below the context path, as constants for the views' {@code @Route}. */
    public static final class Path {
        /** Also leads to the callflows. */
        public static final String HOME = "";

        public static final String CALLFLOWS = "callflows";
        public static final String SAVED_ACTIONS = "saved-actions";
        public static final String NUMBERS = "numbers";
        public static final String CONTACTS = "contacts";
        public static final String CONNECTIONS = "connections";
        public static final String USERS = "users";

        /** The user's own password and sessions; the rail links to it by the user's name. */
        public static final String ACCOUNT = "account";

        public static final String LOGIN = "login";

        /** The route parameter with the id of the item to show. */
        public static final String ITEM = "item";

        /** Ends the path of a page. Without an item the page shows the first. */
        public static final String OPTIONAL_ITEM = "/:" + ITEM + "?";

        /** The route parameter with the tab of the item. */
        public static final String TAB = "tab";

        /** Ends the path of a page whose items have tabs. */
        public static final String OPTIONAL_TAB = "/:" + TAB + "?";

        /** The query parameter with the step to open, or the start. */
        public static final String STEP = "step";

        private Path() {}
    }

    private final String path;

    Page(String path) {
        this.path = path;
    }

    /** The page that lists flows of this kind. */
    public static Page of(Flow.Kind kind) {
        return switch (kind) {
            case CALLFLOW -> CALLFLOWS;
            case SAVED_ACTION -> SAVED_ACTIONS;
        };
    }

    /** The least role whose rail links to it. */
    public Role least() {
        return switch (this) {
            case CALLFLOWS, SAVED_ACTIONS, NUMBERS, CONTACTS -> Role.VIEWER;
            case CONNECTIONS, USERS -> Role.ADMINISTRATOR;
        };
    }

    /** Its name in the language of the page. */
    public String title() {
        return switch (this) {
            case CALLFLOWS -> say("Callflows");
            case SAVED_ACTIONS -> say("Saved actions");
            case NUMBERS -> say("Numbers");
            case CONTACTS -> say("Contacts");
            case CONNECTIONS -> say("Connections");
            case USERS -> say("Users");
        };
    }

    /** The location to navigate to. */
    public String location() {
        return path;
    }

    /** The location that shows one item, by its id. */
    public String location(String item) {
        return path + "/" + item;
    }

    /** The location that shows one flow. */
    public String location(FlowId flow) {
        return location(flow.value());
    }

    /** Whether a location is this page, with or without an item. */
    public boolean isAt(Location location) {
        String first = location.getFirstSegment();
        return first.equals(path) || this == CALLFLOWS && first.equals(Path.HOME);
    }
}
