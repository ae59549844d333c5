package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;
import org.callwright.app.numbers.NumberList;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.app.numbers.NumberRow;
import org.callwright.designer.nav.PageLink;
import org.callwright.designer.table.LazyRows;
import org.callwright.model.Flow;

/** The rows of the list, of which only those in the window are asked for. */
final class NumberGrid extends Grid<NumberRow> {

    private final NumberWords words;
    private final Consumer<NumberRow> opened;
    private final LazyRows<NumberRow, NumberQuery> rows;

    /** @param opened called with the row that somebody chose */
    NumberGrid(NumberList list, NumberWords words, Consumer<NumberRow> opened) {
        this.words = words;
        this.opened = opened;
        addColumn(new ComponentRenderer<>(this::number))
                .setHeader(say("Number"))
                .setKey("number")
                .setWidth("13rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(NumberGrid::state))
                .setHeader(say("State"))
                .setKey("state")
                .setWidth("8.5rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(NumberGrid::users))
                .setHeader(say("Callflow"))
                .setKey("callflow")
                .setWidth("14rem")
                .setFlexGrow(3);
        addColumn(new ComponentRenderer<>(NumberGrid::note))
                .setHeader(say("Note"))
                .setKey("note")
                .setWidth("12rem")
                .setFlexGrow(2);
        addItemClickListener(event -> opened.accept(event.getItem()));
        rows = new LazyRows<>(
                this,
                say("Numbers"),
                NumberQuery.ALL,
                list::rows,
                query -> list.count(query).in(query.state()),
                NumberRow::number);
    }

    /** Looks for others, from the first on. */
    void find(NumberQuery wanted) {
        rows.find(wanted);
    }

    void refresh() {
        rows.refresh();
    }

    private Component number(NumberRow row) {
        NativeButton number = new NativeButton(words.number(row.number()), event -> opened.accept(row));
        number.addClassName("cw-number-open");
        return number;
    }

    private static Component state(NumberRow row) {
        Span state = new Span(NumberWords.state(row));
        state.addClassName("cw-number-state");
        state.getElement().setAttribute("data-state", NumberWords.mark(row));
        return state;
    }

    private static Component users(NumberRow row) {
        Div users = new Div();
        users.addClassName("cw-table-links");
        row.uses().forEach(use -> {
            PageLink link = PageLink.toFlow(Flow.Kind.CALLFLOW, use.flow(), use.name());
            link.getElement().setAttribute("title", use.name());
            users.add(link);
            String standing = NumberWords.standing(use);
            if (!standing.isEmpty()) {
                users.add(soft(standing));
            }
        });
        if (row.uses().isEmpty()) {
            users.add(soft(say("nobody")));
        }
        return users;
    }

    private static Component note(NumberRow row) {
        Span note = soft(row.note());
        note.getElement().setAttribute("title", row.note());
        return note;
    }

    private static Span soft(String text) {
        Span soft = new Span(text);
        soft.addClassName("cw-soft");
        return soft;
    }
}
