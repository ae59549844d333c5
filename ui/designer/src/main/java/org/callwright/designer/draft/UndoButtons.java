package org.callwright.designer.draft;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.callwright.designer.widgets.IconButton;

/** The buttons for undo and redo. The keys are those of the canvas. */
public final class UndoButtons extends Div {
    private final Button undo;
    private final Button redo;
    private final DraftSession session;

    public UndoButtons(DraftSession session) {
        this.session = session;
        undo = new IconButton(VaadinIcon.ARROW_BACKWARD, say("Undo"), session::undo);
        redo = new IconButton(VaadinIcon.ARROW_FORWARD, say("Redo"), session::redo);
        addClassName("cw-history");
        add(undo, redo);
    }

    public void show() {
        undo.setEnabled(session.canUndo());
        redo.setEnabled(session.canRedo());
    }
}
