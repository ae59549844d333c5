package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallFlood;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many calls at once. {@code ./verify --long} makes thousands. */
class ManyCallsIT {
    private static final boolean LONG = Boolean.getBoolean("callwright.long");
    private static final int CALLS = LONG ? 5_000 : 60;
    private static final int PUBLICATIONS = LONG ? 60 : 3;

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void everyCallGetsToItsEndWhileTheCallflowIsPublishedAgain() throws Exception {
        stage.bring("""
                { "format": 1, "id": "many", "name": "Many", "numbers": [ "extension:260" ], "start": "s1", "steps": [
                  { "id": "s1", "action": "set-variables", "exits": { "next": "s2" },
                    "config": { "rows": [ { "name": "who", "value": "{caller.number}" } ] } },
                  { "id": "s2", "action": "end-call" } ] }""");
        stage.publish("many");
        try (CallTrace trace = new CallTrace(stage.pbx());
                CallFlood flood = new CallFlood(stage.pbx(), "phones-with-callwright")) {
            CompletableFuture<Void> publishing = CompletableFuture.runAsync(ManyCallsIT::publishAgain);
            flood.callsASecond("260", CALLS);
            publishing.join();

            Await.until(
                    "every call has reached the last step",
                    Duration.ofSeconds(30),
                    () -> trace.at("s2").size() >= CALLS);
            assertThat(trace.at("s2")).hasSize(CALLS);
        }
        assertThat(stage.host().console("callwright:versions many")).contains(PUBLICATIONS + 1 + "  ");
    }

    private static void publishAgain() {
        try {
            for (int n = 0; n < PUBLICATIONS; n++) {
                stage.publish("many");
            }
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
