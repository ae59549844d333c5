package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;

/**
 * A part that floats over the drawing at one of its sides, as a region of its own for screen readers. Its edge is dragged,
 * or moved with the arrow keys, to make it wider; {@code resizer.js} keeps the width in the browser.
 */
final class FloatingPart extends Div {

    /** At which side of the drawing it is. */
    enum Side {
        LEFT,
        RIGHT;

        private String word() {
            return this == LEFT ? "left" : "right";
        }
    }

    @Tag("callwright-resizer")
    @JsModule("./frame/resizer.js")
    private static final class Edge extends Component {}

    private final Edge edge = new Edge();
    private final Div content = new Div();

    FloatingPart(Side side) {
        addClassName("cw-floating");
        content.addClassName("cw-floating-content");
        getElement().setAttribute("role", "region").setAttribute("data-side", side.word());
        edge.getElement().setAttribute("aria-label", say("Width"));
        hidden(true);
        add(content, edge);
    }

    /**
     * Shows something, in place of what was there.
     *
     * @param name of the region
     * @param kind of what is shown: each has a width of its own
     * @param width in pixels, until the user chooses another
     */
    void show(Component shown, String name, String kind, int width) {
        content.removeAll();
        content.add(shown);
        getElement().setAttribute("aria-label", name);
        edge.getElement().setAttribute("data-usual", String.valueOf(width)).setAttribute("data-kind", kind);
        hidden(false);
    }

    /** Shows nothing for a moment, and stays where it is until then. */
    void clear() {
        content.removeAll();
    }

    /** Shows nothing any more. */
    void close() {
        content.removeAll();
        hidden(true);
    }

    /** Not {@link #setVisible}: that would leave in the page what was shown, as an invisible part is told of no change. */
    private void hidden(boolean hidden) {
        getElement().setAttribute("hidden", hidden);
    }
}
