package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.callwright.it.actions.CallTrace;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.DemoPbx;
import org.callwright.it.stage.ReferenceHost;
import org.junit.jupiter.api.Test;

/** A saved action without branches of its own, such as a result for the callflow that asked, in real calls. */
class SavedResultIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NUMBER = "215";

    @Test
    void aResultThatIsASavedActionComesBackToTheCallflowThatAsked() throws Exception {
        Path folder = Files.createTempDirectory("saved-result");
        try (DemoPbx pbx = DemoPbx.start(Files.createDirectory(folder.resolve("pbx")));
                ReferenceHost host = ReferenceHost.start(
                        folder.resolve("host"), Map.of("org.callwright.asterisk", pbx.bridgeConfiguration()));
                CallTrace trace = new CallTrace(pbx.amiPort(), pbx.account("ami_secret"))) {
            bring(host, folder, "soldout", """
                    "kind": "saved-action", "start": "s1", "steps": [
                      { "id": "s1", "action": "give-result", "config": { "result": "sold-out" } } ]""");
            bring(host, folder, "stock", """
                    "numbers": [], "start": "s1", "steps": [
                      { "id": "s1", "action": "wait", "config": { "time": 1 }, "exits": { "next": "s2" } },
                      { "id": "s2", "action": "saved:soldout" } ]""");
            bring(host, folder, "shop", """
                    "numbers": [ "extension:%s" ], "start": "s1", "steps": [
                      { "id": "s1", "action": "call-callflow", "exits": { "result-sold-out": "s2", "back": "s3" },
                        "config": { "callflow": { "$ref": "callflow", "id": "stock" }, "mode": "COME_BACK",
                                    "results": [ "sold-out" ] } },
                      { "id": "s2", "action": "end-call" }, { "id": "s3", "action": "end-call" } ]""".formatted(NUMBER));
            for (String each : List.of("soldout", "stock", "shop")) {
                Await.until(
                        each + " can be published",
                        SOON,
                        () -> host.console("callwright:publish " + each + " --confirm")
                                .contains("Live as version 1"));
            }

            pbx.cli("channel originate Local/" + NUMBER + "@phones-with-callwright application Wait 20");
            Await.until(
                    "a call is in the callflow", SOON, () -> trace.at("shop").size() == 1);
            String caller = trace.at("shop").getFirst();
            trace.awaitEnd(caller);

            assertThat(trace.path(caller))
                    .anyMatch(line -> line.contains("Return(sold-out)"))
                    .anyMatch(line -> line.startsWith("callwright-shop-v1,s2,1 Hangup"))
                    .noneMatch(line -> line.startsWith("callwright-shop-v1,s3,"));
        }
    }

    private static void bring(ReferenceHost host, Path folder, String id, String rest) throws Exception {
        Path file = Files.writeString(
                folder.resolve(id + ".json"),
                "{ \"format\": 1, \"id\": \"" + id + "\", \"name\": \"" + id + "\", " + rest + " }");
        assertThat(host.console("callwright:import " + file)).contains("Imported");
    }
}
