package org.callwright.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.access.Operator;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.it.container.rogue.Rogue;
import org.callwright.it.stage.Await;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.Version;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.FlowStore;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** Action bundles are replaced again and again, each time in use: nothing is lost and nothing stays behind. */
public class HotPlugLoopIT extends ContainerTestBase {
    /** A hundred times in {@code ./verify --long}. */
    private static final int TIMES = Boolean.getBoolean("callwright.long") ? 100 : 10;

    private static final List<String> IDS = List.of("ring", "rogue");

    @Test
    public void nothingIsLostAndNothingStaysBehind() throws Exception {
        Actions actions = container.service(Actions.class);
        Callflows callflows = container.service(Callflows.class);
        Path home = Path.of(container.context().getProperty("callwright.home"));
        URI ring = home.resolve("actions/org.callwright.actions.ring.jar").toUri();
        URI rogue = ThirdPartyBundle.of("com.example.rogue", Rogue.class, "rogue", "Rogue")
                .write(Files.createTempDirectory("jars"))
                .toUri();
        container.bundle("org.callwright.actions.ring").uninstall();
        List<Bundle> bundles = new ArrayList<>(List.of(install(ring), install(rogue)));
        awaitBoth(actions);
        FlowId saved = callflows
                .create(
                        Flow.savedAction(
                                new FlowId("saved"),
                                "Bob's phone",
                                "ring",
                                1,
                                ConfigValue.Group.EMPTY.with("phone", new ConfigValue.Reference("phone", "bob"))),
                        Operator.CONSOLE)
                .draft()
                .id();
        FlowId id = callflows
                .create(drawn(container.flow("ring-open"), saved), Operator.CONSOLE)
                .draft()
                .id();
        goLive(id, callflows);
        Flow draft = callflows.find(id).orElseThrow().draft();
        List<Problem> problems = callflows.check(id);
        CallflowSummary summary = summary(callflows, id);
        int installed = actions.installed().size();
        List<WeakReference<ClassLoader>> gone = new ArrayList<>();

        for (int i = 0; i < TIMES; i++) {
            use(actions, draft);
            for (String action : IDS) {
                gone.add(new WeakReference<>(
                        actions.find(action).orElseThrow().action().getClass().getClassLoader()));
            }
            if (i % 2 == 0) {
                uninstall(bundles, actions);
                assertThat(callflows.check(id)).as("while they are gone").isNotEqualTo(problems);
                bundles = new ArrayList<>(List.of(install(ring), install(rogue)));
            } else {
                update(bundles.get(0), ring);
                update(bundles.get(1), rogue);
                refresh(bundles);
            }
            awaitBoth(actions);
            assertThat(callflows.check(id)).as("time " + i).isEqualTo(problems);
            assertThat(callflows.find(id).orElseThrow().draft()).isEqualTo(draft);
            assertThat(summary(callflows, id).state()).isEqualTo(summary.state());
            assertThat(actions.installed()).hasSize(installed);
            assertThat(IDS)
                    .allSatisfy(
                            each -> assertThat(actions.bundlesOffering(each)).hasSize(1));
        }

        assertThat(actions.unusable()).isEmpty();
        Await.until("no class loader is left", Container.DEADLINE, () -> {
            System.gc();
            return gone.stream().allMatch(each -> each.refersTo(null));
        });
    }

    /** Asks the actions all that pages ask them. */
    private static void use(Actions actions, Flow draft) {
        var compiler = new Compiler(actions);
        draft.steps().values().forEach(compiler::exits);
        draft.steps().values().forEach(compiler::migrated);
        for (InstalledAction action : actions.installed()) {
            assertThat(action.in(Locale.GERMAN).info().id())
                    .isEqualTo(action.info().id());
        }
    }

    private static Flow drawn(Flow ringing, FlowId saved) {
        Step rogue = Step.of(
                new StepId("s8"),
                "rogue",
                1,
                ConfigValue.Group.EMPTY.with("manner", new ConfigValue.Text(Rogue.Manner.GOOD.name())));
        Step linked = Step.of(new StepId("s9"), "saved:" + saved, 1, ConfigValue.Group.EMPTY);
        return ringing.withNumbers(Set.of())
                .withStep(rogue.connect("next", linked.id()))
                .withStep(linked.connect("not-answered", ringing.start().orElseThrow()))
                .withStart(rogue.id());
    }

    private void goLive(FlowId id, Callflows callflows) throws InterruptedException {
        FlowStore store = container.service(FlowStore.class);
        Flow flow = callflows.find(id).orElseThrow().draft();
        store.add(new Version(flow, 1, "[callwright-" + id + "-v1]\n", Map.of(), Instant.EPOCH, "admin"));
        long revision = store.goLive(id, 1, Optional.empty(), "admin").revision();
        callflows.save(flow, revision, Operator.CONSOLE); // tells what was written past the use cases
    }

    private static CallflowSummary summary(Callflows callflows, FlowId id) {
        return callflows.list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Bundle install(URI jar) throws Exception {
        Bundle bundle = container.context().installBundle(jar.toString());
        bundle.start();
        return bundle;
    }

    private void uninstall(List<Bundle> bundles, Actions actions) throws Exception {
        for (Bundle bundle : bundles) {
            bundle.uninstall();
        }
        Await.until(
                "both are gone",
                Container.DEADLINE,
                () -> IDS.stream().allMatch(id -> actions.find(id).isEmpty()));
        refresh(bundles);
    }

    private static void update(Bundle bundle, URI jar) throws Exception {
        try (InputStream in = jar.toURL().openStream()) {
            bundle.update(in);
        }
    }

    /** Has the framework let go of what the bundles were before. */
    private void refresh(List<Bundle> bundles) throws InterruptedException {
        var done = new CountDownLatch(1);
        container
                .context()
                .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .refreshBundles(bundles, event -> {
                    if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                        done.countDown();
                    }
                });
        assertThat(done.await(Container.DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitBoth(Actions actions) throws InterruptedException {
        Await.until(
                "both are there",
                Container.DEADLINE,
                () -> IDS.stream().allMatch(id -> actions.find(id).isPresent()));
    }
}
