package org.callwright.designer.connections;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.callwright.app.Connections;
import org.callwright.designer.layout.MainLayout;
import org.callwright.designer.live.LiveUpdates;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.nav.Page;
import org.callwright.designer.nav.PageLink;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.ConfirmDialog;
import org.callwright.model.Message;
import org.callwright.store.Role;
import org.callwright.store.connections.StoredConnection;

/** The page of connections to other systems: their list, and the form of the chosen one or else of the first. */
@Route(value = Page.Path.CONNECTIONS + Page.Path.OPTIONAL_ITEM, layout = MainLayout.class)
public final class ConnectionsView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    /** Stands in the location in place of an id. Ids are longer. */
    private static final String NEW = "new";

    private final LiveUpdates liveUpdates;
    private final Connections connections;
    private final BackgroundWork background;
    private final UnorderedList list = new UnorderedList();
    private final Main main = new Main();
    private Optional<String> requested = Optional.empty();
    private Optional<ConnectionForm> form = Optional.empty();
    private Registration following;

    /** Called by Vaadin. */
    public ConnectionsView(LiveUpdates liveUpdates, Connections connections, BackgroundWork background) {
        this.liveUpdates = liveUpdates;
        this.connections = connections;
        this.background = background;
        addClassNames("cw-callflows", "cw-connections");

        Button adding = new Button(VaadinIcon.PLUS.create(), event -> goTo(NEW));
        adding.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        adding.setAriaLabel(say("Add connection"));
        adding.setTooltipText(say("Add connection"));
        adding.setVisible(CurrentUser.may(Role.ADMINISTRATOR));
        Div head = new Div(new H2(say("Connections")), adding);
        head.addClassName("cw-list-head");
        Div scrolling = new Div(list);
        scrolling.addClassName("cw-list-scroll");
        Nav side = new Nav(head, scrolling);
        side.addClassName("cw-list");
        side.getElement().setAttribute("aria-label", say("Connections"));
        main.setId("main");
        add(side, main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        requested = event.getRouteParameters().get(Page.Path.ITEM);
        form = Optional.empty();
        read();
    }

    @Override
    public String getPageTitle() {
        return say("Connections – Callwright");
    }

    /** Asks before unsaved changes are lost. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.filter(ConnectionForm::isChanged).isPresent()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            new ConfirmDialog(
                            say("Leave without saving?"),
                            say("What you changed here has not been saved. It is lost when you leave."),
                            say("Leave"),
                            leaving::proceed,
                            say("Go on editing"),
                            leaving::cancel)
                    .open();
        }
    }

    /** Any change may concern the names and the usage of connections. */
    @Override
    protected void onAttach(AttachEvent event) {
        following = liveUpdates.follow(event.getUI(), snapshot -> read());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.remove();
    }

    private void read() {
        try {
            show(connections.list(CurrentUser.operator()));
        } catch (RuntimeException | Error e) {
            form = Optional.empty();
            replaceContent(message(
                    "alert",
                    say("The connections cannot be shown"),
                    say(ErrorMessages.message(Message.of("They could not be read."), e))));
        }
    }

    private void show(List<StoredConnection> all) {
        Optional<StoredConnection> chosen = chosen(all);
        requested = requested.or(() -> chosen.map(StoredConnection::id)); // it stays chosen, whatever else is added
        list.removeAll();
        all.forEach(each -> list.add(row(each, chosen.filter(each::equals).isPresent())));
        if (form.filter(open -> open.follow(chosen)).isPresent()) {
            return;
        }
        form = requested.equals(Optional.of(NEW)) || chosen.isPresent()
                ? Optional.of(new ConnectionForm(connections, chosen, background, this::added, this::deleted))
                : Optional.empty();
        replaceContent(form.<Component>map(open -> open).orElseGet(() -> requested.isPresent() ? missing() : empty()));
    }

    private Optional<StoredConnection> chosen(List<StoredConnection> all) {
        return all.stream()
                .filter(each -> requested.isEmpty() || each.id().equals(requested.get()))
                .findFirst();
    }

    private void replaceContent(Component content) {
        main.removeAll();
        main.add(content);
    }

    private static ListItem row(StoredConnection connection, boolean chosen) {
        PageLink link = new PageLink(Page.CONNECTIONS.location(connection.id()), "");
        link.addClassName("cw-row");
        if (chosen) {
            link.getElement().setAttribute("aria-current", "page");
        }
        Span name = new Span(connection.settings().name());
        name.addClassName("cw-row-name");
        name.setTitle(connection.settings().name());
        Span host = new Span(connection.settings().address().getAuthority());
        host.addClassName("cw-row-host");
        link.add(name, host);
        return new ListItem(link);
    }

    private void goTo(String id) {
        UI.getCurrent().navigate(Page.CONNECTIONS.location(id));
    }

    private void added(StoredConnection connection) {
        goTo(connection.id());
        form.ifPresent(ConnectionForm::welcome);
    }

    private void deleted() {
        form = Optional.empty();
        UI.getCurrent().navigate(Page.CONNECTIONS.location());
    }

    private static Component empty() {
        return message("group", say("No connections yet"), say("""
                A connection is another system's address with what is needed to log in there, such as a customer \
                database that callflows ask who is calling."""), say("""
                It is set up once, here. Steps pick it by its name, and its secret stays in Callwright: neither a \
                callflow nor the PBX has it. Begin with Add connection, on the left."""));
    }

    private static Component missing() {
        return message(
                "group",
                say("This connection is not there"),
                say("It may have been deleted, or the address is mistyped. Choose one on the left."));
    }

    private static Component message(String role, String title, String... texts) {
        Div message = new Div(new H1(title));
        List.of(texts).forEach(text -> message.add(new Paragraph(text)));
        message.addClassName("cw-hint");
        message.getElement().setAttribute("role", role);
        return message;
    }
}
