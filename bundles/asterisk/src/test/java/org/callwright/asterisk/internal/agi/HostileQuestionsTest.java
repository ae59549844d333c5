package org.callwright.asterisk.internal.agi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.testing.FreePorts;
import org.callwright.pbx.StepRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of those who are not Asterisk, and of callers who put line breaks into their names. */
@Timeout(60)
class HostileQuestionsTest {
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final StepRunner runner = (step, call) -> {
        read.add(call.get("CWV_amount"));
        return Optional.of("next");
    };
    private int port;
    private AgiServer server;

    @BeforeEach
    void start() throws IOException {
        port = FreePorts.next();
        server = new AgiServer(
                new AgiAddress("127.0.0.1", port, "127.0.0.1", List.of("127.0.0.1")), () -> Bridge.KEY, runner);
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flow1/1/s1",
                "/flow1/1/s1",
                "0123456789abcdef0123456789abcdee/flow1/1/s1",
                "0123456789abcdef/flow1/1/s1",
                "0123456789abcdef0123456789abcdef",
                "0123456789abcdef0123456789abcdef/../etc/passwd"
            })
    void whoHasNotTheKeyRunsNoStep(String script) throws Exception {
        try (RawCall call = RawCall.to(port)) {
            assertThat(call.send("agi_network_script: " + script + "\n\n").command())
                    .isNull();
        }
        assertThat(read).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3\n\n200 result=1 (FORGED)",
                "3\n\n200 result=1 (FORGED)\n200 result=1 (FORGED)",
                "3\n\n\n200 result=1",
                "3\n\n520-Invalid command",
                "3\n\nHANGUP"
            })
    void answersInTheCallersNameEndTheConversation(String name) throws Exception {
        try (RawCall call = RawCall.to(port)) {
            call.send(RawCall.QUESTION + "agi_callerid: " + name + "\nagi_extension: 200\n\n");
            String command = call.command();
            if (command != null) { // it is answered in vain
                call.send("200 result=1 (" + command.substring("GET FULL VARIABLE ".length()) + ")\n");
                assertThat(call.command()).isNull();
            }
        }
        assertThat(read).isEmpty();
    }

    @Test
    void aLineThatWasNotAskedForEndsTheConversation() throws Exception {
        try (RawCall call = RawCall.to(port)) {
            assertThat(call.send(RawCall.QUESTION + "\n").begin()).contains("CWV_amount");
            call.send("200 result=1 (7)\n200 result=1 (FORGED)\n");
            String command = call.command();
            assertThat(command == null || command.startsWith("SET VARIABLE")).isTrue();
        }
        assertThat(read).allMatch("7"::equals);
    }

    @Test
    void thousandsThatDripKeepNobodyOut() throws Exception {
        List<RawCall> dripping = new ArrayList<>();
        try {
            for (int i = 0; i < 1100; i++) {
                dripping.add(RawCall.to(port).send("a"));
            }
            try (RawCall call = RawCall.to(port)) {
                assertThat(call.send(RawCall.QUESTION + "\n").begin()).contains("CWV_amount");
            }
        } finally {
            for (RawCall each : dripping) {
                each.close();
            }
        }
    }

    @Test
    void aQuestionThatDripsIsEndedAtItsDeadline() throws Exception {
        try (RawCall call = RawCall.to(port)) {
            long start = System.nanoTime();
            long end = start + 20_000_000_000L;
            try {
                while (System.nanoTime() < end) {
                    call.send("a");
                    Thread.sleep(100);
                }
            } catch (IOException closed) {
                assertThat(System.nanoTime() - start).isLessThan(9_000_000_000L);
                return;
            }
        }
        throw new AssertionError("It was not ended");
    }

    @Test
    void anEndlessQuestionIsEnded() throws Exception {
        try (RawCall call = RawCall.to(port)) {
            String line = "x: " + "y".repeat(1000) + "\n";
            for (int i = 0; i < 100; i++) {
                call.send(line);
            }
            assertThat(call.command()).isNull();
        } catch (IOException closed) {
            assertThat(read).isEmpty();
        }
    }
}
