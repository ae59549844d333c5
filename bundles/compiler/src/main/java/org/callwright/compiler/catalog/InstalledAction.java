package org.callwright.compiler.catalog;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Exit;
import org.callwright.action.Switch;
import org.callwright.compiler.form.Form;
import org.callwright.model.config.ConfigValue;

/**
 * An action type that can be used now.
 *
 * @param info how it presents itself
 * @param action the service
 * @param form what its configuration consists of
 * @param bundle the symbolic name of the bundle that brought it
 * @param version that bundle's version
 * @param translations its words in its language; kept, since looking for files that an action does not have takes long
 */
public record InstalledAction(
        ActionInfo info, Action<?> action, Form form, String bundle, String version, ActionTranslations translations) {

    /** @throws IllegalArgumentException when the action's configuration record cannot be shown as a form */
    public static InstalledAction of(ActionInfo info, Action<?> action, String bundle, String version) {
        Form form = Form.ofAction(action.getClass());
        return new InstalledAction(info, action, form, bundle, version, ActionTranslations.none(Locale.ROOT))
                .in(Locale.ENGLISH);
    }

    /** The same in the words of another language, as far as the action has them. */
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

    /** The group it is in as it declares that, in whatever language its words are: groups are told apart by it. */
    public String group() {
        ActionType declared = action.getClass().getAnnotation(ActionType.class);
        return declared == null ? info.group() : declared.group();
    }

    /** One of its branches, as the action declares it, in its language. */
    public Exit exit(Exit declared) {
        return translations.exit(declared);
    }

    /** A switch that the action declares, in its language. */
    public Switch translated(Switch declared) {
        return translations.translated(declared);
    }

    /**
     * The configuration that a new step begins with, with names in the action's language. A field that is left empty
     * later has its initial value as the action declares it, whatever the language of the page.
     */
    public ConfigValue.Group initial() {
        return translations.initial(form);
    }

    /** What the action says of a field, in its language. */
    public String complaint(String english) {
        return translations.complaint(english);
    }

    /** A step of it in one line; empty when it has none, or when something in it is not filled in yet. */
    public Optional<String> summary(ConfigValue.Group config, CardSummary.Names names) {
        return action instanceof SavedActionType saved
                ? saved.summary(names)
                : new CardSummary(info.summary(), form).of(config, names);
    }

    /** Equal are those of one service, or of saved actions that do the same; a stranger's action is not asked. */
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
