package org.callwright.compiler.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.model.config.ConfigValue;

/**
 * The one-line summary of a step on its card; see {@link org.callwright.action.ActionType#summary}.
 *
 * @param template the action's line, with fields in braces and parts in brackets
 * @param form the action's form
 */
public record CardSummary(String template, Form form) {
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final int ITEMS = 3;

    /** Finds the names that people know for references. */
    @FunctionalInterface
    public interface Names {
        String of(ConfigValue.Reference reference);
    }

    /** @return empty if a field outside brackets is not filled in */
    public Optional<String> of(ConfigValue.Group config, Names names) {
        String whole = PART.matcher(template)
                .replaceAll(part -> java.util.regex.Matcher.quoteReplacement(
                        filled(part.group(1), config, names).orElse("")));
        return filled(whole, config, names).filter(line -> !line.isBlank());
    }

    private Optional<String> filled(String text, ConfigValue.Group config, Names names) {
        var line = new StringBuilder();
        var match = FIELD.matcher(text);
        int from = 0;
        while (match.find()) {
            Optional<String> value = value(match.group(1), config, names);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            line.append(text, from, match.start()).append(value.get());
            from = match.end();
        }
        return Optional.of(line.append(text.substring(from)).toString());
    }

    private Optional<String> value(String name, ConfigValue.Group config, Names names) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name) && form.isShown(field, config))
                .findFirst()
                .flatMap(field -> Optional.ofNullable(config.values().get(name))
                        .or(field::initial)
                        .map(value -> words(value, field.type(), field.unit(), names)))
                .filter(words -> !words.isBlank());
    }

    private static String words(ConfigValue value, FieldType type, String unit, Names names) {
        return switch (value) {
            case ConfigValue.Text text ->
                type instanceof FieldType.Choice choice ? choice.label(text.value()) : text.value();
            case ConfigValue.Numeric number ->
                number.value().toPlainString()
                        + (type instanceof FieldType.DurationBox ? " s" : unit.isEmpty() ? "" : " " + unit);
            case ConfigValue.Flag flag -> "";
            case ConfigValue.Reference reference -> names.of(reference);
            case ConfigValue.Items items -> list(items, type, names);
            case ConfigValue.Group group ->
                type instanceof FieldType.SubForm sub && !sub.form().fields().isEmpty()
                        ? first(group, sub.form(), names)
                        : "";
        };
    }

    /** What stands for a row: its first reference, or else its first field. */
    private static String first(ConfigValue.Group group, Form form, Names names) {
        Stream<FormField> references =
                form.fields().stream().filter(field -> field.type() instanceof FieldType.ReferencePicker);
        return Stream.concat(references, form.fields().stream().limit(1))
                .filter(field -> form.isShown(field, group) && group.values().containsKey(field.name()))
                .findFirst()
                .map(field -> words(group.values().get(field.name()), field.type(), field.unit(), names))
                .orElse("");
    }

    private static String list(ConfigValue.Items items, FieldType type, Names names) {
        FieldType item = type instanceof FieldType.Rows rows ? rows.item() : type;
        List<String> shown = new ArrayList<>();
        items.values().stream()
                .limit(ITEMS)
                .map(each -> words(each, item, "", names))
                .filter(words -> !words.isBlank())
                .forEach(shown::add);
        int more = items.values().size() - ITEMS;
        return String.join(", ", shown) + (more > 0 ? " +" + more : "");
    }
}
