package org.callwright.app.internal.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.action.Action;
import org.callwright.app.actions.UnusableAction;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Changes;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An action whose making failed by a fault of the machine is made as soon as the machine can. */
@Timeout(30)
class UnmadeActionTest {
    private static final Duration SOON = Duration.ofMillis(10);

    @TempDir
    Path folder;

    private final AtomicReference<Error> fault = new AtomicReference<>();

    @Test
    void itIsNotBlamedAndMadeLater() throws Exception {
        fault.set(new OutOfMemoryError("Java heap space"));
        try (TemporaryStore store = TemporaryStore.open(folder)) {
            ActionRegistry registry = registry(store);
            new ActionBundles(registry).install(new InstalledActions.Ask(), this::made, "ask.bundle");

            assertThat(registry.unusable())
                    .extracting(UnusableAction::advice)
                    .singleElement()
                    .asString()
                    .contains("The host has run out of memory")
                    .doesNotContain("Tell whoever");
            assertThat(registry.find("ask")).isEmpty();

            fault.set(null);
            while (registry.find("ask").isEmpty()) {
                Thread.sleep(SOON);
            }
            assertThat(registry.unusable()).isEmpty();
            registry.deactivate();
        }
    }

    /** The component runtime logs what a constructor throws, and returns nothing. */
    @Test
    void neitherIsOneThatTheComponentRuntimeDoesNotTellOf() throws Exception {
        var made = new AtomicReference<Action<?>>();
        try (TemporaryStore store = TemporaryStore.open(folder)) {
            ActionRegistry registry = registry(store);
            new ActionBundles(registry).install(new InstalledActions.Ask(), made::get, "ask.bundle");
            assertThat(registry.unusable()).hasSize(1);

            made.set(new InstalledActions.Ask());
            while (registry.find("ask").isEmpty()) {
                Thread.sleep(SOON);
            }
            registry.deactivate();
        }
    }

    private Action<?> made() {
        if (fault.get() != null) {
            throw fault.get();
        }
        return new InstalledActions.Ask();
    }

    private static ActionRegistry registry(TemporaryStore store) {
        var changes = new Changes();
        var catalogue = new FlowCatalogue(store.flows(), changes);
        return new ActionRegistry(new SavedActionTypes(store.flows(), catalogue, changes), changes, SOON);
    }
}
