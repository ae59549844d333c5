package org.callwright.it;

import static org.callwright.it.Markdown.code;
import static org.callwright.it.Markdown.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callwright.compiler.Editor;
import org.callwright.compiler.Form;
import org.callwright.compiler.FormField;
import org.callwright.compiler.ParsedText;
import org.callwright.model.config.ConfigValue;

/** The fields of a form, those of its rows' forms after it. */
record FieldTable(Form form, Form german) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(row("Field", "Accepts", "Starts with", "Needed", "Remarks", "In German"));
        lines.add(row("---", "---", "---", "---", "---", "---"));
        for (int i = 0; i < form.fields().size(); i++) {
            FormField field = form.fields().get(i);
            lines.add(row(
                    field.label() + " " + code(field.name()),
                    accepts(field.editor(), field.unit()),
                    field.initial()
                            .map(value -> words(value, field.editor(), field.unit()))
                            .orElse(""),
                    needed(field),
                    remarks(field),
                    german.fields().get(i).label()));
        }
        lines.add("");
        for (int i = 0; i < form.fields().size(); i++) {
            if (rowForm(form.fields().get(i)) instanceof Form rows) {
                lines.add("### A row of " + form.fields().get(i).label());
                lines.add("");
                lines.addAll(new FieldTable(rows, rowForm(german.fields().get(i))).lines());
            }
        }
        return lines;
    }

    private static Form rowForm(FormField field) {
        return field.editor() instanceof Editor.Rows rows && rows.item() instanceof Editor.SubForm sub
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
                                    + (other.editor() instanceof Editor.Choice choice
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

    private static String accepts(Editor editor, String unit) {
        return switch (editor) {
            case Editor.TextBox text -> "text, " + range(text.least(), text.most()) + " characters";
            case Editor.NumberBox number ->
                "whole number, " + range(number.least(), number.most()) + (unit.isEmpty() ? "" : " " + unit);
            case Editor.DurationBox time -> range(time.least(), time.most()) + " s";
            case Editor.CheckBox box -> "on or off";
            case Editor.Choice choice ->
                "one of " + choice.choices().stream().map(choice::label).collect(Collectors.joining(", "));
            case Editor.ZonePicker zone -> "time zone";
            case Editor.ReferencePicker reference ->
                "chosen: " + reference.kind().replace('-', ' ');
            case Editor.Rows rows ->
                range(rows.least(), rows.most()) + " rows"
                        + (rows.item() instanceof Editor.SubForm ? ", see below" : " of " + accepts(rows.item(), ""));
            case Editor.SubForm sub -> "see below";
            case ParsedText text ->
                switch (text.kind()) {
                    case TEMPLATE -> "text with values of the call";
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

    private static String words(ConfigValue value, Editor editor, String unit) {
        return switch (value) {
            case ConfigValue.Text text ->
                editor instanceof Editor.Choice choice ? choice.label(text.value()) : text.value();
            case ConfigValue.Numeric number ->
                number.value().toPlainString()
                        + (editor instanceof Editor.DurationBox ? " s" : unit.isEmpty() ? "" : " " + unit);
            case ConfigValue.Flag flag -> flag.value() ? "on" : "off";
            case ConfigValue.Reference reference -> reference.id();
            case ConfigValue.Items items ->
                items.values().isEmpty()
                        ? "none"
                        : items.values().stream()
                                .map(item -> words(item, editor, unit))
                                .collect(Collectors.joining(", "));
            case ConfigValue.Group group ->
                group.values().values().stream()
                        .map(part -> words(part, editor, unit))
                        .collect(Collectors.joining(" "));
        };
    }
}
