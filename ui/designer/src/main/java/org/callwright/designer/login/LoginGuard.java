package org.callwright.designer.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.Locale;
import org.callwright.app.access.Logins;
import org.callwright.designer.messages.Translations;
import org.callwright.designer.nav.Page;
import org.callwright.model.Message;
import org.callwright.store.preferences.Preferences;

/** Shows the login page in place of any other while nobody is logged in. */
public final class LoginGuard implements VaadinServiceInitListener {

    private final Logins logins;
    private final OpenSessions sessions;

    public LoginGuard(Logins logins, OpenSessions sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(new FirstPaint(logins)::dress);
        event.getSource().addSessionInitListener(opened -> sessions.opened(opened.getSession()));
        event.getSource().addSessionDestroyListener(closed -> sessions.closed(closed.getSession()));
        event.getSource().addUIInitListener(opened -> {
            // In the page's first request: in a later one the session would get its new id while the page opens its
            // WebSocket with the old one, and be told that it has expired.
            if (CurrentUser.current().isEmpty()) {
                CurrentUser.recall(logins);
            }
            UI ui = opened.getUI();
            CurrentUser.current().ifPresent(user -> welcome(ui, user.who().preferences()));
            ui.addBeforeEnterListener(this::beforeEnter);
        });
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
    }

    /** The login page has nothing pushed to it: it needs no connection, nor the script that makes one. */
    private static void welcome(UI ui, Preferences wanted) {
        Translations.choose(ui, wanted);
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
    }

    private static SystemMessages messages(Locale language) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // The page loads again by itself and shows the login page, which says why.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(Translations.say(Message.of("That did not work"), language));
        messages.setInternalErrorMessage(Translations.say(
                Message.of("Callwright's log says more. Click here to load the page again."), language));
        return messages;
    }

    private void beforeEnter(BeforeEnterEvent event) {
        boolean loggedIn = sessions.areLetIn();
        boolean toLogin = event.getNavigationTarget() == LoginView.class;
        if (!loggedIn && !toLogin) {
            event.rerouteTo(LoginView.class); // the address stays, so that the user gets there after the login
        } else if (loggedIn && toLogin) {
            event.forwardTo(Page.CALLFLOWS.location());
        }
    }
}
