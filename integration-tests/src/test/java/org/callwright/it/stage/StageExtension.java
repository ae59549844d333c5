package org.callwright.it.stage;

import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callwright.asterisk.testing.DemoPbx;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Gives a test class a {@link Stage}. Before each test everything on it runs and nothing is in its store, so a test
 * depends on no other; after each test its pages are closed.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final StageExtension stage = StageExtension.shared();
 * }</pre>
 */
public final class StageExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(StageExtension.class);

    private final Optional<Callable<HostHome>> ownHome;
    private Stage stage;

    private StageExtension(Optional<Callable<HostHome>> ownHome) {
        this.ownHome = ownHome;
    }

    /** The stage that all classes of this process share, or the one that {@code scripts/stage start} keeps running. */
    public static StageExtension shared() {
        return new StageExtension(Optional.empty());
    }

    /** A stage for this class alone: it stops the host, or changes its bundles. */
    public static StageExtension own() {
        return own(HostHome::built);
    }

    /**
     * A stage for this class alone.
     *
     * @param home makes the host's installation; called once, before the stage starts
     */
    public static StageExtension own(Callable<HostHome> home) {
        return new StageExtension(Optional.of(home));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        stage = ownHome.isPresent()
                ? Stage.start(ownHome.get().call())
                : context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                        .computeIfAbsent(Stage.class, key -> sharedStage(), Stage.class);
        stage.reset();
    }

    private static Stage sharedStage() {
        try {
            return Stage.keptOrNew();
        } catch (Exception e) {
            throw new IllegalStateException("The stage did not start", e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        stage.reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stage.closePages();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (ownHome.isPresent() && stage != null) {
            stage.close();
        }
    }

    public Stage get() {
        return stage;
    }

    public DemoPbx pbx() {
        return stage.pbx();
    }

    public ReferenceHost host() {
        return stage.host();
    }

    public Chromium chromium() {
        return stage.chromium();
    }

    /** {@link Stage#bring} */
    public void bring(String json) throws Exception {
        stage.bring(json);
    }

    /** {@link Stage#publish} */
    public void publish(String id) throws Exception {
        stage.publish(id);
    }

    /** {@link Stage#restart} */
    public void restart(String bundle) throws Exception {
        stage.restart(bundle);
    }

    /** {@link Stage#idOf} */
    public String idOf(String bundle) throws Exception {
        return stage.idOf(bundle);
    }

    /** {@link Stage#loggedIn()} */
    public Page loggedIn() throws Exception {
        return stage.loggedIn();
    }

    /** {@link Stage#loggedIn(Page)} */
    public Page loggedIn(Page page) throws Exception {
        return stage.loggedIn(page);
    }

    /** Returns when the host has reached the PBX and started all its actions. */
    public void awaitReady() throws Exception {
        stage.awaitReady();
    }
}
