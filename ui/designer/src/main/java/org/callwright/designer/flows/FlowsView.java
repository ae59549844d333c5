package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.live.LiveUpdates;
import org.callwright.designer.live.Snapshot;
import org.callwright.designer.nav.Page;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** All that is on a shelf, and the one that was chosen; without a choice the first. */
public abstract class FlowsView extends Div implements BeforeEnterObserver, AfterNavigationObserver {

    private final Flow.Kind kind;
    private final LiveUpdates liveUpdates;
    private final Main main = new Main();
    private final Paragraph message = new Paragraph();
    private FlowList list;
    private FlowDetail panel;
    private Component shown;
    private Optional<String> wanted = Optional.empty();
    private Optional<Snapshot> now = Optional.empty();
    private Optional<String> brought = Optional.empty();
    private boolean first = true;
    private boolean keyboardDue;
    private Registration following;

    FlowsView(Flow.Kind kind, LiveUpdates liveUpdates) {
        this.kind = kind;
        this.liveUpdates = liveUpdates;
        shown = EmptyStates.loading(kind);
        addClassName("cw-callflows");
        message.addClassName("cw-note");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
    }

    /** Puts on the page what it consists of. To be called once, at the end of the constructor. */
    final void furnish(FlowList list, FlowDetail panel) {
        this.list = list;
        this.panel = panel;
        main.add(message, shown);
        add(list, main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getRouteParameters().get(Page.Path.ITEM);
        message.setVisible(false);
        arrange();
    }

    /** Whoever chose one goes on there. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        keyboardDue = !first;
        first = false;
        takeKeyboard();
    }

    /** One that was just added is shown a moment later. */
    private void takeKeyboard() {
        if (keyboardDue && shown == panel) {
            keyboardDue = false;
            panel.focus();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = liveUpdates.follow(event.getUI(), snapshot -> {
            now = Optional.of(snapshot);
            arrange();
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.remove();
    }

    private void arrange() {
        now.ifPresent(snapshot -> {
            List<CallflowSummary> all = snapshot.flows(kind);
            list.show(all);
            Optional<CallflowSummary> chosen = chosen(all);
            list.choose(chosen.map(CallflowSummary::id));
            if (chosen.isPresent()) {
                brought = Optional.empty();
                panel.show(chosen.get());
            }
            place(snapshot.failure()
                    .<Component>map(why -> EmptyStates.failed(kind, say(why), liveUpdates::refresh))
                    .or(() -> chosen.map(callflow -> panel))
                    .orElseGet(() -> missing(all)));
            takeKeyboard();
        });
    }

    private Component missing(List<CallflowSummary> all) {
        if (wanted.isPresent() && wanted.equals(brought)) {
            return EmptyStates.loading(kind);
        }
        return all.isEmpty() ? EmptyStates.empty(kind) : EmptyStates.gone(kind);
    }

    private Optional<CallflowSummary> chosen(List<CallflowSummary> all) {
        return all.stream()
                .filter(flow -> wanted.isEmpty() || flow.id().value().equals(wanted.get()))
                .findFirst();
    }

    private void place(Component content) {
        if (content != shown) {
            main.remove(shown);
            main.add(content);
            shown = content;
        }
    }

    /** Shows one that was just added. */
    final void goTo(FlowId id) {
        brought = Optional.of(id.value());
        navigate(Page.of(kind).location(id));
    }

    /** Shows one that was just imported, on whichever page it belongs. */
    final void goTo(Flow flow) {
        if (flow.kind() == kind) {
            goTo(flow.id());
        } else {
            navigate(Page.of(flow.kind()).location(flow.id()));
        }
    }

    /** Shows another one, since this was deleted. */
    final void deleted() {
        brought = Optional.empty();
        navigate(Page.of(kind).location());
    }

    private static void navigate(String location) {
        UI.getCurrent().navigate(location);
    }

    /** What those are called that are there. */
    final Collection<String> names() {
        return now.map(snapshot -> snapshot.flows(kind)).orElse(List.of()).stream()
                .map(CallflowSummary::name)
                .toList();
    }

    /** The saved actions as they were when the page was told last. */
    final List<CallflowSummary> savedActions() {
        return now.map(Snapshot::savedActions).orElse(List.of());
    }

    final void tell(String sentence) {
        message.setText(sentence);
        message.setVisible(true);
    }
}
