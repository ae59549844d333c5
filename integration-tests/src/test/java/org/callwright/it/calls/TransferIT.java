package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Sipp;
import org.junit.jupiter.api.Test;

/** Whoever is taken out of a callflow that waits for them to come back, and gets into another one, ends there. */
class TransferIT extends OnBobsPhone {
    @Test
    void whoIsTransferredOutOfALinkedStepDoesNotComeBackToItsMailbox() throws Exception {
        bringDesk(LINKED);
        assertEndsInTheOther(OTHER);
    }

    @Test
    void whoIsTransferredOutOfACalledCallflowDoesNotComeBackEither() throws Exception {
        bring("rings", """
                "numbers": [], "start": "s1", "steps": [ %s ]""".formatted(ring("bob")));
        publish("rings");
        bringDesk("""
                { "id": "s1", "action": "call-callflow", "exits": { "back": "s2" },
                  "config": { "callflow": { "$ref": "callflow", "id": "rings" }, "mode": "COME_BACK", "results": [] } }""");
        assertEndsInTheOther(OTHER);
    }

    @Test
    void whoIsParkedAndComesBackToAnotherCallflowDoesNotComeBackToTheFirst() throws Exception {
        bringDesk(LINKED);
        assertEndsInTheOther("780");
    }

    /** Bob waits there already, and the caller goes on in his place. */
    @Test
    void whoIsTransferredAfterAConsultationDoesNotComeBack() throws Exception {
        bringDesk(LINKED);
        bringOther(5);
        publish("other");
        try (Sipp consultation = phones.bobDials(OTHER)) {
            assertEndsInTheOther(consultation.awaitAnswer());
        }
    }

    /** The older call's version is kept for whoever goes on in it, though the caller came later than its successor. */
    @Test
    void whoTakesThePlaceOfAnOlderCallGoesOnInItsVersion() throws Exception {
        bringDesk(LINKED);
        bringOther(60);
        publish("other");
        try (Sipp consultation = phones.bobDials(OTHER)) {
            String place = consultation.awaitAnswer();
            bringOther(1);
            publish("other");
            String caller;
            try (Sipp bob = Sipp.transferring(bobsPort, place)) {
                caller = callers.call("press1", NUMBER + "@from-trunk-with-callwright", "desk");
                bob.awaitSuccess();
            }
            publish("other");

            callers.release();

            assertEndedInTheOther(caller);
            assertThat(trace.path(caller)).anyMatch(line -> line.startsWith("callwright-other-v2,s2,1 Wait"));
        }
    }

    @Test
    void whoseCallWasPickedUpIsTransferredLikeAnyOther() throws Exception {
        int alicesPort = phones.register("alice");
        bring("ringalice", """
                "kind": "saved-action", "start": "s1", "steps": [ %s ]""".formatted(ring("alice")));
        publish("ringalice");
        bringDesk(LINKED.replace("bob", "alice"));
        try (Sipp alice = Sipp.phone("phone-rings", alicesPort)) {
            String caller = callers.call("quiet", NUMBER + "@from-trunk-with-callwright", "desk");
            phones.awaitRinging("alice");
            try (Sipp bob = phones.bobDials("*8")) {
                bob.awaitAnswer();
                alice.awaitSuccess();
                redirect(caller, "phones-with-callwright," + OTHER + ",1");
                assertEndedInTheOther(caller);
            }
        }
    }

    /** Bob comes from a callflow that waits for him, and his call goes on in place of Alice's. */
    @Test
    void whoPicksUpHasNoCallflowToComeBackTo() throws Exception {
        int alicesPort = phones.register("alice");
        bring("asks", """
                "numbers": [ "extension:272" ], "start": "s1", "steps": [
                  { "id": "s1", "action": "call-callflow", "exits": { "back": "s2" },
                    "config": { "callflow": { "$ref": "callflow", "id": "waits" }, "mode": "COME_BACK", "results": [] } },
                  { "id": "s2", "action": "wait", "config": { "time": 60 } } ]""");
        bring("waits", """
                "numbers": [], "start": "s1", "steps": [
                  { "id": "s1", "action": "play-media",
                    "config": { "media": { "$ref": "prompt", "id": "demo-congrats" } }, "exits": { "next": "s2" } },
                  { "id": "s2", "action": "wait", "config": { "time": 60 } } ]""");
        bring("ringalice", """
                "kind": "saved-action", "start": "s1", "steps": [ %s ]""".formatted(ring("alice")));
        publish("waits", "asks", "ringalice");
        bringDesk(LINKED.replace("bob", "alice"));
        try (Sipp alice = Sipp.phone("phone-rings", alicesPort);
                Sipp bob = phones.bobDials("272")) {
            bob.awaitAnswer();
            Await.until(
                    "Bob is in the called callflow",
                    HeldCallers.SOON,
                    () -> trace.in("waits").size() == 1);
            String bobsCall = trace.in("waits").getFirst();
            callers.call("quiet", NUMBER + "@from-trunk-with-callwright", "desk");
            phones.awaitRinging("alice");

            redirect(bobsCall, "desks,takes,1");
            alice.awaitSuccess();
            redirect(bobsCall, "phones-with-callwright," + OTHER + ",1");

            assertEndedInTheOther(bobsCall);
            assertThat(trace.path(bobsCall)).noneMatch(line -> line.startsWith("callwright-asks-v1,s2"));
        }
    }

    private static void redirect(String channel, String place) throws Exception {
        stage.pbx().cli("channel redirect " + channel + " " + place);
    }

    /** @param target where Bob transfers the caller */
    private void assertEndsInTheOther(String target) throws Exception {
        try (Sipp bob = Sipp.transferring(bobsPort, target);
                Sipp call = Sipp.caller("caller-silent", NUMBER, 0, stage.pbx().sipPort())) {
            call.awaitSuccess();
            bob.awaitSuccess();
            assertEndedInTheOther(trace.callerOf(NUMBER));
        }
    }

    private void assertEndedInTheOther(String caller) throws Exception {
        trace.awaitEnd(caller);
        List<String> path = trace.path(caller);
        assertThat(path).noneMatch(line -> line.startsWith("callwright-desk-v1,s2"));
        assertThat(path.getLast()).startsWith("callwright-open,s,2 Hangup");
    }
}
