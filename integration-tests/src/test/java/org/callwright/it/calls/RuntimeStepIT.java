package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.callwright.it.actions.CallTrace;
import org.callwright.it.container.LookupBundle;
import org.callwright.it.container.lookup.Lookup.Manner;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.DemoPbx;
import org.callwright.it.stage.ReferenceHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Calls through steps that the host runs, from an action in a stranger's bundle, whatever becomes of host and bundle. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuntimeStepIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static Path folder;
    private static DemoPbx pbx;
    private static ReferenceHost host;
    private static CallTrace trace;
    private static URI lookup;

    @BeforeAll
    static void start() throws Exception {
        folder = Files.createTempDirectory("steps");
        pbx = DemoPbx.start(Files.createDirectory(folder.resolve("pbx")));
        host = ReferenceHost.start(
                folder.resolve("host"), Map.of("org.callwright.asterisk", pbx.bridgeConfiguration()));
        trace = new CallTrace(pbx.amiPort(), pbx.account("ami_secret"));
        lookup = LookupBundle.write(folder).toUri();
        host.console("start " + lookup);
        Await.until(
                "the PBX is reached",
                SOON,
                () -> host.console("callwright:status").contains("The PBX answers"));
    }

    @AfterAll
    static void stop() {
        trace.close();
        host.close();
        pbx.close();
    }

    @BeforeEach
    void forget() {
        trace.clear();
    }

    private static void publish(String id, String number, Manner manner) throws Exception {
        Path file = Files.writeString(folder.resolve(id + ".json"), LookupBundle.callflow(id, number, manner));
        assertThat(host.console("callwright:import " + file)).contains("Imported");
        Await.until(
                "it has no problems",
                SOON,
                () -> host.console("callwright:check " + id).contains("No problems."));
        assertThat(host.console("callwright:publish " + id)).contains("Live as version 1");
    }

    /** The lines that a call to a callflow ran, when it has ended. */
    private static List<String> call(String flow, String number) throws Exception {
        trace.clear();
        pbx.cli("channel originate Local/" + number + "@phones-with-callwright application Wait 20");
        Await.until("a call is in callflow " + flow, SOON, () -> trace.at(flow).size() == 1);
        String channel = trace.at(flow).getFirst();
        trace.awaitEnd(channel);
        return trace.path(channel);
    }

    @Test
    @Order(1)
    void whatAStepAnswersIsWhereItsCallGoes() throws Exception {
        publish("finds", "210", Manner.ANSWERS);

        assertThat(call("finds", "210"))
                .anyMatch(line -> line.contains("AGI(agi://127.0.0.1:") && line.contains("/finds/1/s1)"))
                .anyMatch(line -> line.startsWith("callwright-finds-v1,s2,1 Hangup"))
                .noneMatch(line -> line.startsWith("callwright-finds-v1,s3,1"));
        assertThat(Files.readString(pbx.folder().resolve("etc/callwright.conf")))
                .doesNotContain("secret");
    }

    @Test
    @Order(2)
    void anActionThatThrowsOrHangsIsNamedInTheLogAndItsCallsGoOn() throws Exception {
        publish("throws", "211", Manner.THROWS);
        publish("hangs", "212", Manner.HANGS);

        assertThat(call("throws", "211")).anyMatch(line -> line.startsWith("callwright-throws-v1,s3,1 Hangup"));
        assertThat(call("hangs", "212")).anyMatch(line -> line.startsWith("callwright-hangs-v1,s3,1 Hangup"));
        assertThat(call("finds", "210")).anyMatch(line -> line.startsWith("callwright-finds-v1,s2,1 Hangup"));
        Path log = folder.resolve("host/log/callwright.log");
        Await.until(
                "both are in the log",
                SOON,
                () -> Files.readString(log)
                                .contains("Step s1 of callflow throws, version 1: The action \"Lookup\" of bundle "
                                        + LookupBundle.NAME + " failed: No such customer.")
                        && Files.readString(log).contains("had no answer within its deadline"));
    }

    @Test
    @Order(3)
    void whileTheActionIsGoneItsCallsGoOnAndWhenItIsBackItRuns() throws Exception {
        host.console("stop " + LookupBundle.NAME);
        assertThat(call("finds", "210")).anyMatch(line -> line.startsWith("callwright-finds-v1,s3,1 Hangup"));

        host.console("start " + lookup);
        assertThat(call("finds", "210")).anyMatch(line -> line.startsWith("callwright-finds-v1,s2,1 Hangup"));
    }

    @Test
    @Order(4)
    void whileTheHostIsDeadCallsGoOnAtOnceEvenAfterARestartOfThePbx() throws Exception {
        host.kill();
        assertThat(call("finds", "210")).anyMatch(line -> line.startsWith("callwright-finds-v1,s3,1 Hangup"));

        trace.close();
        pbx.kill();
        pbx.start();
        trace = new CallTrace(pbx.amiPort(), pbx.account("ami_secret"));
        assertThat(call("finds", "210")).anyMatch(line -> line.startsWith("callwright-finds-v1,s3,1 Hangup"));
    }

    @Test
    @Order(5)
    void aHostThatComesBackAnswersAgain() throws Exception {
        host.start();
        host.console("start " + lookup);

        Await.until(
                "a call is answered",
                Duration.ofSeconds(60),
                () -> call("finds", "210").stream()
                        .anyMatch(line -> line.startsWith("callwright-finds-v1,s2,1 Hangup")));
    }
}
