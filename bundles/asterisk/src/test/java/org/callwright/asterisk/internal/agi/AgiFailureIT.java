package org.callwright.asterisk.internal.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callwright.asterisk.internal.AskingFlow;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.pbx.RunningCall;
import org.callwright.pbx.StepRunner;
import org.junit.jupiter.api.Test;

/** Calls of a real Asterisk whose step has no answer, or not in time. */
class AgiFailureIT extends OnAgiPbx {
    @Test
    void noAnswerAndAFailureAreTheFallback() throws Exception {
        run((step, call) -> Optional.empty());
        call();
        awaitCalls(FALLBACK, 1, SOON.plus(SOON));
        agi.stop();

        run((step, call) -> {
            throw new IllegalArgumentException("A fault that the test makes");
        });
        call();
        awaitCalls(FALLBACK, 2, SOON.plus(SOON));
    }

    @Test
    void aStepThatTakesTooLongIsLeftAtItsDeadlineAndInterruptedWhileTheCallerStays() throws Exception {
        Endless step = new Endless();
        run(step);
        long start = System.nanoTime();

        call();
        awaitCalls(FALLBACK, 1, LONG);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(AskingFlow.DEADLINE.minusMillis(500), AskingFlow.DEADLINE.plusSeconds(3));
        assertThat(step.interrupted.await(2, TimeUnit.SECONDS)).isTrue();
        DemoPbx.await("nobody waits", SOON, () -> agi.waiting() == 0);
        assertThatThrownBy(() -> step.call.get("CWV_note")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCallerWhoHangsUpInterruptsTheStep() throws Exception {
        Endless step = new Endless();
        run(step);
        call();
        assertThat(step.begun.await(10, TimeUnit.SECONDS)).isTrue();

        ami.command("channel request hangup all");

        assertThat(step.interrupted.await(2, TimeUnit.SECONDS)).isTrue();
        awaitCalls("", 0, SOON);
        DemoPbx.await("nobody waits", SOON, () -> agi.waiting() == 0);
    }

    @Test
    void aContainerThatStopsLetsItsCallsGoOnAtOnce() throws Exception {
        Endless step = new Endless();
        run(step);
        call();
        assertThat(step.begun.await(10, TimeUnit.SECONDS)).isTrue();

        long start = System.nanoTime();
        agi.stop();
        awaitCalls(FALLBACK, 1, SOON);
        call();
        awaitCalls(FALLBACK, 2, SOON);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AskingFlow.DEADLINE);
        assertThat(step.interrupted.await(2, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aContainerThatCannotBeReachedOrIsSilentIsNotWaitedForPastTheDeadline() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket silent = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(silent.isBound()).isTrue();
            call();
            awaitCalls(FALLBACK, 1, AskingFlow.DEADLINE.plusSeconds(4));
            // With its queue full, it does not even answer the attempt to connect.
            for (int i = 0; i < 4; i++) {
                Socket socket = new Socket();
                waiting.add(socket);
                try {
                    socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
                } catch (SocketTimeoutException full) {
                    break;
                }
            }
            call();
            awaitCalls(FALLBACK, 2, AskingFlow.DEADLINE.plusSeconds(4));
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void whoeverIsNotThePbxIsTurnedAway() throws Exception {
        agi = new AgiServer(
                new AgiAddress("127.0.0.1", port, "127.0.0.1", List.of("192.0.2.1")),
                () -> Bridge.KEY,
                (step, call) -> Optional.of("ok"));
        call();
        awaitCalls(FALLBACK, 1, SOON.plus(SOON));
    }

    @Test
    void whatIsNoTokenIsNotRun() throws Exception {
        List<StepToken> asked = new ArrayList<>();
        run((step, call) -> {
            asked.add(step);
            return Optional.of("ok");
        });
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(("agi_network_script: " + Bridge.KEY + "/../etc/passwd\n\n").getBytes());
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aCallerWhoseNumberLooksLikeAnswersGoesOnByTheFallback() throws Exception {
        List<String> read = new ArrayList<>();
        run((step, call) -> {
            read.add(call.get("CWV_amount"));
            return Optional.of("ok");
        });
        ami.command("dialplan add extension s,1,Set(CALLERID(num)=${URIDECODE(3%0a%0a200%20result=1%20(FORGED))})"
                + " into hostile");
        ami.command("dialplan add extension s,2,Goto(phones-with-callwright,200,1) into hostile");
        ami.command("channel originate Local/s@hostile application Wait 60");

        awaitCalls(FALLBACK, 1, SOON.plus(SOON));
        assertThat(read).isEmpty();
    }

    @Test
    void aTakenPortIsTriedAgainUntilItIsFree() throws Exception {
        ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        agi = new AgiServer(Bridge.agi(port), () -> Bridge.KEY, (step, call) -> Optional.of("ok"));
        other.close();

        DemoPbx.await("a call is answered", LONG, () -> {
            call();
            return channelsAt(ANSWERED) > 0;
        });
    }

    /** Works until it is interrupted. */
    private static final class Endless implements StepRunner {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);
        volatile RunningCall call;

        @Override
        public Optional<String> run(StepToken step, RunningCall call) throws InterruptedException {
            this.call = call;
            begun.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(5));
                return Optional.of("ok");
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }
    }
}
