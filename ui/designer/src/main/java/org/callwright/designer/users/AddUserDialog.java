package org.callwright.designer.users;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.model.Message;
import org.callwright.store.Role;

/** Asks for the login and the role of a new user. */
final class AddUserDialog extends Dialog {

    private final TextField login = new TextField(say("Login"));
    private final Select<Role> role = new Select<>();
    private final BiConsumer<String, Role> add;

    /** @param add called with both; when it throws, the field shows the message and the dialog stays open */
    AddUserDialog(BiConsumer<String, Role> add) {
        super(say("Add user"));
        this.add = add;
        setWidth("28rem");
        login.setHelperText(say("Letters, digits and . _ @ + -. It cannot be changed later."));
        login.setWidthFull();
        login.setManualValidation(true);
        login.setAutocapitalize(Autocapitalize.NONE);
        login.setAutocomplete(Autocomplete.OFF);
        login.addKeyDownListener(Key.ENTER, event -> submit());
        role.setLabel(say("Role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(RoleWords::name);
        role.setWidthFull();
        role.addValueChangeListener(event -> role.setHelperText(RoleWords.explanation(event.getValue())));
        role.setValue(Role.EDITOR);
        Button submit = new Button(say("Add"), event -> submit());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(say("Cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(login, role);
        getFooter().add(cancel, submit);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                login.focus();
            }
        });
    }

    private void submit() {
        try {
            add.accept(login.getValue().strip(), role.getValue());
            close();
        } catch (RuntimeException | Error e) {
            login.setErrorMessage(say(ErrorMessages.message(Message.of("The user could not be added."), e)));
            login.setInvalid(true);
            login.focus();
        }
    }
}
