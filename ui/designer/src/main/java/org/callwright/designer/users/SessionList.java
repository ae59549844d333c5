package org.callwright.designer.users;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.callwright.app.access.OwnAccount;
import org.callwright.app.access.Session;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.model.Message;

/** Where the user is logged in, to end what is not wanted there. */
final class SessionList extends Div {

    private final OwnAccount account;
    private final UnorderedList list = new UnorderedList();
    private final Button others = new Button(say("End all others"), event -> attempt(this::endOthers));
    private final InlineMessage notice = new InlineMessage();

    SessionList(OwnAccount account) {
        this.account = account;
        addClassName("cw-sessions");
        list.addClassName("cw-people");
        others.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(list, notice, others);
    }

    void refresh() {
        attempt(() -> {});
    }

    private void endOthers() {
        account.endOthers(CurrentUser.operator());
        notice.succeed(say("All other sessions have ended."));
    }

    private void attempt(Runnable change) {
        notice.clear();
        try {
            change.run();
            show(account.sessions(CurrentUser.operator()));
        } catch (RuntimeException | Error e) {
            notice.refuse(say(ErrorMessages.message(Message.of("That did not work."), e)));
        }
    }

    private void show(List<Session> sessions) {
        list.removeAll();
        sessions.forEach(session -> list.add(row(session)));
        others.setVisible(sessions.size() > 1);
    }

    private ListItem row(Session session) {
        String name = BrowserName.of(session.browser());
        Span browser = new Span(name);
        browser.addClassName("cw-version-name");
        browser.setTitle(session.browser());
        Span facts = new Span(session.begun()
                .map(begun -> say("since {0}, from {1}", Wording.moment(begun, UI.getCurrent()), session.address()))
                .orElseGet(() -> say("until {0}", Wording.moment(session.until(), UI.getCurrent()))));
        facts.addClassName("cw-soft");
        Div buttons = new Div();
        buttons.addClassName("cw-buttons");
        if (session.current()) {
            Span mark = new Span(say("This one"));
            mark.addClassName("cw-state");
            mark.getElement().setAttribute("data-state", "live");
            buttons.add(mark);
        } else {
            Button end =
                    new Button(say("End"), event -> attempt(() -> account.end(session.id(), CurrentUser.operator())));
            end.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            end.setAriaLabel(say("End the session of {0}", name));
            buttons.add(end);
        }
        ListItem row = new ListItem(new Div(browser, facts), buttons);
        row.addClassName("cw-person");
        return row;
    }
}
