package org.callwright.designer.widgets;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a callflow or saved action may be called. */
public final class NameField {

    private static final int LONGEST = 80;
    private static final Pattern UNSEEN_AT_AN_END = Pattern.compile("^[\\s\\p{Z}\\p{C}]+|[\\s\\p{Z}\\p{C}]+$");

    private NameField() {}

    /** A field for a name. It stays marked as wrong until its owner says otherwise. */
    public static TextField field() {
        TextField field = new TextField();
        field.setMaxLength(LONGEST);
        field.setAutoselect(true);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.EAGER); // so that Enter finds what was typed
        field.addValueChangeListener(event -> field.setInvalid(false));
        return field;
    }

    /** What was typed, without what cannot be seen at its ends. */
    public static String trimmed(String typed) {
        return UNSEEN_AT_AN_END.matcher(typed).replaceAll("");
    }

    /** The name that was typed; empty, and the field says why, when it cannot be one. */
    public static Optional<String> read(TextField field) {
        String name = trimmed(field.getValue());
        if (name.isEmpty()) {
            refuse(field, say("The name is missing. Fill in what you want to find it by."));
            return Optional.empty();
        }
        return Optional.of(name);
    }

    static void refuse(TextField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    /** A name like this one that none of these is. */
    public static String unused(String name, Collection<String> taken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? name : name + " " + number)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
    }
}
