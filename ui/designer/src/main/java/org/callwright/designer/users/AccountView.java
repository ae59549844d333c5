package org.callwright.designer.users;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
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

/** One's own settings: how pages look and write, the password, the sessions. */
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
        Button change = new Button(say("Change password"), event -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div passwords = new Div(old, wanted);
        passwords.addClassName("cw-setting-passwords");
        Div settings = new Div();
        settings.addClassName("cw-settings");
        settings.add(new PreferenceRows(account).rows());
        settings.add(new SettingRow(
                say("Password"),
                say("At least 10 characters. Several words are easy to remember."),
                passwords,
                notice,
                change));
        settings.add(new SettingRow(
                say("Sessions"),
                say("Where you are logged in. What you do not know, end, and change your password."),
                sessions));
        Div head = new Div(new H1(say("Your settings")), new Paragraph(who()));
        head.addClassName("cw-page-head");
        Main main = new Main(head, settings);
        main.setId("main");
        add(main);
    }

    private static String who() {
        return CurrentUser.current()
                .map(CurrentUser::who)
                .map(who -> who.user().login() + " · "
                        + say("{0}: {1}", RoleWords.name(who.role()), RoleWords.explanation(who.role())))
                .orElse("");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sessions.refresh();
    }

    @Override
    public String getPageTitle() {
        return say("Your settings – Callwright");
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
