package org.callwright.designer.internal;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The product's name as it is written everywhere. */
final class WordMark extends Span {
    WordMark() {
        addClassName("cw-word-mark");
        Image mark = new Image("callwright.svg", ""); // beside its own name the picture says nothing
        add(mark, new Span("Callwright"));
    }
}
