package org.callwright.designer.widgets;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.function.Consumer;

/** The longest text that a field takes. Browsers cut off what is pasted beyond it without a word; this says so. */
public final class TextLimit {
    private TextLimit() {}

    /**
     * Watches a field. A text that is too long stays in the field and is not taken, which a sentence says.
     *
     * @param taken gets each text of the user that is not too long
     */
    public static <C extends TextFieldBase<C, String>> void watch(C field, int most, Consumer<String> taken) {
        field.setManualValidation(true);
        LastTyped.stands(field);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                int length = event.getValue().length();
                field.setErrorMessage(length > most ? tooLong(most, length) : "");
                field.setInvalid(length > most);
                if (length <= most) {
                    taken.accept(event.getValue());
                }
            }
        });
    }

    static String tooLong(int most, int length) {
        return say("It was not taken: it has {1} characters, and {0} are the most.", most, length);
    }
}
