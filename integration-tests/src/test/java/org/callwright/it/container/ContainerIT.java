package org.callwright.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.PbxStatus;
import org.callwright.app.access.Client;
import org.callwright.app.access.LoginResult;
import org.callwright.app.access.Logins;
import org.callwright.app.access.Operator;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.it.stage.Await;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.StepId;
import org.callwright.store.FlowStore;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The plug-in on Felix, as its bundles come and go. */
public class ContainerIT extends ContainerTestBase {
    @Test
    public void everyBundleIsActiveAndEveryFragmentResolved() {
        assertThat(container.context().getBundles()).hasSizeGreaterThan(40).allSatisfy(bundle -> {
            boolean fragment = bundle.getHeaders().get("Fragment-Host") != null;
            assertThat(bundle.getState())
                    .as(bundle.getSymbolicName())
                    .isEqualTo(fragment ? Bundle.RESOLVED : Bundle.ACTIVE);
        });
        assertThat(container.context().getBundles())
                .extracting(Bundle::getSymbolicName)
                .doesNotHaveDuplicates();
    }

    @Test
    public void noComponentOfOursLacksAnything() throws Exception {
        ServiceComponentRuntime runtime = container.service(ServiceComponentRuntime.class);
        Bundle[] ours = Arrays.stream(container.context().getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.callwright."))
                .toArray(Bundle[]::new);
        container.service(Callflows.class);

        List<ComponentDescriptionDTO> components = runtime.getComponentDescriptionDTOs(ours).stream()
                .filter(component -> !component.configurationPolicy.equals("require"))
                .toList();

        assertThat(components).hasSizeGreaterThan(15);
        assertThat(components)
                .allSatisfy(component -> assertThat(runtime.getComponentConfigurationDTOs(component))
                        .as(component.name)
                        .isNotEmpty()
                        .allSatisfy(one -> assertThat(one.state)
                                .as(() -> component.name + " lacks " + Arrays.toString(one.unsatisfiedReferences) + ", "
                                        + one.failure)
                                .isIn(ComponentConfigurationDTO.SATISFIED, ComponentConfigurationDTO.ACTIVE)));
    }

    @Test
    public void allActionsAreThereWithWhatPeopleSearchFor() throws Exception {
        Actions actions = container.service(Actions.class);
        Await.until("all actions", Container.DEADLINE, () -> actions.installed().size() == actionBundles());

        assertThat(actions.installed())
                .extracting(InstalledAction::info)
                .extracting("id", "label", "group")
                .contains(
                        tuple("voicemail", "Voicemail", "Messages"),
                        tuple("play-media", "Play media", "Play"),
                        tuple("ring", "Ring", "Ring"),
                        tuple("end-call", "End call", "Route"),
                        tuple("menu", "Menu", "Route"));
        assertThat(actions.find("menu").orElseThrow().info().keywords()).contains("IVR", "auto attendant");
        assertThat(actions.find("ring").orElseThrow().bundle()).isEqualTo("org.callwright.actions.ring");
        assertThat(actions.installed())
                .allSatisfy(action -> assertThat(action.info().keywords()).isNotEmpty());
    }

    private int actionBundles() {
        return (int) Arrays.stream(container.context().getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.callwright.actions."))
                .count();
    }

    @Test
    public void aStoppedActionLeavesItsStepsAsTheyAreAndComesBack() throws Exception {
        Actions actions = container.service(Actions.class);
        Callflows callflows = container.service(Callflows.class);
        FlowId id = callflows
                .create(container.flow("story").withNumbers(Set.of()), Operator.CONSOLE)
                .draft()
                .id();
        Flow drawn = callflows.find(id).orElseThrow().draft();
        List<Problem> before = callflows.check(id);

        container.whileStopped("org.callwright.actions.ring", () -> {
            Await.until(
                    "ring is gone",
                    Container.DEADLINE,
                    () -> actions.find("ring").isEmpty());
            assertThat(actions.installed()).hasSize(actionBundles() - 1);
            assertThat(callflows.find(id).orElseThrow().draft()).isEqualTo(drawn);
            assertThat(callflows.check(id))
                    .contains(Problem.at(new StepId("s2"), ProblemCode.ACTION_UNAVAILABLE, "ring"));
            assertThat(summary(callflows, id).state()).isEqualTo(CallflowSummary.State.PROBLEM);
        });

        Await.until(
                "ring is back", Container.DEADLINE, () -> actions.find("ring").isPresent());
        assertThat(callflows.check(id)).isEqualTo(before);
        assertThat(summary(callflows, id).state()).isEqualTo(CallflowSummary.State.DRAFT);
        assertThat(callflows.find(id).orElseThrow().draft()).isEqualTo(drawn);
    }

    @Test
    public void twoBundlesWithOneActionAreAWarningAndNoRankingTakesIt() throws Exception {
        Actions actions = container.service(Actions.class);
        Callflows callflows = container.service(Callflows.class);
        FlowId id = callflows
                .create(container.flow("ring-open"), Operator.CONSOLE)
                .draft()
                .id();
        Path home = Path.of(container.context().getProperty("callwright.home"));

        Bundle rival = container.context().installBundle("rival", DuplicateIdBundle.jar(home));
        try {
            rival.start();
            Await.until(
                    "both offer it",
                    Container.DEADLINE,
                    () -> actions.bundlesOffering("ring").size() == 2);

            assertThat(actions.bundlesOffering("ring"))
                    .containsExactly("org.callwright.actions.ring", DuplicateIdBundle.NAME);
            assertThat(actions.find("ring").orElseThrow().info().label()).isEqualTo("Ring");
            assertThat(actions.installed()).hasSize(actionBundles());
            assertThat(summary(callflows, id).problems())
                    .extracting(Problem::code, problem -> problem.code().severity(), Problem::inEnglish)
                    .containsExactly(tuple(
                            ProblemCode.ACTION_DUPLICATE,
                            ProblemCode.Severity.WARNING,
                            "The action id \"ring\" is offered by more than one bundle: org.callwright.actions.ring,"
                                    + " com.example.ring. The first is used; remove the others."));
        } finally {
            rival.uninstall();
        }

        Await.until(
                "one is left",
                Container.DEADLINE,
                () -> actions.bundlesOffering("ring").size() == 1);
        assertThat(actions.find("ring").orElseThrow().info().label()).isEqualTo("Ring");
        assertThat(summary(callflows, id).problems()).isEmpty();
    }

    @Test
    public void aPbxThatCannotBeReachedIsNamedAndForgottenWithItsConfiguration() throws Exception {
        int port = portWithoutAServer();
        Path file = container.data().resolve("etc/org.callwright.asterisk.cfg");
        Files.writeString(file, """
                host = 127.0.0.1
                port = %d
                user = callwright
                secret = secret
                directory = %s
                inboundContext = from-trunk-with-callwright
                internalContext = phones-with-callwright
                """.formatted(port, container.data()));
        try {
            awaitPbx("Nothing answers at 127.0.0.1:" + port);

            // Now the PBX is there before whoever listens to it: neither may need the other to be made.
            container.whileStopped("org.callwright.app", () -> {});
            awaitPbx("Nothing answers at 127.0.0.1:" + port);
            noErrorIsInTheLog();
        } finally {
            Files.delete(file);
        }
        awaitPbx("No PBX is configured.");
    }

    private void awaitPbx(String sentence) throws Exception {
        Await.until(
                sentence,
                Container.DEADLINE,
                () -> container.service(PbxStatus.class).message().toString().startsWith(sentence));
    }

    @Test
    public void theStoreCanBeStoppedAndComesBackWithAllThatWasInIt() throws Exception {
        FlowId id = container
                .service(Callflows.class)
                .create(container.flow("joins"), Operator.CONSOLE)
                .draft()
                .id();
        Flow drawn = container.service(Callflows.class).find(id).orElseThrow().draft();
        String password = Files.readString(container.data().resolve("first-admin-password"))
                .strip();

        container.whileStopped(
                "org.callwright.store",
                () -> Await.until(
                        "nothing needs the store any more",
                        Container.DEADLINE,
                        () -> container.find(FlowStore.class).isEmpty()
                                && container.find(Callflows.class).isEmpty()
                                && container.find(Logins.class).isEmpty()));

        assertThat(container.service(Callflows.class).find(id).orElseThrow().draft())
                .isEqualTo(drawn);
        assertThat(container.service(Logins.class).login("admin", password, new Client("127.0.0.1", "")))
                .isInstanceOf(LoginResult.LetIn.class);
        assertThat(container.console("callwright:callflows")).contains(id.value());
        noComponentOfOursLacksAnything();
    }

    @Test
    public void noErrorIsInTheLog() throws Exception {
        assertThat(Files.readAllLines(container.data().resolve("log/callwright.log")))
                .isNotEmpty()
                .noneMatch(line -> line.contains(" ERROR ") || line.contains("ircular"));
    }

    private static CallflowSummary summary(Callflows callflows, FlowId id) {
        return callflows.list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int portWithoutAServer() throws IOException {
        try (ServerSocket closed = new ServerSocket(0)) {
            return closed.getLocalPort();
        }
    }
}
