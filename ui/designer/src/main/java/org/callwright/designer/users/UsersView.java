package org.callwright.designer.users;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.callwright.app.access.UserSummary;
import org.callwright.app.access.Users;
import org.callwright.designer.layout.MainLayout;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.nav.Page;
import org.callwright.designer.widgets.ConfirmDialog;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.model.Message;
import org.callwright.store.Role;

/** The page on which administrators add, disable and change users. */
@Route(value = Page.Path.USERS, layout = MainLayout.class)
public final class UsersView extends Div implements BeforeEnterObserver, HasDynamicTitle, UserRow.Listener {

    private final Users users;
    private final UnorderedList list = new UnorderedList();
    private final InlineMessage notice = new InlineMessage();

    /** Called by Vaadin. */
    public UsersView(Users users) {
        this.users = users;
        addClassName("cw-page");
        Button adding = new Button(say("Add user"), VaadinIcon.PLUS.create(), event -> ask());
        adding.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        adding.setVisible(CurrentUser.may(Role.ADMINISTRATOR));
        Div head = new Div(new H1(say("Users")), adding);
        head.addClassName("cw-page-head");
        list.addClassName("cw-people");
        Main main = new Main(head, notice, list);
        main.setId("main");
        add(main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        attempt(() -> {});
    }

    @Override
    public String getPageTitle() {
        return say("Users – Callwright");
    }

    private void ask() {
        notice.clear();
        new AddUserDialog((login, role) -> {
                    String password = users.add(login, role, CurrentUser.operator());
                    show();
                    new PasswordDialog(login, password).open();
                })
                .open();
    }

    @Override
    public void roleChosen(UserSummary user, Role role) {
        attempt(() -> {
            users.setRole(user.login(), role, CurrentUser.operator());
            notice.succeed(say("{0}: {1}", user.login(), RoleWords.explanation(role)));
        });
    }

    @Override
    public void passwordWanted(UserSummary user) {
        new ConfirmDialog(
                        say("A new password for {0}?", user.login()),
                        say("The old one lets nobody in any more, and all sessions of {0} end.", user.login()),
                        say("Make a new password"),
                        () -> attempt(() -> new PasswordDialog(
                                        user.login(), users.newPassword(user.login(), CurrentUser.operator()))
                                .open()),
                        say("Keep it"),
                        () -> {})
                .open();
    }

    @Override
    public void disabled(UserSummary user) {
        new ConfirmDialog(
                        say("Disable {0}?", user.login()),
                        say(
                                "All sessions of {0} end at once, and nobody logs in as {0} until you enable it.",
                                user.login()),
                        say("Disable"),
                        () -> attempt(() -> users.disable(user.login(), CurrentUser.operator())),
                        say("Cancel"),
                        () -> {})
                .open();
    }

    @Override
    public void enabled(UserSummary user) {
        attempt(() -> users.enable(user.login(), CurrentUser.operator()));
    }

    /** Does something, or says why not, and shows the users as they are then. */
    private void attempt(Runnable change) {
        notice.clear();
        try {
            change.run();
        } catch (RuntimeException | Error e) {
            notice.refuse(say(ErrorMessages.message(Message.of("That did not work."), e)));
        }
        try {
            show();
        } catch (RuntimeException | Error e) {
            list.removeAll();
            notice.refuse(say(ErrorMessages.message(Message.of("The users could not be read."), e)));
        }
    }

    private void show() {
        list.removeAll();
        users.list(CurrentUser.operator()).forEach(user -> list.add(new UserRow(user, UI.getCurrent(), this)));
    }
}
