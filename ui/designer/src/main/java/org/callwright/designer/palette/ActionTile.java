package org.callwright.designer.palette;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.designer.messages.SearchText;
import org.callwright.designer.widgets.ActionIcon;

/** One action to choose. */
public final class ActionTile extends Div {

    private final Span name = new Span();
    private final Div words = new Div(name);
    private final InstalledAction action;

    /** @param chosen called when it is clicked, or Enter or the space bar is pressed on it */
    ActionTile(InstalledAction action, Runnable chosen) {
        this.action = action;
        name.setText(action.info().label());
        words.addClassName("cw-action-words");
        add(ActionIcon.of(Optional.of(action)), words);
        addClassName("cw-action");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "button")
                .setAttribute("data-label", action.info().label());
        addClickListener(event -> chosen.run());
        getElement()
                .addEventListener("keydown", event -> chosen.run())
                .setFilter("(event.key === 'Enter' || event.key === ' ') && (event.preventDefault(), true)");
    }

    /** The action that it stands for. */
    public InstalledAction action() {
        return action;
    }

    /**
     * Shows, each time anew, why a search found it: marks what was typed in its name, or else says which other word fits.
     *
     * @param first whether Enter in the search takes it
     */
    void found(String typed, FoundAction found, boolean first) {
        words.removeAll();
        words.add(name);
        name.setText(action.info().label());
        if (found.otherWord().isEmpty()) {
            mark(typed);
        } else {
            Span other = new Span("“" + found.otherWord() + "”");
            other.addClassName("cw-other-word");
            words.add(other);
        }
        setClassName("cw-first", first);
    }

    /** Only where letters and their folded ones are as many, or the place would be another. */
    private void mark(String typed) {
        String label = action.info().label();
        String folded = SearchText.folded(label);
        String sought = SearchText.folded(typed.strip());
        int at = startOfWord(folded, sought);
        if (folded.length() == label.length()) {
            int end = at + sought.length();
            Span fitting = new Span(label.substring(at, end));
            fitting.addClassName("cw-fitting");
            name.removeAll();
            name.add(new Span(label.substring(0, at)), fitting, new Span(label.substring(end)));
        }
    }

    private static int startOfWord(String folded, String sought) {
        int within = folded.indexOf(" " + sought);
        return folded.startsWith(sought) || within < 0 ? folded.indexOf(sought) : within + 1;
    }
}
