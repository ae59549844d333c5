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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.designer.detail.DetailTab;
import org.callwright.designer.detail.FlowDetail;
import org.callwright.designer.live.LiveUpdates;
import org.callwright.designer.live.Snapshot;
import org.callwright.designer.nav.Page;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;

/** A page with the list of all flows of a kind, and the chosen one or else the first. */
public abstract class FlowsView extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private final Flow.Kind kind;
    private final LiveUpdates liveUpdates;
    private final Main main = new Main();
    private final Paragraph message = new Paragraph();
    private FlowList list;
    private FlowDetail detail;
    private Component shown;
    private Optional<String> requested = Optional.empty();
    private Optional<Snapshot> latest = Optional.empty();
    private Optional<String> added = Optional.empty();
    private boolean focusPending;
    private boolean fresh;
    private String title;
    private Registration following;

    /** Of the requested flow among all of its kind, as of the last update; their number if it was not there. */
    private int position;

    FlowsView(Flow.Kind kind, LiveUpdates liveUpdates) {
        this.kind = kind;
        this.liveUpdates = liveUpdates;
        shown = EmptyStates.loading(kind);
        title = say("{0} – Callwright", Page.of(kind).title());
        addClassName("cw-callflows");
        message.addClassName("cw-note");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
    }

    /** Adds the parts of the page. To be called once, at the end of the constructor. */
    final void setContent(FlowList list, FlowDetail detail) {
        this.list = list;
        this.detail = detail;
        main.setId("main");
        main.add(message, shown);
        add(list, main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> item = event.getRouteParameters().get(Page.Path.ITEM);
        DetailTab tab = DetailTab.named(kind, event.getRouteParameters().get(Page.Path.TAB));
        // Whoever goes to another tab of the same flow stays on the tabs.
        focusPending = latest.isPresent() && (tab == detail.tab() || !item.equals(requested));
        requested = item;
        message.setVisible(false);
        detail.request(tab, event.getLocation().getQueryParameters().getSingleParameter(Page.Path.STEP));
        update();
    }

    /** Moves the keyboard focus to the flow that the user chose. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        focusDetail();
    }

    /** Waits for a flow that was just added and is shown a moment later. */
    private void focusDetail() {
        if (focusPending && shown == detail) {
            focusPending = false;
            if (fresh) {
                detail.begin();
            } else {
                detail.focus();
            }
            fresh = false;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = liveUpdates.follow(
                event.getUI(),
                snapshot -> {
                    latest = Optional.of(snapshot);
                    update();
                },
                beat -> detail.passTime());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.remove();
    }

    private void update() {
        latest.ifPresent(snapshot -> {
            List<CallflowSummary> all = snapshot.flows(kind);
            Optional<CallflowSummary> chosen = chosen(all);
            list.show(all, chosen.map(CallflowSummary::id));
            if (chosen.isPresent()) {
                added = Optional.empty();
                requested = chosen.map(flow -> flow.id().value());
                detail.show(chosen.get());
            }
            showTitle(chosen.map(CallflowSummary::name));
            replaceShown(snapshot.failure()
                    .<Component>map(why -> EmptyStates.failed(kind, say(why), liveUpdates::refresh))
                    .or(() -> chosen.map(callflow -> detail))
                    .orElseGet(() -> missing(all)));
            focusDetail();
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void showTitle(Optional<String> name) {
        String now = say("{0} – Callwright", name.orElseGet(Page.of(kind)::title));
        if (!now.equals(title)) {
            title = now;
            UI.getCurrent().getPage().setTitle(title);
        }
    }

    private Component missing(List<CallflowSummary> all) {
        if (requested.isPresent() && requested.equals(added)) {
            return EmptyStates.loading(kind);
        }
        return all.isEmpty() ? EmptyStates.empty(kind) : EmptyStates.gone(kind);
    }

    /** Looks first where it was found last: few changes move it. */
    private Optional<CallflowSummary> chosen(List<CallflowSummary> all) {
        if (requested.isEmpty()) {
            return all.stream().findFirst();
        }
        if (position >= all.size() || !isRequested(all.get(position))) {
            position = (int) all.stream().takeWhile(flow -> !isRequested(flow)).count();
        }
        return position < all.size() ? Optional.of(all.get(position)) : Optional.empty();
    }

    private boolean isRequested(CallflowSummary flow) {
        return flow.id().value().equals(requested.get());
    }

    private void replaceShown(Component content) {
        if (content != shown) {
            main.remove(shown);
            main.add(content);
            shown = content;
        }
    }

    /** Shows a flow that was just added, to be drawn. */
    final void goTo(FlowId id) {
        fresh = true;
        goToAdded(id);
    }

    private void goToAdded(FlowId id) {
        added = Optional.of(id.value());
        navigate(Page.of(kind).location(id));
    }

    /** Shows a flow that was just imported, on the page of its kind. */
    final void goTo(Flow flow) {
        if (flow.kind() == kind) {
            goToAdded(flow.id());
        } else {
            navigate(Page.of(flow.kind()).location(flow.id()));
        }
    }

    /** Shows the first flow, after the chosen one was deleted. */
    final void deleted() {
        added = Optional.empty();
        navigate(Page.of(kind).location());
    }

    private static void navigate(String location) {
        UI.getCurrent().navigate(location);
    }

    /** The names of all flows in the list. */
    final Collection<String> names() {
        return latest.map(snapshot -> snapshot.flows(kind)).orElse(List.of()).stream()
                .map(CallflowSummary::name)
                .toList();
    }

    /** The saved actions as of the last live update. */
    final List<CallflowSummary> savedActions() {
        return latest.map(Snapshot::savedActions).orElse(List.of());
    }

    /** @param text empty for none */
    final void showMessage(String text) {
        message.setText(text);
        message.setVisible(!text.isEmpty());
    }
}
