package org.callwright.app.actions;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.compiler.sandbox.ActionSandbox;

/**
 * The registry in another language.
 *
 * @param all the registry itself
 * @param words where single actions are found in that language
 */
record ActionsIn(Actions all, ActionCatalog words, Locale language) implements Actions {

    @Override
    public Optional<InstalledAction> find(String id) {
        return words.find(id);
    }

    @Override
    public NumberingPlan numbering() {
        return all.numbering();
    }

    @Override
    public ActionSandbox sandbox() {
        return words.sandbox();
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
}
