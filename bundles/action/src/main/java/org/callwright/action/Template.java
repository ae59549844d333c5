package org.callwright.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callwright.action.numbers.PhoneText;

/**
 * Text with values of the call, such as {@code Hello {caller.name}}. In forms, the values are picked from a list. A
 * double brace {@code {{} is a literal brace.
 *
 * @param text as an admin wrote it
 */
public record Template(String text) implements Value {
    /** The values of a call that templates can use. */
    public enum CallValue {
        CALLER_NUMBER("caller.number", "Caller's number", Variable.function("CALLERID", "num")),
        CALLER_NAME("caller.name", "Caller's name", Variable.function("CALLERID", "name")),
        DIALLED_NUMBER("dialled.number", "Number that was dialled", Variable.setting("CALLWRIGHT_NUMBER")),
        CALL_ID("call.id", "Call's id", Variable.function("CHANNEL", "linkedid")),
        LANGUAGE("call.language", "Call's language", Variable.function("CHANNEL", "language"));

        private final String key;
        private final String label;
        private final Variable variable;

        CallValue(String key, String label, Variable variable) {
            this.key = key;
            this.label = label;
            this.variable = variable;
        }

        /** Its placeholder in a template, such as {@code {caller.name}}. */
        public String place() {
            return "{" + key + "}";
        }

        /** Its name in English. */
        public String label() {
            return label;
        }

        /** The variable that holds it. */
        public Variable variable() {
            return variable;
        }
    }

    private static final String VARIABLE = "var.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\{|[^{}]*})");

    /** @throws IllegalArgumentException for a brace without the name of a value; the message is for admins */
    public Template {
        parse(text);
    }

    /** The placeholder of an admin's variable, such as {@code {var.orderNumber}}. */
    public static String place(Variable.Named variable) {
        return "{" + VARIABLE + variable.name() + "}";
    }

    /** The parts of the template: texts and variables. */
    public List<Value> parts() {
        return parse(text);
    }

    private static List<Value> parse(String text) {
        List<Value> parts = new ArrayList<>();
        var plain = new StringBuilder();
        var place = PLACE.matcher(text);
        int from = 0;
        while (place.find(from)) {
            plain.append(withoutBraces(text.substring(from, place.start())));
            if (place.group(1).equals("{")) {
                plain.append('{');
            } else {
                add(parts, plain);
                parts.add(named(place.group(1).substring(0, place.group(1).length() - 1)));
            }
            from = place.end();
        }
        plain.append(withoutBraces(text.substring(from)));
        add(parts, plain);
        return List.copyOf(parts);
    }

    private static void add(List<Value> parts, StringBuilder plain) {
        if (!plain.isEmpty()) {
            parts.add(new Text(plain.toString()));
            plain.setLength(0);
        }
    }

    private static String withoutBraces(String text) {
        if (text.indexOf('{') >= 0) {
            throw new IllegalArgumentException("A brace is written twice, {{, where it stands for itself");
        }
        return text;
    }

    private static Variable named(String key) {
        for (CallValue value : CallValue.values()) {
            if (value.key.equals(key)) {
                return value.variable;
            }
        }
        if (key.startsWith(VARIABLE)) {
            return Variable.named(key.substring(VARIABLE.length()));
        }
        throw new IllegalArgumentException("There is no value {" + key + "}; pick one from the list");
    }

    /**
     * A phone number in which values of the call can stand, such as {@code {caller.number}}. Without any, it is a number as
     * in {@link PhoneText}.
     *
     * @param text as written
     */
    public record Phone(String text) {

        /** @throws IllegalArgumentException for a wrong template, or for a fixed text that is not one number */
        public Phone {
            fixed(text);
        }

        /** The number, if it does not depend on the call. */
        public Optional<PhoneText> fixed() {
            return fixed(text);
        }

        /** The text with its values. */
        public Template template() {
            return new Template(text);
        }

        private static Optional<PhoneText> fixed(String text) {
            List<Value> parts = new Template(text).parts();
            return parts.stream().allMatch(Value.Text.class::isInstance)
                    ? Optional.of(new PhoneText(parts.stream()
                            .map(part -> ((Value.Text) part).text())
                            .collect(Collectors.joining())))
                    : Optional.empty();
        }
    }
}
