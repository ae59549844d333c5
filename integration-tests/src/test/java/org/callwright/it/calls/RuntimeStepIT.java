package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.callwright.it.container.LookupBundle;
import org.callwright.it.container.lookup.Lookup.Manner;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls through steps that the host runs, from an action in a stranger's bundle, whatever becomes of host and bundle. */
class RuntimeStepIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static URI lookup;

    @RegisterExtension
    static final StageExtension stage = StageExtension.own();

    private CallTrace trace;

    @BeforeAll
    static void writeTheBundle() throws Exception {
        lookup = LookupBundle.write(Files.createTempDirectory("lookup")).toUri();
    }

    @BeforeEach
    void publishALookup() throws Exception {
        trace = new CallTrace(stage.pbx());
        stage.host().console("start " + lookup);
        publish("finds", "210", Manner.ANSWERS);
    }

    @AfterEach
    void stopTracing() {
        trace.close();
    }

    private static void publish(String id, String number, Manner manner) throws Exception {
        stage.bring(LookupBundle.callflow(id, number, manner));
        Await.until(
                "it has no problems",
                SOON,
                () -> stage.host().console("callwright:check " + id).contains("No problems."));
        assertThat(stage.host().console("callwright:publish " + id)).contains("Live as version 1");
    }

    /** The lines that a call to a callflow ran, when it has ended. */
    private List<String> call(String flow, String number) throws Exception {
        trace.clear();
        stage.pbx().cli("channel originate Local/" + number + "@phones-with-callwright application Wait 20");
        Await.until("a call is in callflow " + flow, SOON, () -> trace.in(flow).size() == 1);
        String channel = trace.in(flow).getFirst();
        trace.awaitEnd(channel);
        return trace.path(channel);
    }

    @Test
    void whatAStepAnswersIsWhereItsCallGoes() throws Exception {
        assertThat(call("finds", "210"))
                .anyMatch(line -> line.contains("AGI(agi://127.0.0.1:") && line.contains("/finds/1/s1)"))
                .anyMatch(line -> line.startsWith("callwright-finds-v1,s2,1 Hangup"))
                .noneMatch(line -> line.startsWith("callwright-finds-v1,s3,1"));
        assertThat(Files.readString(stage.pbx().folder().resolve("etc/callwright.conf")))
                .doesNotContain("secret");
    }

    @Test
    void anActionThatThrowsOrHangsIsNamedInTheLogAndItsCallsGoOn() throws Exception {
        publish("throws", "211", Manner.THROWS);
        publish("hangs", "212", Manner.HANGS);

        assertThat(call("throws", "211")).anyMatch(line -> line.startsWith("callwright-throws-v1,s3,1 Hangup"));
        assertThat(call("hangs", "212")).anyMatch(line -> line.startsWith("callwright-hangs-v1,s3,1 Hangup"));
        assertThat(call("finds", "210")).anyMatch(line -> line.startsWith("callwright-finds-v1,s2,1 Hangup"));
        Path log = stage.host().data().resolve("log/callwright.log");
        Await.until(
                "both are in the log",
                SOON,
                () -> Files.readString(log)
                                .contains("Step s1 of callflow throws, version 1: The action \"Lookup\" of bundle "
                                        + LookupBundle.NAME + " failed: No such customer.")
                        && Files.readString(log).contains("had no answer within its deadline"));
    }

    @Test
    void whileTheActionIsGoneItsCallsGoOnAndWhenItIsBackItRuns() throws Exception {
        stage.host().console("stop " + LookupBundle.NAME);
        assertThat(call("finds", "210")).anyMatch(line -> line.startsWith("callwright-finds-v1,s3,1 Hangup"));

        stage.host().console("start " + lookup);
        assertThat(call("finds", "210")).anyMatch(line -> line.startsWith("callwright-finds-v1,s2,1 Hangup"));
    }

    @Test
    void whileTheHostIsDeadCallsGoOnAtOnceEvenAfterARestartOfThePbx() throws Exception {
        stage.host().kill();
        assertThat(call("finds", "210")).anyMatch(line -> line.startsWith("callwright-finds-v1,s3,1 Hangup"));

        trace.close();
        stage.pbx().kill();
        stage.pbx().restart();
        trace = new CallTrace(stage.pbx());
        assertThat(call("finds", "210")).anyMatch(line -> line.startsWith("callwright-finds-v1,s3,1 Hangup"));
    }

    @Test
    void aHostThatComesBackAnswersAgain() throws Exception {
        stage.host().kill();
        stage.host().restart();
        stage.host().console("start " + lookup);

        Await.until(
                "a call is answered",
                Duration.ofSeconds(60),
                () -> call("finds", "210").stream()
                        .anyMatch(line -> line.startsWith("callwright-finds-v1,s2,1 Hangup")));
    }
}
