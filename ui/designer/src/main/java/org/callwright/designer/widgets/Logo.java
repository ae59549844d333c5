package org.callwright.designer.widgets;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The product's logo and name. */
public final class Logo extends Span {
    public Logo() {
        addClassName("cw-word-mark");
        Image mark = new Image("callwright.svg", ""); // beside its own name the picture says nothing
        add(mark, new Span("Callwright"));
    }
}
