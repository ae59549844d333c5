package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.messages.Formats;

/** Chooses which flows a list shows. Each choice says how many there are. */
final class FilterButtons extends Div {

    private final Map<FlowFilter, NativeButton> buttons = new EnumMap<>(FlowFilter.class);
    private final Map<FlowFilter, Span> counts = new EnumMap<>(FlowFilter.class);
    private FlowFilter chosen = FlowFilter.ALL;

    /** @param change called when another one was chosen */
    FilterButtons(Runnable change) {
        addClassName("cw-filters");
        getElement().setAttribute("role", "group").setAttribute("aria-label", say("Which are shown"));
        for (FlowFilter filter : FlowFilter.values()) {
            Span count = new Span();
            NativeButton button = new NativeButton("", event -> {
                choose(filter);
                change.run();
            });
            button.add(new Span(filter.title()), count);
            button.getElement().setAttribute("data-filter", filter.name().toLowerCase(Locale.ROOT));
            counts.put(filter, count);
            buttons.put(filter, button);
            add(button);
        }
        choose(FlowFilter.ALL);
    }

    private void choose(FlowFilter filter) {
        chosen = filter;
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == filter)));
    }

    /** Those of the flows that the chosen filter shows. */
    List<CallflowSummary> of(List<CallflowSummary> flows) {
        return chosen == FlowFilter.ALL
                ? flows
                : flows.stream().filter(chosen::shows).toList();
    }

    FlowFilter chosen() {
        return chosen;
    }

    /** Counts them anew. How many there are in all stands beside the list's title. */
    void count(List<CallflowSummary> flows) {
        Locale locale = Formats.current().locale();
        for (FlowFilter filter : FlowFilter.values()) {
            long number = flows.stream().filter(filter::shows).count();
            counts.get(filter).setText(filter == FlowFilter.ALL ? "" : String.format(locale, "%,d", number));
        }
        setVisible(!flows.isEmpty());
    }
}
