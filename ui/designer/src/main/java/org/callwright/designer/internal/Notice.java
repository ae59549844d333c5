package org.callwright.designer.internal;

import com.vaadin.flow.component.html.Paragraph;

/** A sentence beside what it is about: why something was not done, or what was. */
final class Notice extends Paragraph {

    Notice() {
        addClassName("cw-refusal");
        getElement().setAttribute("role", "alert");
        clear();
    }

    void refuse(String sentence) {
        tell(sentence, "refusal");
    }

    void inform(String sentence) {
        tell(sentence, "info");
    }

    void succeed(String sentence) {
        tell(sentence, "success");
    }

    void clear() {
        setVisible(false);
    }

    private void tell(String sentence, String kind) {
        setText(sentence);
        getElement().setAttribute("data-kind", kind);
        setVisible(true);
    }
}
