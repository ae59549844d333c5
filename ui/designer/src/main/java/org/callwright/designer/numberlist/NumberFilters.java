package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callwright.app.numbers.NumberCounts;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.app.numbers.NumberState;
import org.callwright.model.PhoneNumber.Kind;

/** Says which numbers the list shows: by text, state and kind, each state with how many there are. */
final class NumberFilters extends Div {

    private final TextField search = new TextField();
    private final Select<Optional<Kind>> kind = new Select<>();
    private final Span found = new Span();
    private final Map<Optional<NumberState>, NativeButton> buttons = new LinkedHashMap<>();
    private final Map<Optional<NumberState>, Span> counts = new LinkedHashMap<>();
    private final Consumer<NumberQuery> changed;
    private NumberQuery query = NumberQuery.ALL;

    /** @param changed gets what is to be shown from now on */
    NumberFilters(Consumer<NumberQuery> changed) {
        this.changed = changed;
        addClassName("cw-number-filters");
        search.setPlaceholder(say("Number, callflow or note"));
        search.setAriaLabel(say("Search numbers in any notation, by callflow or by note"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(150);
        search.addValueChangeListener(event -> change(query.withText(event.getValue())));

        Div states = new Div();
        states.addClassName("cw-number-states");
        states.getElement().setAttribute("role", "group").setAttribute("aria-label", say("Which are shown"));
        Stream.of(
                        Optional.<NumberState>empty(),
                        Optional.of(NumberState.USED),
                        Optional.of(NumberState.SPARE),
                        Optional.of(NumberState.RESERVED))
                .forEach(state -> states.add(button(state)));

        kind.setItems(List.of(Optional.empty(), Optional.of(Kind.DID), Optional.of(Kind.EXTENSION)));
        kind.setItemLabelGenerator(NumberFilters::words);
        kind.setAriaLabel(say("Which kind is shown"));
        kind.setValue(Optional.empty());
        kind.addValueChangeListener(event -> change(query.withKind(event.getValue())));

        found.addClassName("cw-number-found");
        found.getElement().setAttribute("role", "status");
        add(search, states, kind, found);
        mark();
    }

    private static String words(Optional<Kind> kind) {
        return kind.map(each -> switch (each) {
                    case DID -> say("Public numbers");
                    case EXTENSION -> say("Extensions");
                })
                .orElseGet(() -> say("All kinds"));
    }

    private NativeButton button(Optional<NumberState> state) {
        Span count = new Span();
        NativeButton button = new NativeButton("", event -> change(query.withState(state)));
        button.add(new Span(state.map(NumberWords::state).orElseGet(() -> say("All"))), count);
        buttons.put(state, button);
        counts.put(state, count);
        return button;
    }

    private void change(NumberQuery wanted) {
        query = wanted;
        mark();
        changed.accept(wanted);
    }

    private void mark() {
        buttons.forEach((state, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(state.equals(query.state()))));
    }

    NumberQuery query() {
        return query;
    }

    /** Shows all numbers again. */
    void reset() {
        search.clear();
        kind.setValue(Optional.empty());
        change(NumberQuery.ALL);
    }

    /**
     * Says how many there are.
     *
     * @param matching of those that text and kind find
     * @param all of all numbers
     */
    void count(NumberCounts matching, int all) {
        counts.forEach((state, count) -> count.setText(NumberWords.count(matching.in(state))));
        int shown = matching.in(query.state());
        found.setText(shown == all ? "" : say("{0} of {1}", NumberWords.count(shown), NumberWords.count(all)));
    }
}
