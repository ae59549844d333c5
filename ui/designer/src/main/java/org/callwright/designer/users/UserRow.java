package org.callwright.designer.users;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.stream.Stream;
import org.callwright.app.access.UserSummary;
import org.callwright.designer.messages.Wording;
import org.callwright.store.Role;
import org.callwright.store.Stamp;

/** A user in the list: role, last log-in, and what can be done. */
final class UserRow extends ListItem {

    /** Called for what the administrator does with the user. */
    interface Listener {
        void roleChosen(UserSummary user, Role role);

        void passwordWanted(UserSummary user);

        void disabled(UserSummary user);

        void enabled(UserSummary user);
    }

    UserRow(UserSummary user, UI ui, Listener listener) {
        addClassName("cw-person");
        getElement().setAttribute("data-login", user.login());
        H2 login = new H2(user.login());
        Div who = new Div(login);
        who.addClassName("cw-person-name");
        if (!user.enabled()) {
            Span off = new Span(say("Disabled"));
            off.addClassName("cw-state");
            off.getElement().setAttribute("data-state", "problem");
            who.add(off);
        }
        Span facts = new Span(facts(user, ui));
        facts.addClassName("cw-soft");
        Select<Role> role = new Select<>();
        role.setItems(Role.values());
        role.setItemLabelGenerator(RoleWords::name);
        role.setValue(user.role());
        role.setAriaLabel(say("Role of {0}", user.login()));
        role.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                listener.roleChosen(user, event.getValue());
            }
        });
        Button password = button(
                say("New password …"), say("New password for {0}", user.login()), () -> listener.passwordWanted(user));
        Button access = user.enabled()
                ? button(say("Disable …"), say("Disable {0}", user.login()), () -> listener.disabled(user))
                : button(say("Enable"), say("Enable {0}", user.login()), () -> listener.enabled(user));
        Div buttons = new Div(role, password, access);
        buttons.addClassName("cw-buttons");
        add(new Div(who, facts), buttons);
    }

    private static String facts(UserSummary user, UI ui) {
        return String.join(
                " · ",
                Stream.of(
                                user.lastLogin()
                                        .map(last -> say(
                                                "Logged in {0} from {1}",
                                                Wording.moment(last.at(), ui), last.address()))
                                        .orElseGet(() -> say("Has not logged in yet")),
                                user.changed()
                                        .filter(stamp -> stamp.who().isPresent())
                                        .map(stamp -> changed(stamp, ui))
                                        .orElse(""))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static String changed(Stamp stamp, UI ui) {
        return say("changed {0} by {1}", Wording.moment(stamp.at(), ui), stamp.by());
    }

    private static Button button(String text, String label, Runnable work) {
        Button button = new Button(text, event -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(label);
        return button;
    }
}
