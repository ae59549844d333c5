package org.callwright.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callwright.model.MachineFault;
import org.callwright.pbx.PbxState;
import org.junit.jupiter.api.Test;

/** A fault of the machine does not end the thread that connects. */
class AmiConnectionFaultTest {

    @Test
    void itConnectsAgain() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var full = new AtomicBoolean(true);
        var states = new LinkedBlockingQueue<PbxState>();
        var account = new AmiAccount("127.0.0.1", port, "user", "secret", Duration.ofSeconds(1));
        try (var connection = new AmiConnection(account, state -> {
            if (full.getAndSet(false)) {
                throw new OutOfMemoryError("Java heap space");
            }
            states.add(state);
        })) {
            connection.start();

            assertThat(why(states)).isEqualTo(MachineFault.MEMORY.message().toString());
            assertThat(why(states)).startsWith("Nothing answers at");
        }
    }

    private static String why(LinkedBlockingQueue<PbxState> states) throws InterruptedException {
        return ((PbxState.Away) states.poll(20, TimeUnit.SECONDS)).why().toString();
    }
}
