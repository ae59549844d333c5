package org.callwright.it.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Sipp;

/**
 * The calls of the story: a menu of which key 1 rings Bob, else his mailbox; key 2 his mailbox; silence ends the call.
 * Each is made over SIP, and its way asserted from Asterisk's own events.
 *
 * @param number what callers dial on the trunk
 * @param flow the callflow's id, of which version 1 is live
 */
record StoryCalls(DemoPbx pbx, CallTrace trace, int bobsPort, String number, String flow, Steps steps) {
    /** The context that the trunk really uses: Asterisk names it for whatever it includes. */
    static final String ENTRY = "from-trunk-with-callwright,";

    /** The ids of the story's steps; {@code before} are the lines that a call runs before the menu. */
    record Steps(List<String> before, String menu, String bob, String mailbox, String end) {}

    void key1RingsBobWhoAnswers() throws Exception {
        String caller;
        try (Sipp bob = Sipp.phone("phone-answers", bobsPort);
                Sipp call = Sipp.caller("caller-presses-1", number, 6_000, pbx.sipPort())) {
            call.awaitSuccess();
            bob.awaitSuccess();
            caller = trace.callerOf(number);
            trace.awaitEnd(caller);
        }
        assertThat(path(caller))
                .startsWith(toTheMenu().toArray(String[]::new))
                .endsWith(keys() + ",1,1 Goto", at(steps.bob(), "Dial"));
    }

    void key1LeadsToTheMailboxWhileBobIsBusy() throws Exception {
        String caller;
        try (Sipp bob = Sipp.phone("phone-busy", bobsPort);
                Sipp call = Sipp.caller("caller-presses-1", number, 9_000, pbx.sipPort())) {
            bob.awaitSuccess();
            call.awaitSuccess();
            caller = trace.callerOf(number);
            trace.awaitEnd(caller);
        }
        assertThat(path(caller)).containsSubsequence(keys() + ",1,1 Goto", at(steps.bob(), "Dial"), box());
        awaitMessageFrom(caller);
    }

    void key2LeadsToTheMailbox() throws Exception {
        String caller;
        try (Sipp call = Sipp.caller("caller-presses-2", number, 9_000, pbx.sipPort())) {
            call.awaitSuccess();
            caller = trace.callerOf(number);
            trace.awaitEnd(caller);
        }
        assertThat(path(caller))
                .containsSubsequence(keys() + ",2,1 Goto", box())
                .noneMatch(line -> line.endsWith("Dial"));
        awaitMessageFrom(caller);
    }

    void silenceEndsTheCall() throws Exception {
        String caller;
        try (Sipp call = Sipp.caller("caller-silent", number, 0, pbx.sipPort())) {
            call.awaitSuccess();
            caller = trace.callerOf(number);
            trace.awaitEnd(caller);
        }
        assertThat(path(caller)).containsSubsequence(keys() + ",t,1 Goto", at(steps.end(), "Hangup"));
    }

    /** The lines a channel ran, without their arguments. */
    List<String> path(String channel) {
        return trace.path(channel).stream()
                .map(line -> line.substring(0, line.indexOf('(')))
                .toList();
    }

    private List<String> toTheMenu() {
        List<String> lines = new ArrayList<>(List.of(
                ENTRY + number + ",1 MSet", ENTRY + number + ",2 GotoIf", "callwright-" + flow + "-live,s,1 Goto"));
        steps.before().forEach(line -> lines.add(version() + "," + line));
        lines.add(keys() + ",s,1 BackGround");
        return lines;
    }

    private String version() {
        return "callwright-" + flow + "-v1";
    }

    private String keys() {
        return version() + "-" + steps.menu() + "-keys";
    }

    /** Where the message is taken: a part of the step with the keys that lead out of it. */
    private String box() {
        return version() + "-" + steps.mailbox() + "-box,s,1 VoiceMail";
    }

    private String at(String step, String application) {
        return version() + "," + step + ",1 " + application;
    }

    private void awaitMessageFrom(String channel) throws Exception {
        Path inbox = pbx.folder().resolve("spool/voicemail/default/101/INBOX");
        Await.until("a message from " + channel + " is in Bob's mailbox", Duration.ofSeconds(20), () -> {
            try (Stream<Path> files = Files.list(inbox)) {
                return files.filter(file -> file.toString().endsWith(".txt")).anyMatch(file -> saysFrom(file, channel));
            }
        });
    }

    private static boolean saysFrom(Path message, String channel) {
        try {
            return Files.readString(message).contains("callerchan=" + channel + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
