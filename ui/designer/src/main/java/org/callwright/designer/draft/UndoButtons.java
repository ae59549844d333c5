package org.callwright.designer.draft;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.callwright.designer.widgets.IconButton;

/** The buttons and keys for undo and redo. */
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

    /** Makes the keys work while this component has the focus. */
    public void listenOn(Component component) {
        Shortcuts.addShortcutListener(this, session::undo, Key.KEY_Z, KeyModifier.CONTROL)
                .listenOn(component);
        Shortcuts.addShortcutListener(this, session::redo, Key.KEY_Y, KeyModifier.CONTROL)
                .listenOn(component);
        Shortcuts.addShortcutListener(this, session::redo, Key.KEY_Z, KeyModifier.CONTROL, KeyModifier.SHIFT)
                .listenOn(component);
    }

    public void show() {
        undo.setEnabled(session.canUndo());
        redo.setEnabled(session.canRedo());
    }
}
