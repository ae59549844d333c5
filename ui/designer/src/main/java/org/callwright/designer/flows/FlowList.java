package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.messages.Formats;
import org.callwright.designer.nav.Page;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/**
 * The list of callflows or of saved actions, with a search. A row keeps its element when its flow changes, so that it
 * keeps the focus.
 */
final class FlowList extends Nav {

    /** How many rows are shown at first, and how many "Show more" adds. */
    private static final int PAGE = 100;

    /** A shortcut of Vaadin would also catch the key while the user types in a field. */
    private static final String SLASH_FOCUSES_SEARCH = """
            const listener = event => {
              if (!this.isConnected) {
                document.removeEventListener('keydown', listener);
              } else if (event.key === '/' && !event.composedPath()[0].matches('input, textarea')) {
                event.preventDefault();
                this.focus();
              }
            };
            document.addEventListener('keydown', listener);
            """;

    /** What a row shows beside the name, and how the search finds it. */
    interface Rows {

        /** The text beside a flow's name. */
        String detail(CallflowSummary flow);

        /** Matches the flows that the typed text finds. */
        Predicate<CallflowSummary> matching(String typed);
    }

    private final Flow.Kind kind;
    private final Rows rows;
    private final TextField search = new TextField();
    private final FilterButtons filter = new FilterButtons(this::begin);
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph();
    private final Button more = new Button();
    private final Span count = new Span();
    private final Map<FlowId, FlowListItem> items = new HashMap<>();
    private List<CallflowSummary> all = List.of();
    private Optional<FlowId> chosen = Optional.empty();
    private int longest = PAGE;

    /**
     * @param editable whether the user may add flows
     * @param buttons add flows
     */
    FlowList(Flow.Kind kind, Rows rows, boolean editable, Component... buttons) {
        this.kind = kind;
        this.rows = rows;
        addClassName("cw-list");
        getElement().setAttribute("aria-label", Page.of(kind).title());
        search.setPlaceholder(
                switch (kind) {
                    case CALLFLOW -> say("Name or number");
                    case SAVED_ACTION -> say("Name or action");
                });
        search.setAriaLabel(
                switch (kind) {
                    case CALLFLOW -> say("Search callflows by name or number");
                    case SAVED_ACTION -> say("Search saved actions by name or action");
                });
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(150);
        search.addValueChangeListener(event -> begin());
        search.addAttachListener(event -> search.getElement().executeJs(SLASH_FOCUSES_SEARCH));
        nothing.addClassName("cw-nothing");
        nothing.getElement().setAttribute("role", "status");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(event -> {
            longest += PAGE;
            update();
        });

        count.addClassName("cw-list-count");
        Div head = new Div(new H2(Page.of(kind).title()), count);
        if (editable) {
            head.add(buttons);
        }
        head.addClassName("cw-list-head");
        Div scrolling = new Div(list, nothing, more);
        scrolling.addClassName("cw-list-scroll");
        add(head, search, filter, scrolling);
    }

    /** Others are looked for: from the first on. */
    private void begin() {
        longest = PAGE;
        update();
    }

    /** @param id of the flow whose row is marked */
    void show(List<CallflowSummary> callflows, Optional<FlowId> id) {
        boolean other = !id.equals(chosen);
        all = callflows;
        chosen = id;
        update();
        if (other) {
            chosen.map(items::get).ifPresent(FlowListItem::bringInView);
        }
    }

    /** The first of those that were found, and the marked one wherever it is. */
    private List<CallflowSummary> shown(List<CallflowSummary> found) {
        List<CallflowSummary> shown = new ArrayList<>(found.subList(0, Math.min(longest, found.size())));
        found.stream()
                .skip(shown.size())
                .filter(flow -> chosen.filter(flow.id()::equals).isPresent())
                .forEach(shown::add);
        return shown;
    }

    /** All flows while nothing is typed: the list may be long, and changes with every edit. */
    private List<CallflowSummary> found() {
        String typed = search.getValue();
        List<CallflowSummary> filtered = filter.of(all);
        return typed.isBlank()
                ? filtered
                : filtered.stream().filter(rows.matching(typed)).toList();
    }

    private String notFound(String typed) {
        if (filter.chosen() != FlowFilter.ALL) {
            return say("Nothing is found under \"{0}\".", filter.chosen().title());
        }
        return switch (kind) {
            case CALLFLOW -> say("No callflow has \"{0}\" in its name or number.", typed);
            case SAVED_ACTION -> say("No saved action has \"{0}\" in its name or action.", typed);
        };
    }

    private void update() {
        List<CallflowSummary> found = found();
        Set<FlowId> wanted = new HashSet<>();
        List<CallflowSummary> shown = shown(found);
        for (int at = 0; at < shown.size(); at++) {
            CallflowSummary callflow = shown.get(at);
            wanted.add(callflow.id());
            FlowListItem item = items.computeIfAbsent(callflow.id(), id -> new FlowListItem(kind, id));
            item.show(callflow, rows.detail(callflow), chosen.equals(Optional.of(callflow.id())));
            if (at >= list.getComponentCount() || list.getComponentAt(at) != item) {
                list.addComponentAtIndex(at, item);
            }
        }
        items.entrySet().removeIf(item -> {
            boolean gone = !wanted.contains(item.getKey());
            if (gone) {
                item.getValue().removeFromParent();
            }
            return gone;
        });
        list.setVisible(!shown.isEmpty());
        count.setText(all.isEmpty() ? "" : String.format(Formats.current().locale(), "%,d", all.size()));
        search.setVisible(!all.isEmpty());
        filter.count(all);
        nothing.setVisible(found.isEmpty() && !all.isEmpty());
        nothing.setText(notFound(search.getValue().strip()));
        more.setVisible(shown.size() < found.size());
        more.setText(say("Show more ({0} not shown)", found.size() - shown.size()));
    }
}
