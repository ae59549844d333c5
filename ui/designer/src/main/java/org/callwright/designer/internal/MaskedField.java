package org.callwright.designer.internal;

import static org.callwright.designer.internal.Languages.say;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A field for what nobody else should see, with the words of its button in the language of the page. */
final class MaskedField extends PasswordField {
    MaskedField(String label) {
        super(label);
        getElement().setPropertyMap("i18n", Map.of("reveal", say("Show password")));
    }
}
