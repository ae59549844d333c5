package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.nav.FlowPages;
import org.callwright.model.FlowId;

/**
 * All callflows, or all saved actions, to choose from. A row stays the same element when its flow changes, so that the
 * keyboard's focus stays where it is.
 */
final class FlowList extends Nav {

    /** Enough to look through; whoever has more searches. */
    private static final int PAGE = 100;

    /** A shortcut of Vaadin's would take the key from whoever types it into a field. */
    private static final String SLASH_LEADS_HERE = """
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

    /** How those on a shelf are found and told apart. */
    interface Kind {

        /** What is said of one beside its name. */
        String detail(CallflowSummary flow);

        /** Finds those that were meant by what was typed. */
        Predicate<CallflowSummary> meantBy(String typed);
    }

    private final FlowPages pages;
    private final Kind kind;
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph();
    private final Button more = new Button();
    private final Map<FlowId, FlowListItem> items = new HashMap<>();
    private List<CallflowSummary> all = List.of();
    private Optional<FlowId> chosen = Optional.empty();
    private int longest = PAGE;

    /** @param buttons what brings more of them */
    FlowList(FlowPages pages, Kind kind, Component... buttons) {
        this.pages = pages;
        this.kind = kind;
        addClassName("cw-list");
        getElement().setAttribute("aria-label", pages.all());
        search.setPlaceholder(
                switch (pages) {
                    case CALLFLOWS -> say("Name or number");
                    case SAVED_ACTIONS -> say("Name or action");
                });
        search.setAriaLabel(
                switch (pages) {
                    case CALLFLOWS -> say("Search callflows by name or number");
                    case SAVED_ACTIONS -> say("Search saved actions by name or action");
                });
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(150);
        search.addValueChangeListener(event -> {
            longest = PAGE;
            arrange();
        });
        search.addAttachListener(event -> search.getElement().executeJs(SLASH_LEADS_HERE));
        nothing.addClassName("cw-nothing");
        nothing.getElement().setAttribute("role", "status");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(event -> {
            longest += PAGE;
            arrange();
        });

        Div head = new Div(new H2(pages.all()));
        head.add(buttons);
        head.addClassName("cw-list-head");
        Div scrolling = new Div(list, nothing, more);
        scrolling.addClassName("cw-list-scroll");
        add(head, search, scrolling);
    }

    void show(List<CallflowSummary> callflows) {
        all = callflows;
        arrange();
    }

    void choose(Optional<FlowId> id) {
        chosen = id;
        arrange();
    }

    private String notFound(String typed) {
        return switch (pages) {
            case CALLFLOWS -> say("No callflow has \"{0}\" in its name or number.", typed);
            case SAVED_ACTIONS -> say("No saved action has \"{0}\" in its name or action.", typed);
        };
    }

    private void arrange() {
        List<CallflowSummary> found =
                all.stream().filter(kind.meantBy(search.getValue())).toList();
        Set<FlowId> wanted = new HashSet<>();
        int shown = Math.min(longest, found.size());
        for (int at = 0; at < shown; at++) {
            CallflowSummary callflow = found.get(at);
            wanted.add(callflow.id());
            FlowListItem item = items.computeIfAbsent(callflow.id(), id -> new FlowListItem(pages, id));
            item.show(callflow, kind.detail(callflow), chosen.equals(Optional.of(callflow.id())));
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
        list.setVisible(shown > 0);
        search.setVisible(!all.isEmpty());
        nothing.setVisible(found.isEmpty() && !all.isEmpty());
        nothing.setText(notFound(search.getValue().strip()));
        more.setVisible(shown < found.size());
        more.setText(say("Show more ({0} not shown)", found.size() - shown));
    }
}
