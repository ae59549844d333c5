package org.callwright.it.benchmarks;

import java.util.List;
import org.callwright.it.actions.Caller;

/** The calls that {@link PrioritiesBenchmark} compares: one through each action, more where calls go several usual ways. */
final class ComparedSteps {
    private static final Caller SPEAKING =
            Caller.SILENT.doing("Wait(3)", "Playback(vm-intro)", "SendDTMF(#)", "Wait(20)");
    private static final Caller LEAVING = Caller.SILENT.doing("Wait(6)", "SendDTMF(#)", "Wait(20)");
    private static final Caller LISTENING =
            Caller.SILENT.doing("Wait(12)", "SendDTMF(#)", "Wait(12)", "SendDTMF(#)", "Wait(20)");
    private static final Caller KNOWING_THE_PIN =
            Caller.SILENT.doing("Wait(4)", "SendDTMF(4711#)", "Wait(8)", "SendDTMF(#)", "Wait(20)");

    /** Friday, 20 November 2026, at noon in Berlin, for steps and for {@code GotoIfTime}. */
    private static final Caller AT_NOON =
            Caller.SILENT.with("CALLWRIGHT_NOW", "1795172400").with("TESTTIME()", "2026/11/20 12:00:00");

    private static final String MENU = """
            { "prompt": { "$ref": "prompt", "id": "beep" }, "timeout": 4, "retries": 1 }""";
    private static final String DIGITS = """
            { "into": "digits", "timeout": 2, "attempts": 2, "form": "12[0-9]{2}" }""";
    private static final String TWO_DESKS = """
            { "strategy": "%s", "members": [
              { "via": "EXTENSION", "extension": { "$ref": "extension", "id": "busy@desks" }, "ringFor": 2 },
              { "via": "EXTENSION", "extension": { "$ref": "extension", "id": "silent@desks" }, "ringFor": 2 } ] }""";

    private ComparedSteps() {}

    /** @param asking a caller whose web request is answered */
    static List<ComparedStep> all(Caller asking) {
        return List.of(
                new ComparedStep(
                        "Branch on variable, second row",
                        "branch-on-variable",
                        """
                        { "subject": "{var.kind}", "rows": [
                          { "test": "IS", "text": "gold" }, { "test": "IS", "text": "silver" } ] }""",
                        Caller.SILENT.with("CWV_kind", "silver"),
                        "branch"),
                new ComparedStep("Call another callflow, a result", "call-callflow", """
                        { "callflow": { "$ref": "callflow", "id": "sells" }, "mode": "COME_BACK",
                          "results": [ "sold out" ] }""", Caller.SILENT, "callflow"),
                new ComparedStep(
                        "Call another callflow, for good", "call-callflow", """
                        { "callflow": { "$ref": "callflow", "id": "stays" } }""", Caller.SILENT, "callflow-jump"),
                new ComparedStep("Check caller ID, on the list", "check-caller-id", """
                        { "callers": [ { "number": "0305550177", "compare": "WHOLE" },
                                       { "number": "+4989", "compare": "BEGINNING" } ] }""", Caller.SILENT, "caller"),
                new ComparedStep(
                        "Check caller ID, somebody else",
                        "check-caller-id",
                        """
                        { "callers": [ { "number": "0305550100", "compare": "WHOLE" },
                                       { "number": "+4989", "compare": "BEGINNING" } ] }""",
                        Caller.SILENT.with("CALLERID(num)", "0305550199"),
                        "caller"),
                new ComparedStep("Check voicemail", "check-voicemail", """
                        { "mailbox": { "$ref": "mailbox", "id": "101@default" }, "askPin": false }""", LISTENING, "messages"),
                new ComparedStep(
                        "Collect digits, valid", "collect-digits", DIGITS, Caller.SILENT.pressing("1234#"), "digits"),
                new ComparedStep("Collect digits, silence twice", "collect-digits", DIGITS, Caller.SILENT, "digits"),
                new ComparedStep("Conference, left by a key", "conference", """
                        { "room": { "$ref": "conference", "id": "ours" } }""", LEAVING, "conference"),
                new ComparedStep("Conference with a PIN", "conference", """
                        { "room": { "$ref": "conference", "id": "ours" }, "pin": "4711" }""", KNOWING_THE_PIN, "conference-pin"),
                new ComparedStep("Day/night switch", "day-night-switch", """
                        { "states": [ { "name": "day" }, { "name": "night" } ] }""", Caller.SILENT, "switch"),
                new ComparedStep(
                        "Dial outside, busy",
                        "dial-outside",
                        """
                        { "number": "{var.mobile}", "route": { "$ref": "route", "id": "out-busy" },
                          "allowed": [ "030" ], "ringFor": 3 }""",
                        Caller.SILENT.with("CWV_mobile", "030 555-0"),
                        "outside"),
                new ComparedStep("End call", "end-call", "{}", Caller.SILENT, "end"),
                new ComparedStep("Give result", "give-result", """
                        { "result": "Sold out" }""", Caller.SILENT, "result"),
                new ComparedStep("Language", "language", """
                        { "language": { "$ref": "language", "id": "de" } }""", Caller.SILENT, "language"),
                new ComparedStep("Menu, a key", "menu", MENU, Caller.SILENT.pressing("1"), "menu"),
                new ComparedStep("Menu, silence twice", "menu", MENU, Caller.SILENT, "menu"),
                new ComparedStep("Play media", "play-media", """
                        { "media": { "$ref": "prompt", "id": "beep" } }""", Caller.SILENT, "play"),
                new ComparedStep(
                        "Queue, no agent in time", "queue", """
                        { "queue": { "$ref": "queue", "id": "office" }, "maxWait": 6 }""", Caller.SILENT.with("QUEUE", "office"), "queue"),
                new ComparedStep("Queue, nobody there", "queue", """
                        { "queue": { "$ref": "queue", "id": "nobody" }, "maxWait": 6 }""", Caller.SILENT.with("QUEUE", "nobody"), "queue"),
                new ComparedStep("Record call", "record-call", "{}", Caller.SILENT, "record"),
                ring("Ring, busy", "busy"),
                ring("Ring, nobody picks up", "silent"),
                new ComparedStep(
                        "Ring group, two at once",
                        "ring-group",
                        TWO_DESKS.formatted("ALL_AT_ONCE"),
                        Caller.SILENT,
                        "group"),
                new ComparedStep(
                        "Ring group, two in order",
                        "ring-group",
                        TWO_DESKS.formatted("IN_ORDER"),
                        Caller.SILENT,
                        "turns"),
                new ComparedStep("Say digits", "say", """
                        { "kind": "DIGITS", "value": "{var.said}" }""", Caller.SILENT.with("CWV_said", "42"), "say"),
                new ComparedStep("Send to the PBX", "send-to-pbx", """
                        { "destination": { "$ref": "destination", "id": "s@office-ivr" } }""", Caller.SILENT, "send"),
                new ComparedStep("Set caller ID, text before name", "set-caller-id", """
                        { "change": "PREPEND", "name": "Sales: " }""", Caller.SILENT, "callerid"),
                new ComparedStep("Set variables, three", "set-variables", """
                        { "rows": [ { "name": "who", "value": "{caller.name}" },
                                    { "name": "number", "value": "{caller.number}" },
                                    { "name": "kind", "value": "gold" } ] }""", Caller.SILENT, "set"),
                new ComparedStep("Time of day, open", "time-of-day", """
                        { "rules": [ { "name": "open", "days": "MONDAY_TO_FRIDAY", "from": "09:00", "until": "17:00" } ],
                          "holidays": [ { "name": "Christmas", "day": "2026-12-25", "everyYear": true } ] }""", AT_NOON, "time"),
                new ComparedStep("Voicemail, a message", "voicemail", """
                        { "mailbox": { "$ref": "mailbox", "id": "100@default" }, "greeting": "NONE" }""", SPEAKING, "voicemail"),
                new ComparedStep("Wait", "wait", """
                        { "time": 1 }""", Caller.SILENT, "wait"),
                new ComparedStep("Web request, answered", "web-request", """
                        { "connection": { "$ref": "connection", "id": "crm" }, "address": "customers" }""", asking, "web"));
    }

    private static ComparedStep ring(String what, String desk) {
        return new ComparedStep(what, "ring", """
                { "via": "EXTENSION", "extension": { "$ref": "extension", "id": "%s@desks" }, "ringFor": 2 }
                """.formatted(desk), Caller.SILENT.with("DESK", desk), "ring");
    }
}
