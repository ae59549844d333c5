package org.callwright.compiler;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.model.Flow;
import org.callwright.model.config.ConfigValue;

/** The admin's variables: what the steps of flows keep under a name, for all steps of the call that come after. */
public final class CallVariables {
    private CallVariables() {}

    /** The names that the steps of a flow give a value, as far as their actions are installed. */
    public static SortedSet<String> of(Flow flow, ActionTypes types) {
        return flow.steps().values().stream()
                .flatMap(step ->
                        types.find(step.action()).stream().flatMap(installed -> named(step.config(), installed.form())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> named(ConfigValue.Group config, Form form) {
        return form.fields().stream()
                .filter(field -> form.isShown(field, config))
                .flatMap(field -> Optional.ofNullable(config.values().get(field.name())).or(field::initial).stream()
                        .flatMap(value -> named(value, field.editor())));
    }

    private static Stream<String> named(ConfigValue value, Editor editor) {
        return switch (value) {
            case ConfigValue.Text text
            when editor instanceof ParsedText(ParsedText.Kind kind) && kind == ParsedText.Kind.VARIABLE ->
                valid(text, editor);
            case ConfigValue.Items items
            when editor instanceof Editor.Rows rows ->
                items.values().stream().flatMap(each -> named(each, rows.item()));
            case ConfigValue.Group group when editor instanceof Editor.SubForm sub -> named(group, sub.form());
            default -> Stream.empty();
        };
    }

    /** What no variable can be called is not offered to anyone. */
    private static Stream<String> valid(ConfigValue.Text text, Editor editor) {
        try {
            editor.bind(text);
            return Stream.of(text.value());
        } catch (FieldProblem e) {
            return Stream.empty();
        }
    }
}
