package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.nav.Page;
import org.callwright.designer.nav.PageLink;
import org.callwright.designer.widgets.StateBadge;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** A row of the list: a link to a callflow or saved action. */
final class FlowListItem extends ListItem {

    private final PageLink link;
    private final Span name = new Span();
    private final Span detail = new Span();
    private final StateBadge state = new StateBadge();

    private Optional<Shown> last = Optional.empty();

    /** Scrolls the list so that the row is seen. */
    void bringInView() {
        getElement()
                .executeJs("requestAnimationFrame(() => setTimeout(() => this.scrollIntoView({block: 'nearest'})))");
    }

    private record Shown(CallflowSummary flow, String text, boolean chosen) {

        /** Compares no content: a flow that has not changed has the same summary. */
        boolean isSame(Shown other) {
            return flow == other.flow && text.equals(other.text) && chosen == other.chosen;
        }
    }

    FlowListItem(Flow.Kind kind, FlowId id) {
        link = new PageLink(Page.of(kind).location(id), "");
        link.addClassName("cw-row");
        name.addClassName("cw-row-name");
        detail.addClassName("cw-row-numbers");
        link.add(state, name, detail);
        add(link);
    }

    /** @param text stands beside the name */
    void show(CallflowSummary callflow, String text, boolean chosen) {
        Shown now = new Shown(callflow, text, chosen);
        if (last.filter(now::isSame).isPresent()) {
            return;
        }
        last = Optional.of(now);
        name.setText(callflow.name());
        name.setTitle(callflow.name());
        detail.setText(text);
        detail.setTitle(text);
        state.show(callflow);
        state.setTitle(
                callflow.live().isPresent()
                        ? say(
                                "{0} · version {1}",
                                Wording.state(callflow), callflow.live().getAsInt())
                        : Wording.state(callflow));
        if (chosen) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
