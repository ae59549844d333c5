package org.callwright.action;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text with values of the call in it, as a person wrote it: {@code Hello {caller.name}}. In the form, the values are
 * picked from a list. {@code {{} stands for a brace.
 *
 * @param text as written
 */
public record Template(String text) implements Value {
    /** A value of the call by its name in a template, and what it is. */
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

        /** How it is written in a template, such as {@code {caller.name}}. */
        public String place() {
            return "{" + key + "}";
        }

        /** In plain English words. */
        public String label() {
            return label;
        }

        /** What holds it while a call runs. */
        public Variable variable() {
            return variable;
        }
    }

    private static final String VARIABLE = "var.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\{|[^{}]*})");

    /** @throws IllegalArgumentException for a brace without a value's name, in a sentence for the admin */
    public Template {
        parse(text);
    }

    /** How an admin's variable is written in a template, such as {@code {var.orderNumber}}. */
    public static String place(Variable.Named variable) {
        return "{" + VARIABLE + variable.name() + "}";
    }

    /** What it consists of: text, and variables of the call. */
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
}
