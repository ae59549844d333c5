package org.callwright.designer.users;

import static org.callwright.designer.messages.Translations.say;

import org.callwright.store.Role;

/** Roles as pages call them. */
final class RoleWords {
    private RoleWords() {}

    static String name(Role role) {
        return switch (role) {
            case VIEWER -> say("Viewer");
            case EDITOR -> say("Editor");
            case ADMINISTRATOR -> say("Administrator");
        };
    }

    static String explanation(Role role) {
        return switch (role) {
            case VIEWER -> say("Looks at everything and changes nothing.");
            case EDITOR -> say("Draws, publishes, deletes and switches.");
            case ADMINISTRATOR -> say("Sets up connections and users too.");
        };
    }
}
