package org.callwright.asterisk.internal.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.testing.FreePorts;
import org.callwright.pbx.StepRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A fault of the machine costs one call its step, and no other. */
@Timeout(30)
class AgiServerFaultTest {
    private final AtomicReference<Error> fault = new AtomicReference<>();
    private final StepRunner runner = (step, call) -> {
        if (fault.get() != null) {
            throw fault.get();
        }
        return Optional.of("next");
    };
    private int port;
    private AgiServer server;

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @BeforeEach
    void watch() throws IOException {
        port = FreePorts.next();
        server = new AgiServer(
                new AgiAddress("127.0.0.1", port, "127.0.0.1", List.of("127.0.0.1")), () -> Bridge.KEY, runner);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
    }

    @AfterEach
    void stop() throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler(before);
        server.stop();
    }

    @Test
    void theNextCallIsServed() throws Exception {
        for (int i = 0; i < 3; i++) {
            fault.set(new OutOfMemoryError("Java heap space"));
            assertThat(firstCommand()).as("the call goes on by itself").isNull();

            fault.set(null);
            assertThat(firstCommand()).isEqualTo("SET VARIABLE CW_s1_exit \"next\"");
        }
        while (server.waiting() > 0) {
            Thread.sleep(10);
        }
        assertThat(uncaught).isEmpty();
    }

    /** What a call is told first; null when the connection is closed instead. */
    private String firstCommand() throws IOException, InterruptedException {
        try (RawCall call = RawCall.to(port)) {
            return call.send(RawCall.QUESTION + "\n").begin();
        }
    }
}
