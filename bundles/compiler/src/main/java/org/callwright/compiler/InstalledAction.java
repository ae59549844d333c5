package org.callwright.compiler;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.Exit;
import org.callwright.model.config.ConfigValue;

/**
 * An action type that can be used now.
 *
 * @param info how it presents itself
 * @param action the service
 * @param form what its configuration consists of
 * @param bundle the symbolic name of the bundle that brought it
 * @param version that bundle's version
 */
public record InstalledAction(ActionInfo info, Action<?> action, Form form, String bundle, String version) {

    /** @throws IllegalArgumentException when the action's configuration record cannot be shown as a form */
    public static InstalledAction of(ActionInfo info, Action<?> action, String bundle, String version) {
        return new InstalledAction(info, action, Form.ofAction(action.getClass()), bundle, version).in(Locale.ENGLISH);
    }

    /** The same in the words of another language, as far as the action has them. */
    public InstalledAction in(Locale language) {
        Texts texts = texts(language);
        return new InstalledAction(texts.info(info), action, texts.form(form), bundle, version);
    }

    /** One of its branches in the words of another language. */
    public Exit exit(Exit english, Locale language) {
        return texts(language).exit(english);
    }

    /** A step of it in one line; empty when it has none, or when something in it is not filled in yet. */
    public Optional<String> summary(ConfigValue.Group config, Summary.Names names) {
        return action instanceof SavedStep saved
                ? saved.summary(names)
                : new Summary(info.summary(), form).of(config, names);
    }

    /** Equal are those of one service, or of saved actions that do the same; a stranger's action is not asked. */
    @Override
    public boolean equals(Object other) {
        return other instanceof InstalledAction that
                && (action == that.action || action instanceof SavedStep saved && saved.equals(that.action))
                && info.equals(that.info)
                && form.equals(that.form)
                && bundle.equals(that.bundle)
                && version.equals(that.version);
    }

    @Override
    public int hashCode() {
        return Objects.hash(info, bundle, version);
    }

    private Texts texts(Locale language) {
        return Texts.of(action.getClass(), language);
    }
}
