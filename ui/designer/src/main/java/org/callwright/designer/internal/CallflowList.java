package org.callwright.designer.internal;

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
import org.callwright.app.CallflowSummary;
import org.callwright.model.FlowId;

/**
 * The callflows as a list to choose from. A row stays the same element when its callflow changes, so that the keyboard's
 * focus stays where it is.
 */
final class CallflowList extends Nav {

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

    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph();
    private final Button more = new Button();
    private final Map<FlowId, CallflowRow> rows = new HashMap<>();
    private List<CallflowSummary> all = List.of();
    private Optional<FlowId> chosen = Optional.empty();
    private int longest = PAGE;

    CallflowList(AddCallflowButton adding, ImportButton importing) {
        addClassName("cw-list");
        getElement().setAttribute("aria-label", "Callflows");
        search.setPlaceholder("Name or number");
        search.setAriaLabel("Search callflows by name or number");
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

        Div head = new Div(new H2("Callflows"), importing, adding);
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

    private void arrange() {
        List<CallflowSummary> found =
                all.stream().filter(new NumberSearch(search.getValue())).toList();
        Set<FlowId> wanted = new HashSet<>();
        int shown = Math.min(longest, found.size());
        for (int at = 0; at < shown; at++) {
            CallflowSummary callflow = found.get(at);
            wanted.add(callflow.id());
            CallflowRow row = rows.computeIfAbsent(callflow.id(), CallflowRow::new);
            row.show(callflow, chosen.equals(Optional.of(callflow.id())));
            if (at >= list.getComponentCount() || list.getComponentAt(at) != row) {
                list.addComponentAtIndex(at, row);
            }
        }
        rows.entrySet().removeIf(row -> {
            boolean gone = !wanted.contains(row.getKey());
            if (gone) {
                row.getValue().removeFromParent();
            }
            return gone;
        });
        list.setVisible(shown > 0);
        search.setVisible(!all.isEmpty());
        nothing.setVisible(found.isEmpty() && !all.isEmpty());
        nothing.setText("No callflow has \"" + search.getValue().strip() + "\" in its name or numbers.");
        more.setVisible(shown < found.size());
        more.setText("Show more (" + (found.size() - shown) + " not shown)");
    }
}
