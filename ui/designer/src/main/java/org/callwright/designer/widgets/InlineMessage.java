package org.callwright.designer.widgets;

import com.vaadin.flow.component.html.Paragraph;

/** A message beside what it is about: a refusal, an information or a success. */
public final class InlineMessage extends Paragraph {

    public InlineMessage() {
        addClassName("cw-refusal");
        getElement().setAttribute("role", "alert");
        clear();
    }

    public void refuse(String text) {
        show(text, "refusal");
    }

    public void inform(String text) {
        show(text, "info");
    }

    public void succeed(String text) {
        show(text, "success");
    }

    public void clear() {
        setVisible(false);
    }

    private void show(String text, String kind) {
        setText(text);
        getElement().setAttribute("data-kind", kind);
        setVisible(true);
    }
}
