package org.callwright.it.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.callwright.it.benchmarks.SipLoad.Took;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Stage;
import org.junit.jupiter.api.Test;

/**
 * Prints how many calls a second go from a number through a menu to a phone, 95 % of them answered within 50 ms, beside
 * the same written by hand, in turns on one PBX; and the processor time of a call. The callers and the phone are on the
 * same machine. How to run it: CONTRIBUTING.md.
 */
class CallRateBenchmark {
    private static final String OURS = "0305550230";
    private static final String BY_HAND = "0305550231";
    private static final double LONGEST_SETUP_MS = 50;
    private static final int SECONDS_A_RUN = 5;
    private static final int STEADY = 50;
    private static final int ROUNDS = 5;
    private static final int HIGHEST = 640;

    @Test
    void callsASecondFromANumberThroughAMenuToAPhoneBesideTheSameByHand() throws Exception {
        Stage stage = Stage.start(false, data -> {});
        try {
            writeByHand(stage);
            stage.bring(Files.readString(Path.of("src/test/resources/callflows/menu-to-phone.json")));
            Await.until(
                    "the callflow is live",
                    Duration.ofSeconds(60),
                    () -> stage.host()
                            .console("callwright:publish menutophone --confirm")
                            .contains("Live as version"));
            try (SipLoad load = new SipLoad(stage.pbx())) {
                compare(load);
            }
        } finally {
            stage.close();
        }
    }

    private static void compare(SipLoad load) throws Exception {
        steady(load, OURS);
        steady(load, BY_HAND);
        List<Took> ours = new ArrayList<>();
        List<Took> byHand = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(steady(load, OURS));
            byHand.add(steady(load, BY_HAND));
        }
        System.out.printf("%n%-40s %8s %8s %6s%n", "DID, menu, key, phone", "Ours", "By hand", "Ratio");
        row("Answered, p95 ms at " + STEADY + " calls/s", median(ours, Took::answered), median(byHand, Took::answered));
        row("Key to the end, p95 ms", median(ours, Took::ended), median(byHand, Took::ended));
        row("Processor of Asterisk, ms a call", median(ours, Took::processor), median(byHand, Took::processor));
        int[] rates = rates(load);
        row("Calls/s, 95 % answered within 50 ms", rates[0], rates[1]);
    }

    private static Took steady(SipLoad load, String number) throws Exception {
        return load.calls(number, STEADY, STEADY * SECONDS_A_RUN)
                .orElseThrow(() -> new AssertionError("Calls to " + number + " fail at " + STEADY + " a second"));
    }

    private static boolean isFast(SipLoad load, String number, int rate) throws Exception {
        return load.calls(number, rate, rate * SECONDS_A_RUN)
                .filter(took -> took.answered() < LONGEST_SETUP_MS)
                .isPresent();
    }

    /** Narrows both rates in turns, so that what else the machine does counts for both. */
    private static int[] rates(SipLoad load) throws Exception {
        String[] numbers = {OURS, BY_HAND};
        int[] good = {STEADY, STEADY};
        int[] bad = {HIGHEST, HIGHEST};
        while (bad[0] - good[0] > good[0] / 50 || bad[1] - good[1] > good[1] / 50) {
            for (int i = 0; i < numbers.length; i++) {
                int rate = (good[i] + bad[i]) / 2;
                if (rate > good[i] && isFast(load, numbers[i], rate)) {
                    good[i] = rate;
                } else {
                    bad[i] = rate;
                }
            }
        }
        return good;
    }

    /** What somebody who knows Asterisk would write; the number is kept for the phone's display, as ours does. */
    private static void writeByHand(Stage stage) throws Exception {
        Files.writeString(stage.pbx().etc().resolve("rtp.conf"), "[general]\nrtpstart = 40000\nrtpend = 48000\n");
        Files.writeString(
                stage.pbx().etc().resolve("extensions.conf"), """

                [from-trunk](+)
                exten => %s,1,Set(DIALLED=${EXTEN})
                 same => n,Goto(hand-menu,s,1)

                [hand-menu]
                exten => s,1,BackGround(demo-instruct)
                 same => n,WaitExten(5)
                exten => 1,1,Goto(hand-phone,s,1)
                exten => t,1,Hangup()
                exten => i,1,Goto(s,1)

                [hand-phone]
                exten => s,1,Dial(${PJSIP_DIAL_CONTACTS(bob)},20)
                 same => n,Goto(hand-menu,s,1)
                """.formatted(BY_HAND), StandardOpenOption.APPEND);
        stage.pbx().cli("module reload res_rtp_asterisk.so");
        stage.pbx().cli("dialplan reload");
    }

    private static void row(String what, double ours, double byHand) {
        System.out.printf("%-40s %8.1f %8.1f %6.3f%n", what, ours, byHand, ours / byHand);
    }

    private static double median(List<Took> runs, ToDoubleFunction<Took> what) {
        return runs.stream().mapToDouble(what).sorted().toArray()[runs.size() / 2];
    }
}
