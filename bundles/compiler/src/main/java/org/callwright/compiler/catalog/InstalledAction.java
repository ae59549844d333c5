package org.callwright.compiler.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Exit;
import org.callwright.action.Switch;
import org.callwright.compiler.form.Form;
import org.callwright.model.config.ConfigValue;

/**
 * An installed action in one language.
 *
 * @param info its label, group and so on
 * @param action the service
 * @param form the form of its configuration
 * @param bundle the symbolic name of its bundle
 * @param version that bundle's version
 * @param translations its texts; held here because looking for translations that do not exist is slow
 */
public record InstalledAction(
        ActionInfo info, Action<?> action, Form form, String bundle, String version, ActionTranslations translations) {

    /** @throws IllegalArgumentException if no form can be derived from the action's configuration record */
    public static InstalledAction of(ActionInfo info, Action<?> action, String bundle, String version) {
        Form form = Form.ofAction(action.getClass());
        return new InstalledAction(info, action, form, bundle, version, ActionTranslations.none(Locale.ROOT))
                .in(Locale.ENGLISH);
    }

    /** The same action in another language, as far as it is translated. */
    public InstalledAction in(Locale other) {
        if (other.equals(translations.language())) {
            return this;
        }
        if (action instanceof SavedActionType saved) {
            SavedActionType speaking = saved.in(other);
            ActionInfo called = speaking.called(info.label());
            return new InstalledAction(called, speaking, form, bundle, version, ActionTranslations.none(other));
        }
        ActionTranslations found = ActionTranslations.of(action.getClass(), other);
        return new InstalledAction(found.info(info), action, found.form(form), bundle, version, found);
    }

    /** Its group in English, which identifies the group in every language. */
    public String group() {
        ActionType declared = action.getClass().getAnnotation(ActionType.class);
        return declared == null ? info.group() : declared.group();
    }

    /** A branch that the action declares, translated. */
    public Exit exit(Exit declared) {
        return translations.exit(declared);
    }

    /** A switch that the action declares, in its language. */
    public Switch translated(Switch declared) {
        return translations.translated(declared);
    }

    /**
     * The initial configuration of a new step, with texts in this language. A field that is emptied later gets its
     * initial value in English, whatever the language of the page.
     */
    public ConfigValue.Group initial() {
        return translations.initial(form);
    }

    /** What {@link Action#check} says about a field, translated. */
    public String problem(String english) {
        return translations.problem(english);
    }

    /** The summary of a step; empty if the action has none or the step is incomplete. */
    public Optional<String> summary(ConfigValue.Group config, CardSummary.Names names) {
        return action instanceof SavedActionType saved
                ? saved.summary(names)
                : new CardSummary(info.summary(), form, translations.language()).of(config, names);
    }

    /**
     * What a step does, in parts. Without a summary it is what the action is called.
     */
    public List<SentencePart> sentence(ConfigValue.Group config, CardSummary.Names names) {
        if (action instanceof SavedActionType saved) {
            return saved.sentence(info.label(), names);
        }
        return info.summary().isBlank()
                ? List.of(new SentencePart.Name(info.label(), true))
                : new CardSummary(info.summary(), form, translations.language()).parts(config, names);
    }

    /**
     * What is said of each row of its lists, by the id of the row's branch. Rows without words are left out.
     *
     * @param config with the ids in it, as {@code Compiler#migrated} returns it
     */
    public Map<String, String> rows(ConfigValue.Group config, CardSummary.Names names) {
        return new RowSummaries(form, translations).of(config, names);
    }

    /** What else is to be said about a step, as on a line below the sentence; empty if nothing is. */
    public Optional<String> aside(ConfigValue.Group config, CardSummary.Names names) {
        return action instanceof SavedActionType saved
                ? saved.original().aside(saved.step().config(), names)
                : new CardSummary(info.aside(), form, translations.language()).of(config, names);
    }

    /** A noun for what a step does, such as {@code Message}. */
    public String deed() {
        if (!info.deed().isBlank()) {
            return info.deed();
        }
        return action instanceof SavedActionType saved ? saved.original().deed() : info.label();
    }

    /**
     * The words before a sentence that is reached by a branch, such as {@code if not answered}; empty where calls simply
     * go on.
     *
     * @param exit the branch's id
     * @param label the branch's label in this language
     */
    public String reachedBy(String exit, String label) {
        return action instanceof SavedActionType saved
                ? saved.original().reachedBy(exit, label)
                : translations.reachedBy(exit, label);
    }

    /** Actions are compared by identity, and saved actions by value: {@code equals} of an action is never called. */
    @Override
    public boolean equals(Object other) {
        return other instanceof InstalledAction that
                && (action == that.action || action instanceof SavedActionType saved && saved.equals(that.action))
                && info.equals(that.info)
                && form.equals(that.form)
                && bundle.equals(that.bundle)
                && version.equals(that.version);
    }

    @Override
    public int hashCode() {
        return Objects.hash(info, bundle, version);
    }
}
