package org.callwright.designer.table;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.callwright.designer.messages.Formats;

/**
 * Buttons of which one is pressed, each with how many rows it would show.
 *
 * @param <T> what is chosen
 */
public final class CountedChoice<T> extends Div {
    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final Map<T, Span> counts = new LinkedHashMap<>();
    private final Consumer<T> chosen;

    /** @param chosen gets what somebody chose */
    public CountedChoice(Consumer<T> chosen) {
        this.chosen = chosen;
        addClassName("cw-table-states");
        getElement().setAttribute("role", "group").setAttribute("aria-label", say("Which are shown"));
    }

    /** Adds a button; the first one is pressed. */
    public CountedChoice<T> with(T choice, String words) {
        Span count = new Span();
        NativeButton button = new NativeButton("", event -> {
            press(choice);
            chosen.accept(choice);
        });
        button.add(new Span(words), count);
        button.getElement().setAttribute("aria-pressed", String.valueOf(buttons.isEmpty()));
        buttons.put(choice, button);
        counts.put(choice, count);
        add(button);
        return this;
    }

    /** Shows what is chosen. */
    public void press(T choice) {
        buttons.forEach((each, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(each.equals(choice))));
    }

    /** Says how many rows each would show. */
    public void count(ToIntFunction<T> rows) {
        counts.forEach((choice, count) -> count.setText(Formats.count(rows.applyAsInt(choice))));
    }
}
