package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import org.callwright.model.Flow;

/** The settings of a callflow as a whole, which the start of its drawing opens. */
public interface StartSettings {

    /** What the start is called in the drawing. */
    static String title() {
        return say("A call comes in");
    }

    /** What is shown beside the drawing. */
    Component content();

    /** Shows the draft as it is now; it may be that of another callflow than before. */
    void show(Flow flow);

    /** @param close called when the user leaves them */
    void onClose(Runnable close);

    /** Moves the keyboard to the first field, or to the one for a number while there is none. */
    void focus();

    /** Moves the keyboard to where a number is added. */
    void addNumber();
}
