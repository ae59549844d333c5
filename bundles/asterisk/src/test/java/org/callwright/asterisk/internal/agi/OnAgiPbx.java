package org.callwright.asterisk.internal.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.callwright.asterisk.internal.AskingFlow;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.pbx.StepRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A PBX whose calls ask for a step to be run, and the way to it. */
abstract class OnAgiPbx extends OnDemoPbx {
    static final String ANSWERED = "!callwright-asking-v1!s2!2!Up!Wait!60";
    static final String FALLBACK = "!callwright-asking-v1!s3!2!Up!Wait!60";
    static final Duration SOON = Duration.ofSeconds(2);
    static final Duration LONG = Duration.ofSeconds(15);

    int port;
    AmiConnection ami;
    AgiServer agi;

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

    void run(StepRunner runner) throws InterruptedException {
        agi = new AgiServer(Bridge.agi(port), () -> Bridge.KEY, runner);
        DemoPbx.await("somebody listens", SOON, () -> {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    void call() {
        ami.command("channel originate Local/200@phones-with-callwright application Wait 60");
    }

    void awaitCalls(String where, int count, Duration longest) throws InterruptedException {
        DemoPbx.await(count + " calls at " + where, longest, () -> channelsAt(where) == count);
    }

    long channelsAt(String where) {
        return ami.command("core show channels concise").stream()
                .filter(line -> !line.isBlank() && line.contains(where))
                .count();
    }
}
