package org.callwright.designer.widgets;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The name of a callflow or saved action: its field and its rules. */
public final class NameField {

    private static final int LONGEST = 80;
    private static final Pattern INVISIBLE_ENDS = Pattern.compile("^[\\s\\p{Z}\\p{C}]+|[\\s\\p{Z}\\p{C}]+$");

    /** Browsers keep a tab that is pasted into a line, as from a spreadsheet. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private NameField() {}

    /** A field for a name. It shows an error until its text changes. */
    public static TextField field() {
        TextField field = new TextField();
        field.setAutoselect(true);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.EAGER); // so that Enter finds what was typed
        field.addValueChangeListener(event -> field.setInvalid(false));
        return field;
    }

    /** Takes each name that the user gives. One that is missing or too long stays in the field, which says so. */
    public static void watch(TextField field, Consumer<String> taken) {
        TextLimit.watch(field, LONGEST, typed -> {
            String name = trimmed(typed);
            if (name.isEmpty()) {
                field.setErrorMessage(missing());
                field.setInvalid(true);
            } else {
                taken.accept(name);
            }
        });
    }

    /** The text without invisible characters at its ends, and with a blank for control characters within. */
    public static String trimmed(String typed) {
        return CONTROL.matcher(INVISIBLE_ENDS.matcher(typed).replaceAll("")).replaceAll(" ");
    }

    /** The typed name; empty, and the field shows an error, when there is none or it is too long. */
    public static Optional<String> read(TextField field) {
        String name = trimmed(field.getValue());
        if (isTooLong(name)) {
            refuse(field, TextLimit.tooLong(LONGEST, name.length()));
            return Optional.empty();
        }
        if (name.isEmpty()) {
            refuse(field, missing());
            return Optional.empty();
        }
        return Optional.of(name);
    }

    /** Whether a name has more characters than names may have. */
    public static boolean isTooLong(String name) {
        return name.length() > LONGEST;
    }

    private static String missing() {
        return say("The name is missing. Fill in what you want to find it by.");
    }

    static void refuse(TextField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    /** This name, with a number added when it is taken. */
    public static String unused(String name, Collection<String> taken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? name : name + " " + number)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
    }
}
