package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A saved action without branches of its own, such as a result for the callflow that asked, in real calls. */
class SavedResultIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NUMBER = "215";
    private static final String RENAMED = "216";
    private static final String STOCKROOM = """
            "numbers": [], "start": "s1", "steps": [ { "id": "s1", "action": "give-result", "config": %s } ]""";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void aResultThatIsASavedActionComesBackToTheCallflowThatAsked() throws Exception {
        try (CallTrace trace = new CallTrace(stage.pbx())) {
            bring("soldout", """
                    "kind": "saved-action", "start": "s1", "steps": [
                      { "id": "s1", "action": "give-result", "config": { "result": "sold-out" } } ]""");
            bring("stock", """
                    "numbers": [], "start": "s1", "steps": [
                      { "id": "s1", "action": "wait", "config": { "time": 1 }, "exits": { "next": "s2" } },
                      { "id": "s2", "action": "saved:soldout" } ]""");
            bring("shop", """
                    "numbers": [ "extension:%s" ], "start": "s1", "steps": [
                      { "id": "s1", "action": "call-callflow", "exits": { "result-sold-out": "s2", "back": "s3" },
                        "config": { "callflow": { "$ref": "callflow", "id": "stock" }, "mode": "COME_BACK",
                                    "results": [ "sold-out" ] } },
                      { "id": "s2", "action": "end-call" }, { "id": "s3", "action": "end-call" } ]""".formatted(NUMBER));
            for (String each : List.of("soldout", "stock", "shop")) {
                stage.publish(each);
            }

            stage.pbx().cli("channel originate Local/" + NUMBER + "@phones-with-callwright application Wait 20");
            Await.until(
                    "a call is in the callflow", SOON, () -> trace.in("shop").size() == 1);
            String caller = trace.in("shop").getFirst();
            trace.awaitEnd(caller);

            assertThat(trace.path(caller))
                    .anyMatch(line -> line.contains("Return(sold-out)"))
                    .anyMatch(line -> line.startsWith("callwright-shop-v1,s2,1 Hangup"))
                    .noneMatch(line -> line.startsWith("callwright-shop-v1,s3,"));
        }
    }

    /** The callflow that asks was published while the result had its old name, and it stays as it is. */
    @Test
    void aResultThatIsRenamedIsStillFound() throws Exception {
        bring("stockroom", STOCKROOM.formatted("{ \"result\": \"sold-out\" }"));
        bring("store", """
                "numbers": [ "extension:%s" ], "start": "s1", "steps": [
                  { "id": "s1", "action": "call-callflow", "exits": { "result-sold-out": "s2", "back": "s3" },
                    "config": { "callflow": { "$ref": "callflow", "id": "stockroom" }, "mode": "COME_BACK",
                                "results": [ "sold-out", "нет" ] } },
                  { "id": "s2", "action": "end-call" }, { "id": "s3", "action": "end-call" } ]""".formatted(RENAMED));
        stage.publish("stockroom");
        stage.publish("store");
        bring("stockroom", STOCKROOM.formatted("{ \"result\": \"вышло\", \"id\": \"result-sold-out\" }"));
        stage.publish("stockroom");
        assertThat(pathOf("store", RENAMED)).anyMatch(line -> line.startsWith("callwright-store-v1,s2,1 Hangup"));

        bring("stockroom", STOCKROOM.formatted("{ \"result\": \"нет\", \"id\": \"result-sold-out\" }"));
        stage.publish("stockroom");
        assertThat(pathOf("store", RENAMED)).anyMatch(line -> line.startsWith("callwright-store-v1,s3,1 Hangup"));
    }

    private static List<String> pathOf(String callflow, String number) throws Exception {
        try (CallTrace trace = new CallTrace(stage.pbx())) {
            stage.pbx().cli("channel originate Local/" + number + "@phones-with-callwright application Wait 20");
            Await.until(
                    "a call is in the callflow", SOON, () -> !trace.in(callflow).isEmpty());
            String caller = trace.in(callflow).getFirst();
            trace.awaitEnd(caller);
            return trace.path(caller);
        }
    }

    private static void bring(String id, String rest) throws Exception {
        stage.bring("{ \"format\": 1, \"id\": \"" + id + "\", \"name\": \"" + id + "\", " + rest + " }");
    }
}
