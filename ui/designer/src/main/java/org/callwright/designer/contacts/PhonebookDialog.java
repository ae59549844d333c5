package org.callwright.designer.contacts;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.contacts.Phonebook;
import org.callwright.app.contacts.PhonebookFormat;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.widgets.ConfirmDialog;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.model.Message;

/** The addresses by which desk phones read the contacts: one for each make, with the secret in it. */
final class PhonebookDialog extends Dialog {

    private final Phonebook phonebook;
    private final Paragraph explained = new Paragraph();
    private final Div addresses = new Div();
    private final InlineMessage failure = new InlineMessage();
    private final Button on = new Button(say("Switch on"), event -> attempt(this::renew));
    private final Button renewed = new Button(say("Make a new address"), event -> askToRenew());
    private final Button off = new Button(say("Switch off"), event -> askToSwitchOff());
    private final Button closing = new Button(say("Close"), event -> close());

    PhonebookDialog(Phonebook phonebook) {
        super(say("Phone book for desk phones"));
        this.phonebook = phonebook;
        setWidth("52rem");
        addClassName("cw-phonebook");
        addresses.addClassName("cw-phonebook-addresses");
        add(explained, addresses, failure);
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        off.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        off.addClassName("cw-phonebook-off");
        renewed.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(off, renewed, closing, on);
        attempt(() -> {});
    }

    private void askToRenew() {
        new ConfirmDialog(
                        say("Make a new address?"),
                        say(
                                "The addresses of before end at once. Each phone shows no contacts until it has the new one."),
                        say("Make a new address"),
                        () -> attempt(this::renew),
                        say("Cancel"),
                        renewed::focus)
                .open();
    }

    private void askToSwitchOff() {
        new ConfirmDialog(
                        say("Switch the phone book off?"),
                        say("No phone shows the contacts any more. Switched on again, it has another address."),
                        say("Switch off"),
                        () -> attempt(() -> phonebook.switchOff(CurrentUser.operator())),
                        say("Cancel"),
                        off::focus)
                .open();
    }

    private void renew() {
        phonebook.renew(CurrentUser.operator());
    }

    private void attempt(Runnable change) {
        failure.clear();
        try {
            change.run();
            show(phonebook.token(CurrentUser.operator()));
        } catch (RuntimeException | Error e) {
            failure.refuse(say(ErrorMessages.message(Message.of("That did not work."), e)));
        }
    }

    private void show(Optional<String> token) {
        explained.setText(
                token.isPresent()
                        ? say(
                                "Desk phones read the contacts there, without logging in. Whoever has an address can do the"
                                        + " same, so treat it like a password.")
                        : say("Desk phones can read the contacts at an address that has a secret in it, without logging"
                                + " in. It is switched off: there is no such address."));
        addresses.removeAll();
        token.ifPresent(secret -> Stream.of(PhonebookFormat.values())
                .map(format -> new AddressField(format, secret))
                .forEach(addresses::add));
        Stream.of(renewed, off).forEach(button -> button.setVisible(token.isPresent()));
        on.setVisible(token.isEmpty());
    }
}
