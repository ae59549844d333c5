package org.callwright.app.internal.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.callwright.action.Action;
import org.callwright.app.actions.UnusableAction;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.events.Changes;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** An id stays with whom it belongs to, whatever other bundles come. */
class ActionIdsTest {
    private static final String OURS = "org.callwright.actions.ask";
    private static final String FIRST = "com.example.first";
    private static final String SECOND = "com.example.second";

    @TempDir
    Path folder;

    private TemporaryStore store;
    private ActionRegistry registry;
    private ActionBundles bundles;

    @BeforeEach
    void open() throws Exception {
        store = TemporaryStore.open(folder);
        var changes = new Changes();
        var catalogue = new FlowCatalogue(store.flows(), changes);
        registry = new ActionRegistry(
                new SavedActionTypes(store.flows(), catalogue, changes), changes, Duration.ofSeconds(1));
        bundles = new ActionBundles(registry);
    }

    @AfterEach
    void close() throws Exception {
        registry.deactivate();
        store.close();
    }

    @Test
    void thatOfAnActionOfCallwrightIsNotTakenEvenWhenItComesLater() {
        bundles.install(ask(), FIRST);
        ServiceReference<?> ours = bundles.install(ask(), OURS);
        bundles.install(ask(), SECOND, new Version(9, 0, 0));

        assertUsed(OURS, "1.0.0");
        assertThat(registry.bundlesOffering("ask")).containsExactly(OURS, FIRST, SECOND);
        assertThat(registry.unusable()).extracting(UnusableAction::bundle).containsExactly(FIRST, SECOND);
        assertThat(advice())
                .allSatisfy(advice -> assertThat(advice).contains("that of an action of Callwright", "of its own"));
        assertThat(registry.installed()).hasSize(1);

        bundles.uninstall(ours);
        assertUsed(FIRST, "1.0.0");
    }

    @Test
    void ofTwoStrangersTheFirstKeepsIt() {
        ServiceReference<?> first = bundles.install(ask(), SECOND);
        bundles.install(ask(), FIRST, new Version(9, 0, 0));

        assertUsed(SECOND, "1.0.0");
        assertThat(advice())
                .singleElement()
                .asString()
                .contains("as that of bundle " + SECOND + " has, which was here before", "Remove one of the two");

        bundles.uninstall(first);
        assertUsed(FIRST, "9.0.0");
        assertThat(advice()).isEmpty();
    }

    @Test
    void ofOneBundleTheHighestVersionHasIt() {
        bundles.install(ask(), FIRST, new Version(1, 9, 0));
        bundles.install(ask(), SECOND, new Version(3, 0, 0));
        bundles.install(ask(), FIRST, new Version(1, 10, 0));
        bundles.install(ask(), FIRST, new Version(1, 2, 0));

        assertUsed(FIRST, "1.10.0");
        assertThat(registry.bundlesOffering("ask")).containsExactly(FIRST, FIRST, FIRST, SECOND);
        assertThat(advice())
                .anySatisfy(advice -> assertThat(advice).contains("from version 1.10.0. Remove version 1.9.0."))
                .anySatisfy(advice -> assertThat(advice).contains("from version 1.10.0. Remove version 1.2.0."));
    }

    @Test
    void twoActionsOfOneBundleAreToldApart() {
        ServiceReference<?> first = bundles.install(ask(), FIRST);
        bundles.installBeside(first, ask());

        assertUsed(FIRST, "1.0.0");
        assertThat(advice()).singleElement().asString().contains("Two of its actions have the id ask");
    }

    /** Offered as an action and as one that runs during calls, it comes twice. */
    @Test
    void whatIsOfferedTwiceIsOneAction() {
        bundles.installTwice(ask(), FIRST);

        assertThat(registry.bundlesOffering("ask")).containsExactly(FIRST);
        assertThat(advice()).isEmpty();
    }

    private static Action<?> ask() {
        return new InstalledActions.Ask();
    }

    private void assertUsed(String bundle, String version) {
        assertThat(registry.find("ask").orElseThrow().bundle()).isEqualTo(bundle);
        assertThat(registry.find("ask").orElseThrow().version()).isEqualTo(version);
    }

    private List<String> advice() {
        return registry.unusable().stream()
                .map(unusable -> unusable.advice().toString())
                .toList();
    }
}
