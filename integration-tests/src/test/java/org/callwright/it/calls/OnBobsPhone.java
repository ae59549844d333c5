package org.callwright.it.calls;

import java.util.List;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Calls to Bob's phone, which a linked step of the callflow "desk" rings: where Bob sends its callers, it goes on anew. The
 * callflow waits for them to come back, to its mailbox.
 */
abstract class OnBobsPhone {
    static final String NUMBER = "0305550171";
    static final String OTHER = "271";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    static final String LINKED = """
            { "id": "s1", "action": "saved:ringbob", "exits": { "not-answered": "s2" } }""";

    CallTrace trace;
    HeldCallers callers;
    Phones phones;
    int bobsPort;

    @BeforeEach
    void bringBob() throws Exception {
        trace = new CallTrace(stage.pbx());
        callers = new HeldCallers(stage.pbx(), trace);
        phones = new Phones(stage.pbx());
        bobsPort = phones.register("bob");
        bring("ringbob", """
                "kind": "saved-action", "start": "s1", "steps": [ %s ]""".formatted(ring("bob")));
        bringOther(1);
        publish("ringbob", "other");
    }

    @AfterEach
    void takeAway() throws Exception {
        callers.takeAway();
        trace.close();
    }

    /** The other callflow: a menu that is open at its end, and behind its key 1. */
    static void bringOther(int seconds) throws Exception {
        bring("other", """
                "numbers": [ "extension:%s" ], "start": "s1", "steps": [
                  { "id": "s1", "action": "menu", "exits": { "key-1": "s2" },
                    "config": { "prompt": { "$ref": "prompt", "id": "beep" }, "timeout": %d, "retries": 0 } },
                  { "id": "s2", "action": "wait", "config": { "time": 1 } } ]""".formatted(OTHER, seconds));
    }

    /** The callflow that a call to {@link #NUMBER} enters; its first step rings and comes back to the mailbox. */
    static void bringDesk(String step) throws Exception {
        bring("desk", """
                "numbers": [ "did:%s" ], "start": "s1", "steps": [ %s,
                  { "id": "s2", "action": "voicemail",
                    "config": { "mailbox": { "$ref": "mailbox", "id": "101@default" }, "greeting": "UNAVAILABLE" } } ]""".formatted(NUMBER, step));
        publish("desk");
    }

    static String ring(String phone) {
        return """
                { "id": "s1", "action": "ring", "schema": 2,
                  "config": { "via": "DEVICE", "phone": { "$ref": "phone", "id": "%s" }, "ringFor": 60 } }""".formatted(phone);
    }

    static void bring(String id, String rest) throws Exception {
        stage.bring("{ \"format\": 1, \"id\": \"" + id + "\", \"name\": \"" + id + "\", " + rest + " }");
    }

    static void publish(String... flows) throws Exception {
        for (String each : List.of(flows)) {
            stage.publish(each);
        }
    }
}
