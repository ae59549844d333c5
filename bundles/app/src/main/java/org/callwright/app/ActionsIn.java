package org.callwright.app;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callwright.compiler.Containment;
import org.callwright.compiler.InstalledAction;

/**
 * The registry in another language.
 *
 * @param all the registry itself
 */
record ActionsIn(Actions all, Locale language) implements Actions {

    @Override
    public Optional<InstalledAction> find(String id) {
        return all.find(id).map(action -> action.in(language));
    }

    @Override
    public Containment containment() {
        return all.containment();
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
