package org.callwright.compiler.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.catalog.SentenceTemplate.Slot;
import org.callwright.compiler.catalog.SentenceTemplate.Token;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.compiler.form.ParsedFieldType;
import org.callwright.model.config.ConfigValue;

/**
 * The summary of a step, on its card as one line and in the drawing as a sentence; see {@link org.callwright.action.ActionType#summary}.
 *
 * @param template the action's line
 * @param form the action's form
 * @param language in which days are written
 */
public record CardSummary(String template, Form form, Locale language) {
    private static final int ITEMS = 3;

    /** Finds the names that people know for references. */
    @FunctionalInterface
    public interface Names {
        String of(ConfigValue.Reference reference);
    }

    /** @return empty if a field outside brackets is not filled in */
    public Optional<String> of(ConfigValue.Group config, Names names) {
        List<SentencePart> parts = parts(config, names);
        return parts.stream().anyMatch(SentencePart.Missing.class::isInstance)
                ? Optional.empty()
                : Optional.of(parts.stream().map(SentencePart::text).collect(Collectors.joining()))
                        .filter(line -> !line.isBlank());
    }

    /** The summary in parts; what is not filled in yet is a part too. Without any where the action has no summary. */
    public List<SentencePart> parts(ConfigValue.Group config, Names names) {
        List<Token> tokens = SentenceTemplate.of(template).tokens();
        Map<Token, String> values = new HashMap<>();
        Set<Integer> leftOut = new HashSet<>(); // brackets
        for (Token token : tokens) {
            if (token instanceof Slot slot) {
                value(slot, config, names)
                        .ifPresentOrElse(words -> values.put(slot, words), () -> leftOut.add(slot.brackets()));
            }
        }
        leftOut.remove(0);
        Optional<Token> undecided = tokens.stream()
                        .anyMatch(token -> token.decides() && !leftOut.contains(token.brackets()))
                ? Optional.empty()
                : tokens.stream().filter(token -> isNeeded(token, config)).findFirst();
        return tokens.stream()
                .filter(token -> !leftOut.contains(token.brackets())
                        || undecided
                                .filter(missing -> missing.brackets() == token.brackets())
                                .isPresent())
                .map(token -> part(token, values))
                .toList();
    }

    private SentencePart part(Token token, Map<Token, String> values) {
        return switch (token) {
            case SentenceTemplate.Text text -> new SentencePart.Words(text.text(), text.decides());
            case Slot slot
            when values.containsKey(slot) ->
                slot.words().isEmpty()
                        ? new SentencePart.Value(slot.field(), values.get(slot), slot.decides())
                        : new SentencePart.Words(values.get(slot), slot.decides());
            case Slot slot ->
                new SentencePart.Missing(
                        slot.field(), field(slot.field()).map(FormField::label).orElse(slot.field()));
        };
    }

    /** Whether the step is about this field and cannot do without it. */
    private boolean isNeeded(Token token, ConfigValue.Group config) {
        return token.decides()
                && token instanceof Slot slot
                && field(slot.field())
                        .filter(field -> form.isShown(field, config) && !field.optional())
                        .isPresent();
    }

    private Optional<FormField> field(String name) {
        return form.fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private Optional<String> value(Slot slot, ConfigValue.Group config, Names names) {
        return field(slot.field())
                .filter(field -> form.isShown(field, config))
                .flatMap(field -> Optional.ofNullable(config.values().get(field.name()))
                        .or(field::initial)
                        .map(value -> slot.words().isEmpty()
                                ? words(value, field.type(), field.unit(), names)
                                : instead(slot.words(), value)))
                .filter(words -> !words.isBlank());
    }

    /** The action's own words for a value; {@code #} in them is the value. */
    private static String instead(Map<String, String> words, ConfigValue value) {
        String plain = switch (value) {
            case ConfigValue.Text text -> text.value();
            case ConfigValue.Numeric number -> number.value().toPlainString();
            case ConfigValue.Flag flag -> Boolean.toString(flag.value());
            default -> "";
        };
        return words.getOrDefault(plain, words.getOrDefault("", "")).replace("#", plain);
    }

    private String words(ConfigValue value, FieldType type, String unit, Names names) {
        return switch (value) {
            case ConfigValue.Text(String text) ->
                switch (type) {
                    case FieldType.Choice choice -> choice.label(text);
                    case ParsedFieldType parsed when parsed.kind() == ParsedFieldType.Kind.DATE -> day(text);
                    default -> text;
                };
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

    private String day(String text) {
        try {
            return LocalDate.parse(text)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(language));
        } catch (DateTimeParseException e) {
            return text; // it is told as a problem of its field
        }
    }

    /** What stands for a row: its first reference, or else its first field. */
    private String first(ConfigValue.Group group, Form form, Names names) {
        Stream<FormField> references =
                form.fields().stream().filter(field -> field.type() instanceof FieldType.ReferencePicker);
        return Stream.concat(references, form.fields().stream().limit(1))
                .filter(field -> form.isShown(field, group) && group.values().containsKey(field.name()))
                .findFirst()
                .map(field -> words(group.values().get(field.name()), field.type(), field.unit(), names))
                .orElse("");
    }

    private String list(ConfigValue.Items items, FieldType type, Names names) {
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
