package org.callwright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.compiler.ActionTypes;
import org.callwright.compiler.Editor;
import org.callwright.compiler.Form;
import org.callwright.compiler.FormField;
import org.callwright.compiler.InstalledAction;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;

/**
 * In what a step's settings differ, in ends of sentences.
 *
 * @param actions which know what the fields are called
 * @param things what people call a thing that a step refers to
 */
record FieldChanges(ActionTypes actions, Function<ConfigValue.Reference, String> things) {

    /** One for each field of the action that is filled in differently; none when the action is not installed. */
    List<String> between(Step was, Step is) {
        List<String> sentences = new ArrayList<>();
        actions.find(is.action()).map(InstalledAction::form).ifPresent(form -> {
            for (FormField field : form.fields()) {
                sentence(field, value(form, field, was), value(form, field, is)).ifPresent(sentences::add);
            }
        });
        return sentences;
    }

    private Optional<String> sentence(FormField field, Optional<ConfigValue> was, Optional<ConfigValue> is) {
        if (was.equals(is)) {
            return Optional.empty();
        }
        String label = FlowChanges.quoted(field.label());
        if (is.isPresent() && is.get() instanceof ConfigValue.Flag flag) {
            return Optional.of(label + " is switched " + (flag.value() ? "on." : "off."));
        }
        Optional<String> before = was.flatMap(value -> words(field, value));
        Optional<String> after = is.flatMap(value -> words(field, value));
        if (was.isPresent() && before.isEmpty() || is.isPresent() && after.isEmpty()) {
            return Optional.of(label + " is filled in differently.");
        }
        return Optional.of(label + " is " + after.orElse("empty") + " instead of " + before.orElse("empty") + ".");
    }

    /** Nothing for what is too much for a sentence, or not for everybody's eyes. */
    private Optional<String> words(FormField field, ConfigValue value) {
        if (field.secret()) {
            return Optional.empty();
        }
        return switch (value) {
            case ConfigValue.Text text ->
                Optional.of(FlowChanges.quoted(
                        field.editor() instanceof Editor.Choice choice ? choice.label(text.value()) : text.value()));
            case ConfigValue.Numeric number ->
                Optional.of((number.value().toPlainString() + " " + unit(field)).strip());
            case ConfigValue.Flag flag -> Optional.of(flag.value() ? "yes" : "no");
            case ConfigValue.Reference reference -> Optional.of(things.apply(reference));
            case ConfigValue.Items items -> Optional.empty();
            case ConfigValue.Group group -> Optional.empty();
        };
    }

    private static String unit(FormField field) {
        return field.editor() instanceof Editor.DurationBox ? "s" : field.unit();
    }

    /** What counts for a call: an empty field holds its initial value, one that is not shown counts as empty. */
    private static Optional<ConfigValue> value(Form form, FormField field, Step step) {
        return form.isShown(field, step.config())
                ? Optional.ofNullable(step.config().values().get(field.name())).or(field::initial)
                : Optional.empty();
    }
}
