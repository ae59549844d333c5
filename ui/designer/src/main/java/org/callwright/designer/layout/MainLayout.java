package org.callwright.designer.layout;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import org.callwright.app.PbxContents;
import org.callwright.app.access.Logins;
import org.callwright.designer.live.LiveUpdates;
import org.callwright.designer.live.Snapshot;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.nav.Page;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.TabMemory;

/**
 * What is around every page after login: the rail, and what has to be known of the PBX on all of them. Its script
 * {@code beat.js} says when the server is not heard any more.
 */
@JsModule("./memory/beat.js")
@JsModule("./fields/escape.js")
@JsModule("./fields/beside.js")
@JsModule("./frame/frame.js")
@JsModule("./frame/menus.js")
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

        difference = new PbxNotice(contents, background);
        Div notices = new Div(difference, unguarded);
        notices.addClassName("cw-notices");
        add(Rail.skip(), new Rail(state, this::logOut), notices);
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
        pbx.getElement().setAttribute("title", words);
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
