package org.callwright.designer.internal;

import com.vaadin.flow.component.html.Paragraph;

/** One sentence above the drawing, read out as soon as it is there; not to be seen while there is nothing to say. */
final class Notice extends Paragraph {

    Notice() {
        addClassName("cw-refusal");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Says why something was not done. */
    void refuse(String sentence) {
        say(sentence, "refusal");
    }

    /** Says what happened. */
    void inform(String sentence) {
        say(sentence, "info");
    }

    private void say(String sentence, String kind) {
        setText(sentence);
        getElement().setAttribute("data-kind", kind);
        setVisible(true);
    }
}
