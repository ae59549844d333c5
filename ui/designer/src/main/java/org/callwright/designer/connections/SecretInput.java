package org.callwright.designer.connections;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.callwright.designer.widgets.MaskedField;
import org.callwright.store.connections.Secret;
import org.callwright.store.connections.SecretChange;

/** A field for a password or token, which can be replaced, kept or removed, and is never shown. */
final class SecretInput extends Div {

    private final PasswordField field = new MaskedField(say("Secret"));
    private final Button remove = new Button(say("Remove"), event -> toggleRemoved());
    private boolean kept;
    private boolean removed;

    SecretInput() {
        addClassName("cw-secret");
        field.setHelperText(
                say("The user's password, or a token. It is encrypted, and nobody can read it here again."));
        field.setAutocomplete(Autocomplete.NEW_PASSWORD); // never the administrator's own
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(field, remove);
        show(false);
    }

    /** The field to type it into. */
    PasswordField field() {
        return field;
    }

    /**
     * Discards what was typed.
     *
     * @param kept whether there is a secret already
     */
    void show(boolean kept) {
        this.kept = kept;
        removed = false;
        update();
    }

    SecretChange change() {
        if (!field.getValue().isEmpty()) {
            return new SecretChange.Replace(new Secret(field.getValue()));
        }
        return removed ? new SecretChange.Remove() : new SecretChange.Keep();
    }

    private void toggleRemoved() {
        removed = !removed;
        update();
    }

    private void update() {
        field.clear();
        field.setPlaceholder(removed ? say("Removed when saved") : kept ? say("Kept; type to replace") : "");
        remove.setVisible(kept);
        remove.setText(say(removed ? "Keep it" : "Remove"));
        remove.setAriaLabel(say(removed ? "Keep the secret" : "Remove the secret"));
    }
}
