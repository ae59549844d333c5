package org.callwright.designer.widgets;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.model.Message;

/** Asks for the name of something new. */
public final class NameDialog extends Dialog {

    private final TextField name = NameField.field();
    private final Consumer<String> done;
    private final Message failure;

    /**
     * @param yes the text of the button that confirms
     * @param help what the name is for
     * @param done called with the name; when it throws, the field shows the message and the dialog stays open
     * @param failure what to say when the exception has no message for users
     */
    public NameDialog(String title, String yes, String help, Consumer<String> done, Message failure) {
        super(title);
        this.done = done;
        this.failure = failure;
        setWidth("28rem");
        name.setLabel(say("Name"));
        name.setHelperText(help);
        name.setWidthFull();
        name.addKeyDownListener(Key.ENTER, event -> submit());
        Button submit = new Button(yes, event -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(say("Cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(name);
        getFooter().add(cancel, submit);
    }

    /** Opens the dialog with a name proposed. */
    public void ask(String proposal) {
        open();
        propose(proposal);
    }

    /** Puts a name into the field, which the user can type over. */
    public void propose(String proposal) {
        name.setValue(proposal);
        name.focus();
    }

    /** The text in the field. */
    public String typed() {
        return name.getValue();
    }

    private void submit() {
        NameField.read(name).ifPresent(typed -> {
            try {
                done.accept(typed);
                close();
            } catch (RuntimeException | Error e) {
                NameField.refuse(name, say(ErrorMessages.message(failure, e)));
            }
        });
    }
}
