package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.plural;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.callwright.app.numbers.AddPreview;
import org.callwright.designer.messages.Formats;

/** How many numbers would be added, are there already, and cannot be added. */
final class FindingSums extends Div {

    FindingSums() {
        addClassName("cw-add-sums");
        getElement().setAttribute("role", "status");
    }

    void show(AddPreview preview) {
        removeAll();
        sum("added", preview.added(), plural(preview.added(), "would be added", "would be added"));
        sum(
                "present",
                preview.present(),
                plural(
                        preview.present(),
                        "is there already and stays as it is",
                        "are there already and stay as they are"));
        sum("wrong", preview.wrong(), plural(preview.wrong(), "cannot be added", "cannot be added"));
    }

    private void sum(String kind, int count, String text) {
        if (count > 0) {
            Span number = new Span(Formats.count(count));
            number.addClassName("cw-add-count");
            Div sum = new Div(number, new Span(" " + text));
            sum.getElement().setAttribute("data-finding", kind);
            add(sum);
        }
    }
}
