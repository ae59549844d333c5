package org.callwright.designer.internal;

import static org.callwright.designer.internal.Languages.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Takes changes back, and makes them again, by a click or a key. */
final class UndoButtons extends Div {
    private final Button undo;
    private final Button redo;
    private final OpenDraft draft;

    UndoButtons(OpenDraft draft) {
        this.draft = draft;
        undo = new IconButton(VaadinIcon.ARROW_BACKWARD, say("Undo"), draft::undo);
        redo = new IconButton(VaadinIcon.ARROW_FORWARD, say("Redo"), draft::redo);
        addClassName("cw-history");
        add(undo, redo);
    }

    /** Lets the keys work while the keyboard is at that part of the page. */
    void listenOn(Component part) {
        Shortcuts.addShortcutListener(this, draft::undo, Key.KEY_Z, KeyModifier.CONTROL)
                .listenOn(part);
        Shortcuts.addShortcutListener(this, draft::redo, Key.KEY_Y, KeyModifier.CONTROL)
                .listenOn(part);
        Shortcuts.addShortcutListener(this, draft::redo, Key.KEY_Z, KeyModifier.CONTROL, KeyModifier.SHIFT)
                .listenOn(part);
    }

    void show() {
        undo.setEnabled(draft.canUndo());
        redo.setEnabled(draft.canRedo());
    }
}
