package org.callwright.designer.widgets;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Has screen readers say what just happened where the page shows it away from the keyboard focus. All of the page is said
 * by one polite region, Vaadin's own, so a sentence waits until the reader has finished and the next one replaces it. The
 * browser's part is {@code announce.js}.
 */
@JsModule("./widgets/announce.js")
public final class Announcer {
    private Announcer() {}

    /** @param sentence in the language of the page */
    public static void announce(UI ui, String sentence) {
        ui.getPage()
                .executeJs("document.dispatchEvent(new CustomEvent('callwright-announce', { detail: $0 }))", sentence);
    }
}
