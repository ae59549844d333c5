package org.callwright.designer.users;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.callwright.app.access.OwnAccount;
import org.callwright.designer.layout.MainLayout;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.nav.Page;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.designer.widgets.MaskedField;
import org.callwright.model.Message;
import org.callwright.store.Role;

/** The page of one's own password and sessions. */
@Route(value = Page.Path.ACCOUNT, layout = MainLayout.class)
public final class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OwnAccount account;
    private final MaskedField old = new MaskedField(say("Old password"));
    private final MaskedField wanted = new MaskedField(say("New password"));
    private final InlineMessage notice = new InlineMessage();
    private final SessionList sessions;

    /** Called by Vaadin. */
    public AccountView(OwnAccount account) {
        this.account = account;
        this.sessions = new SessionList(account);
        addClassName("cw-page");
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(say("At least 10 characters. Several words are easy to remember."));
        Button change = new Button(say("Change password"), event -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Section password = new Section(new H2(say("Password")), old, wanted, notice, change);
        Div head = new Div(new H1(title()), new Paragraph(role()));
        head.addClassName("cw-page-head");
        add(new Main(head, password, sessions));
    }

    private static String title() {
        return CurrentUser.current().map(user -> user.who().user().login()).orElse("");
    }

    private static String role() {
        Role role = CurrentUser.current().map(user -> user.who().role()).orElse(Role.VIEWER);
        return say("{0}: {1}", RoleWords.name(role), RoleWords.explanation(role));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sessions.refresh();
    }

    @Override
    public String getPageTitle() {
        return say("Your account · Callwright");
    }

    private void change() {
        notice.clear();
        try {
            account.changePassword(old.getValue(), wanted.getValue(), CurrentUser.client(), CurrentUser.operator());
            old.clear();
            wanted.clear();
            notice.succeed(say("Changed. All your other sessions have ended."));
            sessions.refresh();
        } catch (RuntimeException | Error e) {
            notice.refuse(say(ErrorMessages.message(Message.of("The password could not be changed."), e)));
        }
    }
}
