package org.callwright.compiler.catalog;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.form.FieldProblem;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.ParsedFieldType;
import org.callwright.model.Flow;
import org.callwright.model.config.ConfigValue;

/** The admin's variables: named values that a step sets for the later steps of the call. */
public final class CallVariables {
    private CallVariables() {}

    /** The names of the variables that the steps of a flow set, as far as their actions are installed. */
    public static SortedSet<String> of(Flow flow, ActionCatalog catalog) {
        return flow.steps().values().stream()
                .flatMap(step -> catalog.find(step.action()).stream()
                        .flatMap(installed -> named(step.config(), installed.form())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> named(ConfigValue.Group config, Form form) {
        return form.fields().stream()
                .filter(field -> form.isShown(field, config))
                .flatMap(field -> Optional.ofNullable(config.values().get(field.name())).or(field::initial).stream()
                        .flatMap(value -> named(value, field.type())));
    }

    private static Stream<String> named(ConfigValue value, FieldType type) {
        return switch (value) {
            case ConfigValue.Text text
            when type instanceof ParsedFieldType parsed && parsed.kind() == ParsedFieldType.Kind.VARIABLE ->
                valid(text, type);
            case ConfigValue.Items items
            when type instanceof FieldType.Rows rows ->
                items.values().stream().flatMap(each -> named(each, rows.item()));
            case ConfigValue.Group group when type instanceof FieldType.SubForm sub -> named(group, sub.form());
            default -> Stream.empty();
        };
    }

    /** Names that are not valid are left out. */
    private static Stream<String> valid(ConfigValue.Text text, FieldType type) {
        try {
            type.bind(text);
            return Stream.of(text.value());
        } catch (FieldProblem e) {
            return Stream.empty();
        }
    }
}
