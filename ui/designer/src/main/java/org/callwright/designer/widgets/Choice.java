package org.callwright.designer.widgets;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A choice of few, all of them seen: the browser's radio buttons, drawn as one bar. */
public final class Choice<T> extends Div {
    private static final AtomicInteger GROUPS = new AtomicInteger();
    private static final String PICKED = "event.target.value";

    private final List<T> options;
    private final Consumer<T> changed;

    /**
     * @param label what is chosen, for screen readers
     * @param words what each option is called
     * @param changed gets what a user picks
     */
    public Choice(String label, List<T> options, Function<T, String> words, T chosen, Consumer<T> changed) {
        this.options = options;
        this.changed = changed;
        String group = "choice-" + GROUPS.incrementAndGet();
        addClassName("cw-choice");
        getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", label);
        options.forEach(option -> getElement().appendChild(radio(group, option, words.apply(option), chosen)));
        getElement()
                .addEventListener(
                        "change",
                        event -> pick(event.getEventData().path(PICKED).asString("")))
                .addEventData(PICKED);
    }

    private Element radio(String group, T option, String words, T chosen) {
        String value = String.valueOf(options.indexOf(option));
        Element input = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", group)
                .setAttribute("value", value)
                .setAttribute("checked", option.equals(chosen));
        return new Element("label")
                .setAttribute("data-option", String.valueOf(option))
                .appendChild(input, new Span(words).getElement());
    }

    /** Browsers may send anything. */
    private void pick(String value) {
        for (int i = 0; i < options.size(); i++) {
            if (value.equals(String.valueOf(i))) {
                changed.accept(options.get(i));
            }
        }
    }
}
