package org.callwright.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.callwright.action.RuntimeAction;
import org.callwright.app.Callflows;
import org.callwright.app.access.Operator;
import org.callwright.app.actions.Actions;
import org.callwright.it.container.lookup.Lookup;
import org.callwright.it.container.rogue.Formless;
import org.callwright.it.container.rogue.Rogue;
import org.callwright.it.container.rogue.Stillborn;
import org.callwright.it.stage.Await;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Bundles that do wrong what a bundle can do wrong: each is named, and nothing else suffers. */
public class FaultyBundlesIT extends ContainerTestBase {
    private static final String ROGUE = "com.example.rogue";
    private static final StepId S1 = new StepId("s1");

    private Actions actions;
    private Callflows callflows;
    private Path jars;

    @Before
    public void find() throws Exception {
        actions = container.service(Actions.class);
        callflows = container.service(Callflows.class);
        jars = Files.createTempDirectory("jars");
        Await.until(
                "the actions are there",
                Container.DEADLINE,
                () -> actions.find("end-call").isPresent());
    }

    @Test
    public void whateverAnActionDoesIsAProblemThatNamesItsBundle() throws Exception {
        FlowId other = callflows
                .create(container.flow("joins").withNumbers(Set.of()), Operator.CONSOLE)
                .draft()
                .id();
        List<Problem> before = callflows.check(other);
        Bundle rogue = install(ThirdPartyBundle.of(ROGUE, Rogue.class, "rogue", "Rogue"));
        awaitAction("rogue");

        FlowId id = callflows
                .create(flow(Rogue.Manner.GOOD), Operator.CONSOLE)
                .draft()
                .id();
        assertThat(problems(id)).isEmpty();
        for (Rogue.Manner manner : Rogue.Manner.values()) {
            if (manner != Rogue.Manner.GOOD) {
                long start = System.nanoTime();
                save(id, manner);
                assertThat(problems(id))
                        .as(manner.name())
                        .extracting(Problem::code)
                        .containsExactly(ProblemCode.ACTION_BROKEN);
                assertThat(problems(id).getFirst().inEnglish())
                        .as(manner.name())
                        .contains(ROGUE);
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as(manner.name())
                        .isLessThan(Duration.ofSeconds(30)); // on a busy machine
                assertThat(callflows.check(other)).as(manner.name()).isEqualTo(before);
            }
            if (manner == Rogue.Manner.HANGS_IN_EXITS) {
                assertThat(unusable(ROGUE)).contains("still at work").contains("Tell whoever made the bundle");
                assertThat(actions.installed())
                        .noneMatch(action -> action.bundle().equals(ROGUE));
                save(id, Rogue.Manner.GOOD); // or it would hang again at once
                replace(rogue);
            }
        }

        assertThat(unusable(ROGUE)).contains("still at work");
        save(id, Rogue.Manner.GOOD);
        replace(rogue);
        assertThat(problems(id)).isEmpty();
        rogue.uninstall();
        assertThat(actions.unusable()).isEmpty();
    }

    @Test
    public void nothingThatCallsItselfAnActionVanishesWithoutAWord() throws Exception {
        Bundle asking = install(ThirdPartyBundle.of("com.example.asking", Lookup.class, "asking", "Asking")
                .offering(RuntimeAction.class.getName()));
        awaitAction("asking");
        Bundle silent = install(ThirdPartyBundle.of("com.example.silent", Rogue.class, "silent", "Silent")
                .offering());
        Bundle elsewhere = install(ThirdPartyBundle.of("com.example.elsewhere", Rogue.class, "elsewhere", "Elsewhere")
                .offering("com.example.Weather"));
        Bundle waiting = install(ThirdPartyBundle.of("com.example.waiting", Rogue.class, "waiting", "Waiting")
                .needing("com.example.Tides"));
        Await.until(
                "three are listed", Container.DEADLINE, () -> actions.unusable().size() == 3);

        assertThat(unusable("com.example.silent"))
                .contains("Its class " + Rogue.class.getName() + " has an @ActionType, but is offered as no action");
        assertThat(unusable("com.example.elsewhere")).contains("must be among the services that its @Component names");
        assertThat(unusable("com.example.waiting"))
                .contains("needs a service com.example.Tides, which no bundle here offers");

        for (Bundle bundle : List.of(asking, silent, elsewhere, waiting)) {
            bundle.uninstall();
        }
        Await.until(
                "none is listed", Container.DEADLINE, () -> actions.unusable().isEmpty());
    }

    @Test
    public void aBundleThatCannotBeUsedIsListedWithWhatToDo() throws Exception {
        Bundle newer = install(ThirdPartyBundle.of("com.example.newer", Rogue.class, "newer", "Newer")
                .importing("org.callwright.action;version=\"[1.9,2)\""));
        Bundle next = install(ThirdPartyBundle.of("com.example.next", Rogue.class, "next", "Next")
                .importing("org.callwright.action;version=\"[2.0,3)\""));
        Bundle older = install(ThirdPartyBundle.of("com.example.older", Rogue.class, "older", "Older")
                .importing("org.callwright.action;version=\"[0.1,1)\""));
        Bundle lacking = install(ThirdPartyBundle.of("com.example.lacking", Rogue.class, "lacking", "Lacking")
                .importing("org.callwright.action,com.example.json"));
        Bundle formless = install(ThirdPartyBundle.of("com.example.formless", Formless.class, "formless", "Formless"));
        Bundle nameless = install(ThirdPartyBundle.of("com.example.nameless", Rogue.class, "nameless", "")
                .without("label"));
        Bundle oddId = install(ThirdPartyBundle.of("com.example.odd", Rogue.class, "odd id)", "Odd"));
        Bundle stillborn =
                install(ThirdPartyBundle.of("com.example.stillborn", Stillborn.class, "stillborn", "Stillborn"));
        Bundle second = install(ThirdPartyBundle.of("com.example.second", Rogue.class, "end-call", "Second"));
        List<Bundle> all = List.of(newer, next, older, lacking, formless, nameless, oddId, stillborn, second);
        Await.until(
                "all are listed", Container.DEADLINE, () -> actions.unusable().size() == all.size());

        assertThat(unusable("com.example.newer"))
                .isEqualTo("It was made for version 1.9 of org.callwright.action, and Callwright has 1.1. Update"
                        + " Callwright, or install a version of the bundle that was made for this one.");
        assertThat(unusable("com.example.next")).contains("version 2.0", "Update Callwright");
        assertThat(unusable("com.example.older")).contains("version 0.1", "Install a newer version of the bundle");
        assertThat(unusable("com.example.lacking")).contains("package com.example.json", "Install a bundle");
        assertThat(unusable("com.example.formless")).contains("no editor for java.lang.Object");
        assertThat(unusable("com.example.nameless")).contains("@ActionType has no label");
        assertThat(unusable("com.example.odd")).contains("lower-case words");
        assertThat(unusable("com.example.stillborn")).contains("still at work");
        assertThat(unusable("com.example.second")).contains("end-call", "that of an action of Callwright");
        assertThat(actions.find("end-call").orElseThrow().bundle()).isEqualTo("org.callwright.actions.endcall");

        for (Bundle bundle : all) {
            bundle.uninstall();
        }
        Await.until(
                "none is listed", Container.DEADLINE, () -> actions.unusable().isEmpty());
    }

    private Bundle install(ThirdPartyBundle strangers) throws Exception {
        Bundle bundle =
                container.context().installBundle(strangers.write(jars).toUri().toString());
        try {
            bundle.start();
        } catch (BundleException e) {
            assertThat(e.getType()).isEqualTo(BundleException.RESOLVE_ERROR);
        }
        return bundle;
    }

    private void save(FlowId id, Rogue.Manner manner) {
        callflows.save(flow(manner).withId(id), callflows.find(id).orElseThrow().revision(), Operator.CONSOLE);
    }

    /** As an update does: what was set aside gets another chance. */
    private void replace(Bundle bundle) throws Exception {
        bundle.stop();
        Await.until(
                "it is gone", Container.DEADLINE, () -> actions.find("rogue").isEmpty());
        bundle.start();
        awaitAction("rogue");
    }

    private void awaitAction(String id) throws InterruptedException {
        Await.until(id + " is there", Container.DEADLINE, () -> actions.find(id).isPresent());
    }

    private String unusable(String bundle) {
        return actions.unusable().stream()
                .filter(each -> each.bundle().equals(bundle))
                .map(unusable -> unusable.advice().toString())
                .findFirst()
                .orElse("");
    }

    /** What is wrong with the steps. */
    private List<Problem> problems(FlowId id) {
        return callflows.check(id).stream()
                .filter(problem -> problem.step().isPresent() && problem.refusesPublishing())
                .toList();
    }

    private static Flow flow(Rogue.Manner manner) {
        var config = ConfigValue.Group.EMPTY.with("manner", new ConfigValue.Text(manner.name()));
        Step rogue = Step.of(S1, "rogue", 1, config).connect("next", new StepId("s2"));
        return Flow.empty(new FlowId("rogue"), "Rogue")
                .withStep(rogue)
                .withStep(Step.of(new StepId("s2"), "end-call", 1, ConfigValue.Group.EMPTY))
                .withStart(S1);
    }
}
