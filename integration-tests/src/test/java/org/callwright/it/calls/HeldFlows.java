package org.callwright.it.calls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.StageExtension;

/**
 * Callflows whose first step is one that callers wait in. Where they go on from there is another callflow, which comes to
 * an end. Each can be drawn anew, so that it ends at once.
 */
final class HeldFlows {
    /** What calls get to when their wait is over. */
    static final String LAST = "last";

    private static final int FIRST_NUMBER = 301;

    private static final String TO_LAST = """
            { "id": "s2", "action": "call-callflow",
              "config": { "callflow": { "$ref": "callflow", "id": "last" }, "mode": "JUMP", "results": [] } }""";
    private static final String MENU = """
            { "id": "%s", "action": "menu", "exits": { "key-1": "%s" },
              "config": { "prompt": { "$ref": "prompt", "id": "beep" }, "timeout": 60, "retries": 9 } }""";
    private static final String RINGING = """
            { "id": "s1", "action": "ring", "schema": 2, "exits": { %2$s }, "config": {
                "via": "EXTENSION", "extension": { "$ref": "extension", "id": "%1$s@desks" }, "ringFor": 300 } }""";
    private static final String NOT_ANSWERED = "\"not-answered\": \"s2\"";
    private static final String PHONE = """
            { "id": "s1", "action": "ring", "schema": 2, "exits": { "not-answered": "s2" }, "config": {
                "via": "DEVICE", "phone": { "$ref": "phone", "id": "%s" }, "ringFor": 300 } }""";
    private static final String ROOM = """
            { "id": "s1", "action": "conference", "exits": { "left": "s2", "wrong-pin": "s2" },
              "config": { "room": { "$ref": "conference", "id": "office" }%s } }""";
    private static final String ANEW = """
            "start": "s9", "steps": [ { "id": "s9", "action": "end-call" } ]""";

    private final StageExtension stage;
    private final Map<String, String> drawings = new LinkedHashMap<>();

    HeldFlows(StageExtension stage) {
        this.stage = stage;
        drawings.put(LAST, """
                { "id": "s1", "action": "wait", "config": { "time": 1 } }""");
        drawings.put("inner", MENU.formatted("s1", "s3") + """
                , { "id": "s3", "action": "wait", "config": { "time": 1 } }""");
        drawings.put("linked", ringing("611", ""));
        add("other", MENU.formatted("s1", "s2"));
        add("ringing", ringing("611", NOT_ANSWERED));
        add("bridged", ringing("612", NOT_ANSWERED));
        add("linking", """
                { "id": "s1", "action": "saved:linked", "exits": { "not-answered": "s2" } }""");
        add("asking", """
                { "id": "s1", "action": "call-callflow", "exits": { "back": "s2" },
                  "config": { "callflow": { "$ref": "callflow", "id": "inner" }, "mode": "COME_BACK", "results": [] } }""");
        add("queued", """
                { "id": "s1", "action": "queue", "exits": { "not-answered": "s2", "afterwards": "s2" },
                  "config": { "queue": { "$ref": "queue", "id": "held" }, "maxWait": 300, "goOn": true } }""");
        add("recorded", """
                { "id": "s1", "action": "record-call", "exits": { "next": "s3" },
                  "config": { "mode": "START", "conversationsOnly": false } },""" + MENU.formatted("s3", "s2"));
        add("message", """
                { "id": "s1", "action": "voicemail", "exits": { "saved": "s2", "failed": "s2" },
                  "config": { "mailbox": { "$ref": "mailbox", "id": "101@default" }, "greeting": "NONE" } }""");
        add("digits", """
                { "id": "s1", "action": "collect-digits", "exits": { "collected": "s2" },
                  "config": { "into": "customer", "prompt": { "$ref": "prompt", "id": "beep" }, "timeout": 60 } }""");
        add("conference", ROOM.formatted(""));
        add("pin", ROOM.formatted(", \"pin\": \"4711\""));
        add("rung", PHONE.formatted("bob"));
        add("picked", PHONE.formatted("alice"));
        add("forwarded", PHONE.formatted("alice"));
    }

    /** A callflow whose step asks another system. */
    void addAsking(String connection) {
        add("web", """
                { "id": "s1", "action": "web-request", "exits": { "done": "s2" },
                  "config": { "method": "GET", "connection": { "$ref": "connection", "id": "%s" }, "address": "held",
                              "timeout": 10, "retries": 3 } }""".formatted(connection));
    }

    private void add(String id, String first) {
        drawings.put(id, first + ", " + TO_LAST);
    }

    private static String ringing(String desk, String exits) {
        return RINGING.formatted(desk, exits);
    }

    /** All of them, in an order in which they can be published; in the other one they can be deleted. */
    List<String> ids() {
        return List.copyOf(drawings.keySet());
    }

    /** What is dialled to get into one. */
    String number(String id) {
        return id.equals("other") ? OnBobsPhone.OTHER : String.valueOf(FIRST_NUMBER + ids().indexOf(id));
    }

    /** Draws one as it is meant, and makes that live. */
    void publish(String id) throws Exception {
        bring(id, drawing(id));
        stage.publish(id);
    }

    /** Returns when the host knows the desks that were just added to the PBX. */
    void awaitDesks() throws Exception {
        bring("linked", drawing("linked"));
        Await.until(
                "the desks are known",
                HeldCallers.SOON,
                () -> stage.host()
                        .console("callwright:publish linked --confirm")
                        .contains("Live as version"));
    }

    /** Draws one anew, so that it ends at once, and makes that live. */
    void publishAnew(String id) throws Exception {
        bring(id, ANEW);
        stage.publish(id);
    }

    private String drawing(String id) {
        return "\"start\": \"s1\", \"steps\": [ " + drawings.get(id) + " ]";
    }

    private void bring(String id, String drawing) throws Exception {
        String kind = id.equals("linked")
                ? "\"kind\": \"saved-action\""
                : "\"numbers\": [ \"extension:" + number(id) + "\" ]";
        stage.bring(
                "{ \"format\": 1, \"id\": \"" + id + "\", \"name\": \"" + id + "\", " + kind + ", " + drawing + " }");
    }

    void rollBack(String id, int version) throws Exception {
        says("callwright:rollback " + id + " " + version, "Live as version " + version);
    }

    /** Deletes one that calls are in or can get to. */
    void delete(String id) throws Exception {
        says("callwright:delete " + id + " --confirm", "Deleted. ");
    }

    int live(String id) throws Exception {
        Matcher live =
                Pattern.compile("(\\d+)  20\\S+ .*LIVE").matcher(stage.host().console("callwright:versions " + id));
        if (!live.find()) {
            throw new AssertionError(id + " is not live");
        }
        return Integer.parseInt(live.group(1));
    }

    private void says(String command, String expected) throws Exception {
        String answer = stage.host().console(command);
        if (!answer.contains(expected)) {
            throw new AssertionError(command + ": " + answer);
        }
    }
}
