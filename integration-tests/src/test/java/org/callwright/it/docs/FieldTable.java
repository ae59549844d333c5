package org.callwright.it.docs;

import static org.callwright.it.docs.Markdown.code;
import static org.callwright.it.docs.Markdown.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.compiler.form.ParsedFieldType;
import org.callwright.model.config.ConfigValue;

/**
 * The fields of a form, followed by those of its rows' forms.
 *
 * @param translations the same form in each language, by that language's English name
 */
record FieldTable(Form form, Map<String, Form> translations) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                List.of("Field", "Accepts", "Starts with", "Needed", "Remarks"),
                translations.keySet().stream().map(language -> "In " + language)));
        lines.add(row(
                Collections.nCopies(5, "---"), translations.keySet().stream().map(language -> "---")));
        for (int i = 0; i < form.fields().size(); i++) {
            FormField field = form.fields().get(i);
            lines.add(row(
                    List.of(
                            field.label() + " " + code(field.name()),
                            accepts(field.type(), field.unit()),
                            field.initial()
                                    .map(value -> words(value, field.type(), field.unit()))
                                    .orElse(""),
                            needed(field),
                            remarks(field)),
                    translated(i).values().stream().map(FormField::label)));
        }
        lines.add("");
        for (int i = 0; i < form.fields().size(); i++) {
            if (rowForm(form.fields().get(i)) instanceof Form rows) {
                lines.add("### A row of " + form.fields().get(i).label());
                lines.add("");
                Map<String, Form> forms = new LinkedHashMap<>();
                translated(i).forEach((language, field) -> forms.put(language, rowForm(field)));
                lines.addAll(new FieldTable(rows, forms).lines());
            }
        }
        return lines;
    }

    /** A field in each language. */
    private Map<String, FormField> translated(int index) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        translations.forEach((language, translation) ->
                fields.put(language, translation.fields().get(index)));
        return fields;
    }

    private static Form rowForm(FormField field) {
        return field.type() instanceof FieldType.Rows rows && rows.item() instanceof FieldType.SubForm sub
                ? sub.form()
                : null;
    }

    private static String needed(FormField field) {
        return field.optional() ? "no" : field.initial().isPresent() ? "has a value" : "yes";
    }

    private String remarks(FormField field) {
        List<String> remarks = new ArrayList<>();
        if (!field.help().isEmpty()) {
            remarks.add(field.help());
        }
        field.condition().ifPresent(shown -> {
            FormField other = form.fields().stream()
                    .filter(each -> each.name().equals(shown.field()))
                    .findFirst()
                    .orElseThrow();
            remarks.add("Shown while *" + other.label() + "* is "
                    + shown.values().stream()
                            .map(value -> "*"
                                    + (other.type() instanceof FieldType.Choice choice
                                            ? choice.label(value)
                                            : value.equals("true") ? "on" : "off")
                                    + "*")
                            .collect(Collectors.joining(" or "))
                    + ".");
        });
        if (field.secret()) {
            remarks.add("Hidden while it is typed.");
        }
        return String.join(" ", remarks);
    }

    private static String accepts(FieldType type, String unit) {
        return switch (type) {
            case FieldType.TextBox text -> "text, " + range(text.least(), text.most()) + " characters";
            case FieldType.NumberBox number ->
                "whole number, " + range(number.least(), number.most()) + (unit.isEmpty() ? "" : " " + unit);
            case FieldType.DurationBox time -> range(time.least(), time.most()) + " s";
            case FieldType.CheckBox box -> "on or off";
            case FieldType.Choice choice ->
                "one of " + choice.choices().stream().map(choice::label).collect(Collectors.joining(", "));
            case FieldType.ZonePicker zone -> "time zone";
            case FieldType.ReferencePicker reference ->
                "chosen: " + reference.kind().stored().replace('-', ' ');
            case FieldType.Rows rows ->
                range(rows.least(), rows.most()) + " rows"
                        + (rows.item() instanceof FieldType.SubForm
                                ? ", see below"
                                : " of " + accepts(rows.item(), ""));
            case FieldType.SubForm sub -> "see below";
            case ParsedFieldType text ->
                switch (text.kind()) {
                    case TEMPLATE ->
                        "text with values of the call, " + range(text.least(), text.most()) + " characters";
                    case PHONE -> "phone number";
                    case PHONE_TEMPLATE -> "phone number with values of the call";
                    case DATE -> "day";
                    case TIME -> "time of day";
                    case VARIABLE -> "name of a variable";
                };
        };
    }

    private static String range(long least, long most) {
        boolean from = least > Integer.MIN_VALUE;
        boolean to = most < Integer.MAX_VALUE || most == 999_999_999_999L;
        return from && to ? least + " to " + most : from ? "from " + least : to ? "up to " + most : "any";
    }

    private static String words(ConfigValue value, FieldType type, String unit) {
        return switch (value) {
            case ConfigValue.Text text ->
                type instanceof FieldType.Choice choice ? choice.label(text.value()) : text.value();
            case ConfigValue.Numeric number ->
                number.value().toPlainString()
                        + (type instanceof FieldType.DurationBox ? " s" : unit.isEmpty() ? "" : " " + unit);
            case ConfigValue.Flag flag -> flag.value() ? "on" : "off";
            case ConfigValue.Reference reference -> reference.id();
            case ConfigValue.Items items ->
                items.values().isEmpty()
                        ? "none"
                        : items.values().stream()
                                .map(item -> words(item, type, unit))
                                .collect(Collectors.joining(", "));
            case ConfigValue.Group group ->
                group.values().values().stream()
                        .map(part -> words(part, type, unit))
                        .collect(Collectors.joining(" "));
        };
    }
}
