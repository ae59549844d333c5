package org.callwright.app;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callwright.compiler.ActionTypes;
import org.callwright.compiler.Containment;
import org.callwright.compiler.InstalledAction;

/**
 * The registry in another language.
 *
 * @param all the registry itself
 * @param words where single actions are found in that language
 */
record ActionsIn(Actions all, ActionTypes words, Locale language) implements Actions {

    @Override
    public Optional<InstalledAction> find(String id) {
        return words.find(id);
    }

    @Override
    public Containment containment() {
        return words.containment();
    }

    @Override
    public List<InstalledAction> installed() {
        return all.installed().stream()
                .map(action -> action.in(language))
                .sorted(comparing((InstalledAction action) -> action.info().group())
                        .thenComparing(action -> action.info().label()))
                .toList();
    }

    @Override
    public List<String> bundlesOffering(String id) {
        return all.bundlesOffering(id);
    }

    @Override
    public List<UnusableAction> unusable() {
        return all.unusable();
    }

    @Override
    public long generation() {
        return all.generation();
    }
}
