package org.callwright.designer.widgets;

import com.vaadin.flow.component.html.Paragraph;

/** A sentence beside what it is about: why something was not done, or what was. */
public final class InlineMessage extends Paragraph {

    public InlineMessage() {
        addClassName("cw-refusal");
        getElement().setAttribute("role", "alert");
        clear();
    }

    public void refuse(String sentence) {
        tell(sentence, "refusal");
    }

    public void inform(String sentence) {
        tell(sentence, "info");
    }

    public void succeed(String sentence) {
        tell(sentence, "success");
    }

    public void clear() {
        setVisible(false);
    }

    private void tell(String sentence, String kind) {
        setText(sentence);
        getElement().setAttribute("data-kind", kind);
        setVisible(true);
    }
}
