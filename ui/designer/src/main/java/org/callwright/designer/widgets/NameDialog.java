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

/** Asks what something new is to be called. */
public final class NameDialog extends Dialog {

    private final TextField name = NameField.field();
    private final Consumer<String> done;
    private final Message whenItFails;

    /**
     * @param yes what the button says that does it
     * @param help what the name is for
     * @param done is given the name; what it throws is said at the field, and the dialog stays
     * @param whenItFails what to say when that is no sentence for an admin
     */
    public NameDialog(String title, String yes, String help, Consumer<String> done, Message whenItFails) {
        super(title);
        this.done = done;
        this.whenItFails = whenItFails;
        setWidth("28rem");
        name.setLabel(say("Name"));
        name.setHelperText(help);
        name.setWidthFull();
        name.addKeyDownListener(Key.ENTER, event -> give());
        Button give = new Button(yes, event -> give());
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(say("Cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(name);
        getFooter().add(cancel, give);
    }

    /** Opens it with the keyboard at the name. */
    public void ask(String proposal) {
        open();
        propose(proposal);
    }

    /** Has a name in the field that can be typed over. */
    public void propose(String proposal) {
        name.setValue(proposal);
        name.focus();
    }

    /** What is in the field. */
    public String typed() {
        return name.getValue();
    }

    private void give() {
        NameField.read(name).ifPresent(typed -> {
            try {
                done.accept(typed);
                close();
            } catch (RuntimeException e) {
                NameField.refuse(name, say(ErrorMessages.message(whenItFails, e)));
            }
        });
    }
}
