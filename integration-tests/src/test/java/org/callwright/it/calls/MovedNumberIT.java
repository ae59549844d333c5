package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallFlood;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Sipp;
import org.callwright.it.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that moves from one live callflow to another, on a shared disk and by AMI alone. */
@ParameterizedClass
@ValueSource(booleans = {false, true})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovedNumberIT {
    private static final boolean LONG = Boolean.getBoolean("callwright.long");
    private static final String NUMBER = "0305550110";
    private static final int MOVES = 20;
    private static final int KILLS = LONG ? 12 : 3;

    @Parameter
    boolean byAmi;

    private Stage stage;

    @BeforeAll
    void start() throws Exception {
        stage = Stage.start(byAmi, data -> {});
    }

    @AfterAll
    void stop() throws Exception {
        stage.close();
    }

    @BeforeEach
    void twoLiveCallflows() throws Exception {
        stage.reset();
        bring("reception", "Reception", "\"did:" + NUMBER + "\"");
        bring("support", "Support", "");
        stage.publish("reception");
        stage.publish("support");
    }

    private void bring(String id, String name, String numbers) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ %s ], "start": "s1", "steps": [
                  { "id": "s1", "action": "play-media", "exits": { "next": "s2" },
                    "config": { "media": { "$ref": "prompt", "id": "beep" } } },
                  { "id": "s2", "action": "end-call" } ] }""".formatted(id, name, numbers));
    }

    private String move(String to) throws Exception {
        return stage.host().console("callwright:movenumber '030 5550110' " + to + " --confirm");
    }

    @Test
    void callersReachTheOtherCallflow() throws Exception {
        assertThat(stage.host().console("callwright:movenumber '030 5550110' support"))
                .contains("Not moved yet", "Callers of 0305550110 now reach \"Reception\"");
        assertCallsReach("reception");

        assertThat(move("support")).contains("Moved.", "Afterwards they reach \"Support\"");

        assertCallsReach("support");
        assertThat(stage.host().console("callwright:versions support"))
                .contains("console", "LIVE  0305550110 came from \"Reception\"");
        assertThat(stage.host().console("callwright:versions reception")).contains("0305550110 moved to \"Support\"");
        assertThat(stage.host().console("callwright:rollback reception 1"))
                .contains("Not published", "\"Support\" until that is published again");
        assertThat(stage.host().console("callwright:status")).doesNotContain("It does not have what is published");
    }

    private void assertCallsReach(String flow) throws Exception {
        try (CallTrace trace = new CallTrace(stage.pbx());
                Sipp caller =
                        Sipp.caller("caller-silent", NUMBER, 0, stage.pbx().sipPort())) {
            caller.awaitSuccess();
            Await.until(
                    "the call was in " + flow,
                    Duration.ofSeconds(10),
                    () -> trace.in(flow).size() == 1);
        }
    }

    @Test
    void noCallIsLostWhileTheNumberMovesToAndFro() throws Exception {
        try (CallTrace trace = new CallTrace(stage.pbx());
                CallFlood flood = new CallFlood(stage.pbx(), "from-trunk-with-callwright")) {
            CompletableFuture<Void> moving = CompletableFuture.runAsync(this::moveToAndFro);
            int calls = flood.callsUntil(moving::isDone, NUMBER, Duration.ofMillis(50));
            moving.join();

            Await.until(
                    "all calls were told of",
                    Duration.ofSeconds(30),
                    () -> trace.in("reception").size() + trace.in("support").size() >= calls);
            assertThat(trace.in("reception").size() + trace.in("support").size())
                    .isEqualTo(calls)
                    .isGreaterThan(MOVES);
            assertThat(trace.in("reception")).isNotEmpty();
            assertThat(trace.in("support")).isNotEmpty();
        }
    }

    private void moveToAndFro() {
        try {
            for (int n = 0; n < MOVES; n++) {
                assertThat(move(n % 2 == 0 ? "support" : "reception")).contains("Moved.");
            }
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    @Test
    void aHostThatIsKilledMeanwhileLeavesItWithOneOfTheTwo() throws Exception {
        for (int n = 0; n < KILLS; n++) {
            String to = owner().equals("reception") ? "support" : "reception";
            Thread.startVirtualThread(() -> moveOrDie(to));
            Thread.sleep(ThreadLocalRandom.current().nextInt(byAmi ? 2_000 : 600));
            stage.host().kill();
            assertCallsReach(onPbx());

            stage.host().restart();
            stage.awaitReady();
            Await.until(
                    "the PBX has what the database says",
                    Duration.ofSeconds(30),
                    () -> onPbx().equals(owner())
                            && !stage.host().console("callwright:status").contains("It does not have"));
            assertCallsReach(owner());
            String drafts = stage.host().console("callwright:export reception")
                    + stage.host().console("callwright:export support");
            assertThat(drafts.split("did:" + NUMBER, -1)).as("drafts with it").hasSize(2);
        }
    }

    private void moveOrDie(String to) {
        try {
            move(to);
        } catch (Exception | AssertionError e) {
            // The host was killed before it answered.
        }
    }

    /** The callflow that has it by the database. */
    private String owner() throws Exception {
        return stage.host()
                .console("callwright:callflows")
                .lines()
                .filter(line -> line.contains(NUMBER))
                .map(line -> line.contains("Support") ? "support" : "reception")
                .findFirst()
                .orElse("nobody");
    }

    /** The callflow that the PBX leads it to. */
    private String onPbx() throws Exception {
        String shown = stage.pbx().cli("dialplan show " + NUMBER + "@callwright-inbound");
        return shown.contains("callwright-support-live")
                ? "support"
                : shown.contains("callwright-reception-live") ? "reception" : "nobody";
    }
}
