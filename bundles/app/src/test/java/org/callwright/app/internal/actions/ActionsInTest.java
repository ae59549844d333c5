package org.callwright.app.internal.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.InstalledActions;
import org.callwright.compiler.catalog.InstalledAction;
import org.junit.jupiter.api.Test;

/** The registry speaks the language of whoever looks. */
class ActionsInTest {
    private final Actions english = new InstalledActions(new InstalledActions.Ask());
    private final Actions german = english.in(Locale.GERMAN);

    @Test
    void whatIsInstalledIsInTheOrderOfItsWords() {
        assertThat(english.in(Locale.ENGLISH).installed())
                .extracting(action -> action.info().label())
                .containsExactly("End", "Query");
        assertThat(german.installed())
                .extracting(action -> action.info().label())
                .containsExactly("Anfragen", "Beenden");
    }

    @Test
    void whatIsFoundHasItsWordsToo() {
        Optional<InstalledAction> found = german.find("ask");

        assertThat(found.map(action -> action.info().label())).contains("Anfragen");
        assertThat(found.map(action -> action.form().fields().getFirst().label()))
                .contains("Wen");
        assertThat(german.find("gone")).isEmpty();
    }

    @Test
    void allElseIsTheSame() {
        assertThat(german.bundlesOffering("end")).isEqualTo(english.bundlesOffering("end"));
        assertThat(german.sandbox()).isSameAs(english.sandbox());
    }
}
