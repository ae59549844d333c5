package org.callwright.designer.internal;

import com.vaadin.flow.component.UI;

/** Remembers in the browser's tab that somebody was logged in there, since the server forgets it when it restarts. */
final class TabMemory {

    private static final String KEY = "callwright.logged-in";

    private TabMemory() {}

    static void loggedIn(UI ui) {
        ui.getPage().executeJs("sessionStorage.setItem($0, 'yes')", KEY);
    }

    /** On purpose, so nobody needs to be told. */
    static void loggedOut(UI ui) {
        ui.getPage().executeJs("sessionStorage.removeItem($0)", KEY);
    }

    /** Runs something when the tab was logged in and nobody logged out. */
    static void wasLoggedIn(UI ui, Runnable then) {
        ui.getPage()
                .executeJs("return sessionStorage.getItem($0) !== null", KEY)
                .then(Boolean.class, was -> {
                    if (was) {
                        then.run();
                    }
                });
    }
}
