package org.callwright.app.internal.access;

import org.callwright.model.Message;
import org.callwright.store.Role;

/** Roles in words. */
public final class Roles {
    private Roles() {}

    public static Message name(Role role) {
        return switch (role) {
            case VIEWER -> Message.of("viewer");
            case EDITOR -> Message.of("editor");
            case ADMINISTRATOR -> Message.of("administrator");
        };
    }
}
