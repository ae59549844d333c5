package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Sipp;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A phone that a called callflow rings transfers the caller (REFER) to another callflow, over SIP. */
class TransferIT {
    private static final String NUMBER = "0305550171";
    private static final String OTHER = "271";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    private CallTrace trace;
    private int bobsPort;

    @BeforeEach
    void publish() throws Exception {
        trace = new CallTrace(stage.pbx());
        bobsPort = stage.pbx().sipPort();
        Sipp.register(
                "bob",
                stage.pbx().account("bob_password"),
                bobsPort,
                stage.pbx().sipPort());
        bring("ringbob", """
                "kind": "saved-action", "start": "s1", "steps": [
                  { "id": "s1", "action": "ring", "schema": 2,
                    "config": { "via": "DEVICE", "phone": { "$ref": "phone", "id": "bob" }, "ringFor": 20 } } ]""");
        bring("rings", """
                "numbers": [], "start": "s1", "steps": [
                  { "id": "s1", "action": "ring", "schema": 2,
                    "config": { "via": "DEVICE", "phone": { "$ref": "phone", "id": "bob" }, "ringFor": 20 } } ]""");
        bring("other", """
                "numbers": [ "extension:%s" ], "start": "s1", "steps": [
                  { "id": "s1", "action": "wait", "config": { "time": 1 } } ]""".formatted(OTHER));
    }

    @AfterEach
    void stopTracing() {
        trace.close();
    }

    @Test
    void whoIsTransferredOutOfALinkedStepDoesNotComeBackToItsMailbox() throws Exception {
        assertEndsInTheOther("""
                { "id": "s1", "action": "saved:ringbob", "exits": { "not-answered": "s2" } }""");
    }

    @Test
    void whoIsTransferredOutOfACalledCallflowDoesNotComeBackEither() throws Exception {
        assertEndsInTheOther("""
                { "id": "s1", "action": "call-callflow", "exits": { "back": "s2" },
                  "config": { "callflow": { "$ref": "callflow", "id": "rings" }, "mode": "COME_BACK", "results": [] } }""");
    }

    private void assertEndsInTheOther(String step) throws Exception {
        bring("desk", """
                "numbers": [ "did:%s" ], "start": "s1", "steps": [ %s,
                  { "id": "s2", "action": "voicemail",
                    "config": { "mailbox": { "$ref": "mailbox", "id": "101@default" }, "greeting": "UNAVAILABLE" } } ]""".formatted(NUMBER, step));
        for (String each : List.of("ringbob", "rings", "other", "desk")) {
            stage.publish(each);
        }
        String caller;
        try (Sipp bob = Sipp.transferring(bobsPort, OTHER);
                Sipp call = Sipp.caller("caller-silent", NUMBER, 0, stage.pbx().sipPort())) {
            call.awaitSuccess();
            bob.awaitSuccess();
            caller = trace.callerOf(NUMBER);
            trace.awaitEnd(caller);
        }
        assertThat(trace.path(caller))
                .anyMatch(line -> line.startsWith("callwright-other-v1,s1,1 Wait"))
                .noneMatch(line -> line.startsWith("callwright-desk-v1,s2"));
        assertThat(trace.path(caller).getLast()).startsWith("callwright-open,s,2 Hangup");
    }

    private static void bring(String id, String rest) throws Exception {
        stage.bring("{ \"format\": 1, \"id\": \"" + id + "\", \"name\": \"" + id + "\", " + rest + " }");
    }
}
