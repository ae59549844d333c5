package org.callwright.designer.internal;

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
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.callwright.app.Actions;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.Numbers;
import org.callwright.app.Things;
import org.callwright.model.FlowId;

/** All callflows, and the one that was chosen; without a choice the first. */
@Route(value = "callflows/:" + CallflowsView.CALLFLOW + "?", layout = Frame.class)
@RouteAlias(value = "", layout = Frame.class)
@PageTitle("Callflows · Callwright")
public final class CallflowsView extends Div implements BeforeEnterObserver, AfterNavigationObserver {

    static final String CALLFLOW = "callflow";

    private final Feed feed;
    private final CallflowList list;
    private final CallflowPanel panel;
    private final Main main = new Main();
    private final Paragraph message = new Paragraph();
    private Component shown = Hints.loading();
    private Optional<String> wanted = Optional.empty();
    private Optional<Snapshot> now = Optional.empty();
    private Optional<String> brought = Optional.empty();
    private boolean first = true;
    private boolean keyboardDue;
    private Registration following;

    /** Called by Vaadin. */
    public CallflowsView(
            Feed feed, Callflows callflows, Actions actions, Numbers numbers, Things things, Executor background) {
        this.feed = feed;
        addClassName("cw-callflows");
        panel = new CallflowPanel(callflows, actions, numbers, new Pickers(things, background), this::deleted);
        list = new CallflowList(
                new AddCallflowButton(callflows, this::names, this::goTo),
                new ImportButton(callflows, this::goTo, this::say));
        message.addClassName("cw-note");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        main.add(message, shown);
        add(list, main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = event.getRouteParameters().get(CALLFLOW);
        message.setVisible(false);
        arrange();
    }

    /** Whoever chose a callflow goes on there. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        keyboardDue = !first;
        first = false;
        takeKeyboard();
    }

    /** A callflow that was just added is shown a moment later. */
    private void takeKeyboard() {
        if (keyboardDue && shown == panel) {
            keyboardDue = false;
            panel.focus();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = feed.follow(event.getUI(), snapshot -> {
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
            list.show(snapshot.callflows());
            Optional<CallflowSummary> chosen = chosen(snapshot.callflows());
            list.choose(chosen.map(CallflowSummary::id));
            if (chosen.isPresent()) {
                brought = Optional.empty();
                panel.show(chosen.get());
            }
            place(snapshot.failure()
                    .<Component>map(why -> Hints.failed(why, feed::refresh))
                    .or(() -> chosen.map(callflow -> panel))
                    .orElseGet(() -> missing(snapshot)));
            takeKeyboard();
        });
    }

    private Component missing(Snapshot snapshot) {
        if (wanted.isPresent() && wanted.equals(brought)) {
            return Hints.loading();
        }
        return snapshot.callflows().isEmpty() ? Hints.empty() : Hints.gone();
    }

    private Optional<CallflowSummary> chosen(List<CallflowSummary> callflows) {
        return callflows.stream()
                .filter(callflow -> wanted.isEmpty() || callflow.id().value().equals(wanted.get()))
                .findFirst();
    }

    private void place(Component content) {
        if (content != shown) {
            main.remove(shown);
            main.add(content);
            shown = content;
        }
    }

    private void goTo(FlowId id) {
        brought = Optional.of(id.value());
        UI.getCurrent().navigate(CallflowsView.class, new RouteParameters(CALLFLOW, id.value()));
    }

    private void deleted() {
        brought = Optional.empty();
        UI.getCurrent().navigate(CallflowsView.class);
    }

    private Collection<String> names() {
        return now.map(Snapshot::callflows).orElse(List.of()).stream()
                .map(CallflowSummary::name)
                .toList();
    }

    private void say(String sentence) {
        message.setText(sentence);
        message.setVisible(true);
    }
}
