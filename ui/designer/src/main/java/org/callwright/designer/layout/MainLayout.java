package org.callwright.designer.layout;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import java.util.stream.Stream;
import org.callwright.app.PbxContents;
import org.callwright.app.access.Logins;
import org.callwright.designer.live.LiveUpdates;
import org.callwright.designer.live.Snapshot;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.nav.Page;
import org.callwright.designer.nav.PageLink;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.Logo;
import org.callwright.designer.widgets.TabMemory;

/**
 * The header around every page after login: product, pages, state of the PBX, user. Its script {@code beat.js} says when the server is
 * not heard any more.
 */
@JsModule("./memory/beat.js")
@JsModule("./fields/escape.js")
public final class MainLayout extends Div implements RouterLayout {

    private final LiveUpdates liveUpdates;
    private final Logins logins;
    private final Span pbx = new Span();
    private final Span stale = new Span(say("Not up to date: Callwright does not answer"));
    private final Div state = new Div(pbx, stale);
    private final PbxNotice difference;
    private final UnguardedNotice unguarded = new UnguardedNotice();
    private Registration following;

    /** Called by Vaadin. */
    public MainLayout(LiveUpdates liveUpdates, Logins logins, PbxContents contents, BackgroundWork background) {
        this.liveUpdates = liveUpdates;
        this.logins = logins;
        addClassName("cw-frame");
        pbx.addClassName("cw-pbx");
        pbx.getElement().setAttribute("role", "status");
        stale.addClassName("cw-stale");
        stale.getElement().setAttribute("role", "status");
        state.addClassName("cw-status");

        PageLink home = new PageLink(Page.CALLFLOWS.location(), "");
        home.add(new Logo());
        PageLink user = new PageLink(
                Page.Path.ACCOUNT,
                CurrentUser.current().map(now -> now.who().user().login()).orElse(""));
        user.getElement().setAttribute("title", say("Your password and sessions"));
        user.addClassName("cw-user");
        Button leave = new Button(say("Log out"), event -> logOut());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);

        Nav pages = new Nav();
        Stream.of(Page.values())
                .filter(page -> CurrentUser.may(page.least()))
                .map(MainLayout::link)
                .forEach(pages::add);
        pages.addClassName("cw-places");
        pages.getElement().setAttribute("aria-label", say("Pages"));
        Header header = new Header(home, pages, state, user, leave);
        header.addClassName("cw-header");
        difference = new PbxNotice(contents, background);
        add(header, difference, unguarded);
    }

    private static PageLink link(Page page) {
        PageLink link = new PageLink(page.location(), page.title());
        link.setHighlightCondition((it, event) -> page.isAt(event.getLocation()));
        link.setHighlightAction((it, current) -> {
            if (current) {
                it.getElement().setAttribute("aria-current", "page");
            } else {
                it.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ReconnectDialogConfiguration reconnecting = event.getUI().getReconnectDialogConfiguration();
        reconnecting.setDialogText(say("Connection lost, trying to reconnect..."));
        reconnecting.setDialogTextGaveUp(say("Connection lost"));
        TabMemory.loggedIn(event.getUI());
        following = liveUpdates.follow(
                event.getUI(), this::show, beat -> state.getElement().setAttribute("data-beat", String.valueOf(beat)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.remove();
    }

    private void show(Snapshot now) {
        boolean right = now.difference().isEmpty();
        String words = now.pbxAnswers() && !right ? say("The PBX does not have what is published.") : say(now.pbx());
        pbx.setText(words);
        pbx.getElement().setAttribute("title", words); // there is room for two lines
        pbx.getElement().setAttribute("data-answers", String.valueOf(now.pbxAnswers()));
        pbx.getElement().setAttribute("data-right", String.valueOf(right));
        difference.show(now);
        unguarded.show(now.unguarded());
    }

    private void logOut() {
        UI ui = UI.getCurrent();
        TabMemory.loggedOut(ui);
        ui.getPage().setLocation(Page.Path.LOGIN);
        CurrentUser.leave(logins);
    }
}
