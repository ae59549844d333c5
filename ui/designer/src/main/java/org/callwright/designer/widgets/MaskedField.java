package org.callwright.designer.widgets;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A password field whose button is labelled in the language of the page. */
public final class MaskedField extends PasswordField {
    public MaskedField(String label) {
        super(label);
        getElement().setPropertyMap("i18n", Map.of("reveal", say("Show password")));
    }
}
