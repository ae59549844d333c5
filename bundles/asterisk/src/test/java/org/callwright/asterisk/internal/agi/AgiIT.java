package org.callwright.asterisk.internal.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.dialplan.StepToken;
import org.junit.jupiter.api.Test;

/** Calls of a real Asterisk that ask for a step to be run. */
class AgiIT extends OnAgiPbx {
    @Test
    void theAnswerOfAStepIsTheExitThatTheCallLeavesBy() throws Exception {
        AtomicReference<StepToken> asked = new AtomicReference<>();
        run((step, call) -> {
            asked.set(step);
            return Optional.of("ok");
        });

        call();

        awaitCalls(ANSWERED, 1, LONG);
        assertThat(asked.get()).hasToString("asking/1/s1");
    }

    @Test
    void whateverTextIsKeptInACallComesBackAsItWas() throws Exception {
        String awkward = "Köln, \"50%\" + \\1/2 ${SHELL(id)} $[1+1] (a) ; b):0:9";
        List<String> seen = new ArrayList<>();
        run((step, call) -> {
            seen.add(call.get("CWV_note"));
            call.set("CWV_note", awkward);
            seen.add(call.get("CWV_note"));
            call.set("CWV_note", "two\r\nlines");
            seen.add(call.get("CWV_note"));
            call.set("CWV_note", "");
            seen.add(call.get("CWV_note"));
            seen.add(call.dialledNumber());
            seen.add(call.callerNumber() + call.callerName());
            return Optional.of("ok");
        });

        call();

        awaitCalls(ANSWERED, 1, LONG);
        assertThat(seen).containsExactly("", awkward, "two  lines", "", "200", "");
    }

    @Test
    void theCallerIsKnown() throws Exception {
        List<String> seen = new ArrayList<>();
        run((step, call) -> {
            seen.add(call.callerNumber() + " " + call.callerName());
            seen.add(call.get("CALLERID(num)"));
            return Optional.of("ok");
        });
        Bridge.append(extensionsConf(), """
                [known]
                exten => s,1,Set(CALLERID(all)="Zoe ""Z"" Müller" <0301234>)
                 same => n,Goto(phones-with-callwright,200,1)
                """.replace("\"\"", "'"));
        ami.command("dialplan reload");

        ami.command("channel originate Local/s@known application Wait 60");

        awaitCalls(ANSWERED, 1, LONG);
        assertThat(seen).containsExactly("0301234 Zoe 'Z' Müller", "0301234");
    }

    @Test
    void nothingThatAsteriskCouldNotCarryIsSent() throws Exception {
        AtomicReference<Throwable> tooLong = new AtomicReference<>();
        AtomicReference<Throwable> misnamed = new AtomicReference<>();
        run((step, call) -> {
            tooLong.set(catchThrowable(() -> call.set("CWV_note", "ä".repeat(1000))));
            misnamed.set(catchThrowable(() -> call.get("CWV_x)}${SHELL(id)}")));
            call.set("CWV_note", "x".repeat(1500));
            assertThat(call.get("CWV_note")).hasSize(1500);
            return Optional.of("ok");
        });

        call();

        awaitCalls(ANSWERED, 1, LONG);
        assertThat(tooLong.get()).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("too long");
        assertThat(misnamed.get()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fiftyCallsAtOnceEachHaveTheirOwnAnswer() throws Exception {
        CountDownLatch all = new CountDownLatch(50);
        run((step, call) -> {
            all.countDown();
            return all.await(20, TimeUnit.SECONDS) ? Optional.of("ok") : Optional.empty();
        });

        for (int i = 0; i < 50; i++) {
            call();
        }

        awaitCalls(ANSWERED, 50, LONG);
        DemoPbx.await("nobody waits", SOON, () -> agi.waiting() == 0);
    }
}
