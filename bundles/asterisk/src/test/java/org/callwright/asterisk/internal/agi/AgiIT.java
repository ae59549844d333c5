package org.callwright.asterisk.internal.agi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
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
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.asterisk.internal.AskingFlow;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.pbx.RunningCall;
import org.callwright.pbx.StepRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of a real Asterisk that ask for a step to be run. */
class AgiIT extends OnDemoPbx {
    private static final String ANSWERED = "!callwright-asking-v1!s2!2!Up!Wait!60";
    private static final String FALLBACK = "!callwright-asking-v1!s3!2!Up!Wait!60";
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LONG = Duration.ofSeconds(15);

    private int port;
    private AmiConnection ami;
    private AgiServer agi;

    @Override
    @BeforeEach
    public void connect() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = Bridge.connected(Bridge.asking(pbx, port));
        server.publish(AskingFlow.publication());
        ami = new AmiConnection(Bridge.settings(pbx).account(), state -> {});
        ami.start();
        assertThat(ami.awaitReachable(LONG)).isTrue();
    }

    @Override
    @AfterEach
    public void clean() throws Exception {
        ami.command("channel request hangup all");
        awaitCalls("", 0, LONG);
        if (agi != null) {
            agi.stop();
        }
        ami.close();
        super.clean();
    }

    private void run(StepRunner runner) throws InterruptedException {
        agi = new AgiServer(Bridge.agi(port), runner);
        DemoPbx.await("somebody listens", SOON, () -> {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private void call() {
        ami.command("channel originate Local/200@phones-with-callwright application Wait 60");
    }

    private void awaitCalls(String where, int count, Duration longest) throws InterruptedException {
        DemoPbx.await(count + " calls at " + where, longest, () -> channelsAt(where) == count);
    }

    private long channelsAt(String where) {
        return ami.command("core show channels concise").stream()
                .filter(line -> !line.isBlank() && line.contains(where))
                .count();
    }

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
        String awkward = "Köln, \"50%\" + \\1/2 ${SHELL(id)} $[1+1] (a) ; b";
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

    @Test
    void whoeverIsNotThePbxIsTurnedAway() throws Exception {
        agi = new AgiServer(
                new AgiAddress("127.0.0.1", port, "127.0.0.1", List.of("192.0.2.1")),
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
            socket.getOutputStream().write("agi_network_script: ../etc/passwd\n\n".getBytes());
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aTakenPortIsTriedAgainUntilItIsFree() throws Exception {
        ServerSocket other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
        agi = new AgiServer(Bridge.agi(port), (step, call) -> Optional.of("ok"));
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
