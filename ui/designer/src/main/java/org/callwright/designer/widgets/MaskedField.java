package org.callwright.designer.widgets;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A field for what nobody else should see, with the words of its button in the language of the page. */
public final class MaskedField extends PasswordField {
    public MaskedField(String label) {
        super(label);
        getElement().setPropertyMap("i18n", Map.of("reveal", say("Show password")));
    }
}
