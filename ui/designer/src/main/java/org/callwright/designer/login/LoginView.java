package org.callwright.designer.login;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Duration;
import org.callwright.app.access.LoginResult;
import org.callwright.app.access.Logins;
import org.callwright.designer.nav.Page;
import org.callwright.designer.widgets.Logo;
import org.callwright.designer.widgets.MaskedField;
import org.callwright.designer.widgets.TabMemory;

/** The login page. */
@Route(Page.Path.LOGIN)
public final class LoginView extends Main implements HasDynamicTitle {

    private final Logins logins;
    private final TextField login = new TextField(say("Login"));
    private final MaskedField password = new MaskedField(say("Password"));
    private final Paragraph message = new Paragraph();

    /** Called by Vaadin. */
    public LoginView(Logins logins) {
        this.logins = logins;
        addClassName("cw-login");

        login.setAutocomplete(Autocomplete.USERNAME);
        login.setAutofocus(true);
        login.setAutocapitalize(Autocapitalize.NONE);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        message.setVisible(false);
        message.addClassName("cw-note");

        Button enter = new Button(say("Log in"), event -> logIn());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.addClickShortcut(Key.ENTER);

        Div form = new Div(new Logo(), new H1(say("Log in")), message, login, password, enter);
        form.addClassName("cw-login-form");
        Div picture = new Div();
        picture.addClassName("cw-login-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        add(form, picture);
    }

    @Override
    public String getPageTitle() {
        return say("Log in – Callwright");
    }

    /** Tells a user who was logged in a moment ago why the login page is back. */
    @Override
    protected void onAttach(AttachEvent event) {
        TabMemory.wasLoggedIn(event.getUI(), () -> show("info", say("""
                You were logged out: Callwright was restarted, you were away for long, or the session was ended. \
                Log in to go on; everything that was saved is there.""")));
    }

    private void logIn() {
        switch (logins.login(login.getValue().strip(), password.getValue(), CurrentUser.client())) {
            case LoginResult.LetIn in -> {
                CurrentUser.enter(in.ticket(), logins);
                // Load the page again: it belongs to the session of before the login.
                getUI().ifPresent(ui -> ui.getPage().reload());
            }
            case LoginResult.Wrong wrong -> {
                show("error", say("Login or password is wrong. Check both and try again."));
                password.clear();
                password.focus();
            }
            case LoginResult.Disabled disabled ->
                show("error", say("This login was disabled. An administrator of Callwright can enable it again."));
            case LoginResult.TryLater later -> show("error", tryLater(later.after()));
        }
    }

    private static String tryLater(Duration wait) {
        int seconds = Math.toIntExact(wait.plusMillis(999).toSeconds());
        return plural(
                seconds,
                "There were too many tries with this login, or from your network. Your password was not looked at."
                        + " Try again in 1 second.",
                "There were too many tries with this login, or from your network. Your password was not looked at."
                        + " Try again in {0} seconds.",
                seconds);
    }

    private void show(String kind, String text) {
        message.setText(text);
        message.getElement().setAttribute("data-kind", kind);
        message.getElement().setAttribute("role", kind.equals("error") ? "alert" : "status");
        message.setVisible(true);
    }
}
