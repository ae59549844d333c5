package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A menu that calls come back to, in a real call. */
class MenuLoopIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NUMBER = "216";

    /** Each letter is half a second: the key is pressed when two repetitions have been heard, then there is silence. */
    private static final String CALLER = "w".repeat(13) + "1" + "w".repeat(50);

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void aMenuThatIsEnteredAgainIsRepeatedAsOftenAsTheFirstTime() throws Exception {
        try (CallTrace trace = new CallTrace(stage.pbx())) {
            stage.bring("""
                    { "format": 1, "id": "loop", "name": "Loop", "numbers": [ "extension:%s" ], "start": "s1", "steps": [
                      { "id": "s1", "action": "menu", "exits": { "key-1": "s2", "timeout": "s3" },
                        "config": { "prompt": { "$ref": "prompt", "id": "beep" }, "timeout": 2, "retries": 3 } },
                      { "id": "s2", "action": "wait", "config": { "time": 1 }, "exits": { "next": "s1" } },
                      { "id": "s3", "action": "end-call" } ] }""".formatted(NUMBER));
            stage.publish("loop");

            stage.pbx()
                    .cli("channel originate Local/" + NUMBER + "@phones-with-callwright application SendDTMF "
                            + CALLER);
            Await.until(
                    "a call is in the callflow", SOON, () -> trace.in("loop").size() == 1);
            String caller = trace.in("loop").getFirst();
            trace.awaitEnd(caller, Duration.ofSeconds(60));

            List<String> path = trace.path(caller);
            int pressed = path.indexOf("callwright-loop-v1-s1-again,1,1 Goto(callwright-loop-v1,s2,1)");
            assertThat(path.subList(0, pressed))
                    .as("a try was counted before the key")
                    .anyMatch(line -> line.startsWith("callwright-loop-v1-s1-again,t,1 Set(CW_s1_tries=1)"));
            assertThat(path.subList(pressed, path.size()))
                    .filteredOn(line -> line.contains(" BackGround("))
                    .hasSize(4);
            assertThat(path.getLast()).startsWith("callwright-loop-v1,s3,1 Hangup");
        }
    }
}
