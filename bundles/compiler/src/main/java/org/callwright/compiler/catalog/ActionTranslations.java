package org.callwright.compiler.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.callwright.action.Exit;
import org.callwright.action.Switch;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.model.config.ConfigValue;

/**
 * The texts of an action in one language, from the properties files beside its class; see
 * {@link org.callwright.action.ActionType}. Texts without a translation are those of the annotations.
 */
final class ActionTranslations {
    private final Locale language;
    private final Optional<ResourceBundle> words;

    private ActionTranslations(Locale language, Optional<ResourceBundle> words) {
        this.language = language;
        this.words = words;
    }

    /** The texts of the annotations. */
    static ActionTranslations none(Locale language) {
        return new ActionTranslations(language, Optional.empty());
    }

    /** The texts in a language; English where there is no translation. */
    static ActionTranslations of(Class<?> action, Locale language) {
        String name = action.getPackageName() + "." + action.getSimpleName();
        try {
            ResourceBundle words = ResourceBundle.getBundle(
                    name, language, action.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            return new ActionTranslations(language, Optional.of(words));
        } catch (MissingResourceException e) {
            return none(language); // the action has no such files
        }
    }

    Locale language() {
        return language;
    }

    ActionInfo info(ActionInfo english) {
        List<String> keywords = Arrays.stream(
                        word("keywords", String.join(",", english.keywords())).split(","))
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .toList();
        return new ActionInfo(
                english.id(),
                word("label", english.label()),
                word("group", english.group()),
                english.icon(),
                keywords,
                word("summary", english.summary()),
                word("aside", english.aside()),
                word("deed", english.deed()),
                english.choice(),
                english.shared(),
                english.schema());
    }

    /** The initial configuration of a new step, with initial texts in this language. */
    ConfigValue.Group initial(Form form) {
        ConfigValue.Group group = form.initial();
        for (FormField field : form.fields()) {
            String words = word("field." + field.name() + ".initial", "");
            if (!words.isEmpty()) {
                group = group.with(field.name(), field.type().parse(words));
            }
        }
        return group;
    }

    Exit exit(Exit english) {
        String label = word("exit." + english.id(), english.label());
        return new Exit(
                english.id(),
                label,
                english.fallback(),
                english.needsChoice(),
                english.afterWaiting(),
                english.addedLater());
    }

    /**
     * The words before a sentence that is reached by a branch, without a comma; empty where calls simply go on.
     *
     * @param label the branch's label in this language
     */
    String reachedBy(String exit, String label) {
        String own =
                exit.equals(Exit.NEXT.id()) ? "" : label.substring(0, 1).toLowerCase(language) + label.substring(1);
        return word("exit." + exit + ".words", own);
    }

    /** A template for what is said of a row of a list, by the record of its settings; empty if nothing is. */
    String row(Class<? extends Record> record) {
        return word("row." + record.getSimpleName(), "");
    }

    Switch translated(Switch english) {
        String key = "switch." + english.name();
        return new Switch(
                english.name(),
                word(key, english.label()),
                english.positions().stream()
                        .map(position -> new Switch.Position(
                                position.value(),
                                word(key + "." + position.value(), position.label()),
                                position.lit(),
                                position.said()))
                        .toList());
    }

    Form form(Form english) {
        return form(english, "field.");
    }

    private Form form(Form english, String prefix) {
        return new Form(
                english.record(),
                english.fields().stream().map(field -> field(field, prefix)).toList());
    }

    private FormField field(FormField field, String prefix) {
        String key = prefix + field.name();
        return new FormField(
                field.name(),
                word(key, field.label()),
                word(key + ".help", field.help()),
                word(key + ".unit", field.unit()),
                field.secret(),
                field.condition(),
                type(field.type()),
                field.optional(),
                field.wrapped(),
                field.initial());
    }

    private FieldType type(FieldType type) {
        return switch (type) {
            case FieldType.Choice choice ->
                new FieldType.Choice(
                        choice.type(),
                        choice.choices().stream()
                                .collect(Collectors.toMap(
                                        name -> name,
                                        name -> word(
                                                "choice." + choice.type().getSimpleName() + "." + name,
                                                choice.label(name)))));
            case FieldType.Rows rows -> new FieldType.Rows(type(rows.item()), rows.least(), rows.most());
            case FieldType.SubForm sub ->
                new FieldType.SubForm(
                        form(sub.form(), "field." + sub.form().record().getSimpleName() + "."));
            default -> type;
        };
    }

    String problem(String english) {
        return word(
                "problem."
                        + english.toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "-")
                                .replaceAll("-$", ""),
                english);
    }

    private String word(String key, String english) {
        return words.filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .orElse(english);
    }
}
