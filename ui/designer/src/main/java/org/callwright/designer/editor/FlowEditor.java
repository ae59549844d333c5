package org.callwright.designer.editor;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.model.StepId;

/** The main part of a flow's page: edits the draft that a {@code DraftSession} has open. */
public abstract class FlowEditor extends Div {

    private Runnable openListener = () -> {};

    /** Shows the draft and its problems. The session has it open already; it may be another flow than before. */
    public abstract void show(CallflowSummary flow);

    /** Opens a step and moves the keyboard focus to one of its fields. */
    public abstract void open(StepId step, Optional<String> field);

    /** Opens what an address names, if it is there, and leaves the keyboard focus where it is. */
    public abstract void reopen(String name);

    /** Moves the keyboard to where one begins to draw; returns false when there is no such place. */
    public abstract boolean begin();

    /** Begins to search what is drawn; empty where nothing is. */
    public abstract Optional<Runnable> finding();

    /** What an address says for what is open beside the drawing: a step or the start. */
    public abstract Optional<String> opened();

    /** Called every few seconds while it is shown, for what depends on the time. */
    public void passTime() {}

    /** Whether it shows what callers get instead of the draft. */
    public boolean showsLive() {
        return false;
    }

    /** @param listener called when {@link #opened} or {@link #showsLive} has changed */
    public final void onOpen(Runnable listener) {
        openListener = listener;
    }

    final void openChanged() {
        openListener.run();
    }
}
