package org.callwright.app.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.model.Message;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;

/**
 * In what a step's settings differ, in sentences.
 *
 * @param actions which know what the fields are called
 * @param names what people call what a step refers to
 */
record FieldChanges(ActionCatalog actions, Function<ConfigValue.Reference, String> names) {
    private static final Message EMPTY = Message.of("empty");

    /**
     * One for each field of the action that is filled in differently; none when the action is not installed.
     *
     * @param name what people call the step
     */
    List<Message> between(String name, Step was, Step is) {
        List<Message> messages = new ArrayList<>();
        actions.find(is.action()).map(InstalledAction::form).ifPresent(form -> {
            for (FormField field : form.fields()) {
                message(name, field, value(form, field, was), value(form, field, is))
                        .ifPresent(messages::add);
            }
        });
        return messages;
    }

    /** For each field that is filled in differently, how it was in a version. */
    List<Message> before(Step was, Step is, int version) {
        List<Message> messages = new ArrayList<>();
        actions.find(is.action()).map(InstalledAction::form).ifPresent(form -> {
            for (FormField field : form.fields()) {
                Optional<ConfigValue> before = value(form, field, was);
                if (!before.equals(value(form, field, is))) {
                    messages.add(before(field, before, version));
                }
            }
        });
        return messages;
    }

    private Message before(FormField field, Optional<ConfigValue> was, int version) {
        Optional<Message> words = was.isEmpty() ? Optional.of(EMPTY) : was.flatMap(value -> words(field, value));
        return words.map(value -> Message.of("{0}: {1} in version {2}", field.label(), value, version))
                .orElseGet(() -> Message.of("{0}: filled in differently in version {1}", field.label(), version));
    }

    private Optional<Message> message(
            String step, FormField field, Optional<ConfigValue> was, Optional<ConfigValue> is) {
        if (was.equals(is)) {
            return Optional.empty();
        }
        if (is.isPresent() && is.get() instanceof ConfigValue.Flag flag) {
            return Optional.of(Message.of(
                    flag.value() ? "At \"{0}\", \"{1}\" is switched on." : "At \"{0}\", \"{1}\" is switched off.",
                    step,
                    field.label()));
        }
        Optional<Message> before = was.flatMap(value -> words(field, value));
        Optional<Message> after = is.flatMap(value -> words(field, value));
        if (was.isPresent() && before.isEmpty() || is.isPresent() && after.isEmpty()) {
            return Optional.of(Message.of("At \"{0}\", \"{1}\" is filled in differently.", step, field.label()));
        }
        return Optional.of(Message.of(
                "At \"{0}\", \"{1}\" is {2} instead of {3}.",
                step, field.label(), after.orElse(EMPTY), before.orElse(EMPTY)));
    }

    /** Nothing for what is too much for a sentence, or not for everybody's eyes. */
    private Optional<Message> words(FormField field, ConfigValue value) {
        if (field.secret()) {
            return Optional.empty();
        }
        return switch (value) {
            case ConfigValue.Text text ->
                Optional.of(Message.of(
                        "\"{0}\"",
                        field.type() instanceof FieldType.Choice choice ? choice.label(text.value()) : text.value()));
            case ConfigValue.Numeric number ->
                Optional.of(Message.asIs((number.value().toPlainString() + " " + unit(field)).strip()));
            case ConfigValue.Flag flag -> Optional.of(Message.of(flag.value() ? "yes" : "no"));
            case ConfigValue.Reference reference -> Optional.of(Message.asIs(names.apply(reference)));
            case ConfigValue.Items items -> Optional.empty();
            case ConfigValue.Group group -> Optional.empty();
        };
    }

    private static String unit(FormField field) {
        return field.type() instanceof FieldType.DurationBox ? "s" : field.unit();
    }

    /** What counts for a call: an empty field holds its initial value, one that is not shown counts as empty. */
    private static Optional<ConfigValue> value(Form form, FormField field, Step step) {
        return form.isShown(field, step.config())
                ? Optional.ofNullable(step.config().values().get(field.name())).or(field::initial)
                : Optional.empty();
    }
}
