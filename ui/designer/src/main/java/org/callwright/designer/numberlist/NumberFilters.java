package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.callwright.app.numbers.NumberCounts;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.app.numbers.NumberState;
import org.callwright.designer.messages.Formats;
import org.callwright.designer.table.CountedChoice;
import org.callwright.designer.table.SearchField;
import org.callwright.model.PhoneNumber.Kind;

/** Says which numbers the list shows: by text, state and kind, each state with how many there are. */
final class NumberFilters extends Div {

    private final SearchField search = new SearchField(
            say("Number, callflow or note"),
            say("Search numbers in any notation, by callflow or by note"),
            text -> change(query().withText(text)));
    private final CountedChoice<Optional<NumberState>> states =
            new CountedChoice<>(state -> change(query().withState(state)));
    private final Select<Optional<Kind>> kind = new Select<>();
    private final Span found = new Span();
    private final Consumer<NumberQuery> changed;
    private NumberQuery query = NumberQuery.ALL;

    /** @param changed gets what is to be shown from now on */
    NumberFilters(Consumer<NumberQuery> changed) {
        this.changed = changed;
        addClassName("cw-table-filters");
        Stream.of(
                        Optional.<NumberState>empty(),
                        Optional.of(NumberState.USED),
                        Optional.of(NumberState.SPARE),
                        Optional.of(NumberState.RESERVED))
                .forEach(state ->
                        states.with(state, state.map(NumberWords::state).orElseGet(() -> say("All"))));

        kind.setItems(List.of(Optional.empty(), Optional.of(Kind.DID), Optional.of(Kind.EXTENSION)));
        kind.setItemLabelGenerator(NumberFilters::words);
        kind.setAriaLabel(say("Which kind is shown"));
        kind.setValue(Optional.empty());
        kind.addValueChangeListener(event -> change(query.withKind(event.getValue())));

        found.addClassName("cw-table-found");
        found.getElement().setAttribute("role", "status");
        add(search, states, kind, found);
    }

    private static String words(Optional<Kind> kind) {
        return kind.map(each -> switch (each) {
                    case DID -> say("Public numbers");
                    case EXTENSION -> say("Extensions");
                })
                .orElseGet(() -> say("All kinds"));
    }

    private void change(NumberQuery wanted) {
        query = wanted;
        states.press(wanted.state());
        changed.accept(wanted);
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
        states.count(matching::in);
        int shown = matching.in(query.state());
        found.setText(shown == all ? "" : say("{0} of {1}", Formats.count(shown), Formats.count(all)));
    }
}
