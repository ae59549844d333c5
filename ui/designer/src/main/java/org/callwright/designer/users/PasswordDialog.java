package org.callwright.designer.users;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a new password, which is shown only once. */
final class PasswordDialog extends Dialog {

    PasswordDialog(String login, String password) {
        super(say("The password of {0}", login));
        setWidth("28rem");
        setCloseOnOutsideClick(false);
        TextField shown = new TextField(say("Password"));
        shown.setValue(password);
        shown.setReadOnly(true);
        shown.setWidthFull();
        shown.setAutoselect(true);
        shown.addClassName("cw-new-password");
        Button done = new Button(say("Done"), event -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                shown,
                new Paragraph(say(
                        "Give it to {0} in person: it is shown only now. It can be changed after logging in, by a click on"
                                + " one's own name.",
                        login)));
        getFooter().add(done);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                shown.focus();
            }
        });
    }
}
