package org.callwright.asterisk.internal.agi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.model.LogText;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.pbx.StepKey;
import org.callwright.pbx.StepRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one request: reads it, runs the step, sends the exit to take, and closes the connection. */
final class AgiConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgiConnection.class);
    private static final RareWarning ENDED_EARLY = new RareWarning(LOG);
    private static final RareWarning NO_STEP = new RareWarning(LOG);
    private static final RareWarning FORGED = new RareWarning(LOG);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(5);
    private static final String HANGUP = "HANGUP";

    private final Socket socket;
    private final StepKey key;
    private final StepRunner runner;
    private final BooleanSupplier whole;

    /** @param whole called when the question is whole and comes from who has the key; false if there is no room for it */
    AgiConnection(Socket socket, StepKey key, StepRunner runner, BooleanSupplier whole) {
        this.socket = socket;
        this.key = key;
        this.runner = runner;
        this.whole = whole;
    }

    /** Returns when either side has closed the connection. The step is interrupted then. */
    void serve() {
        try (socket) {
            socket.setTcpNoDelay(true);
            var limited = new DeadlineInput(socket, LONGEST_QUESTION);
            var in = new BufferedInputStream(limited);
            AgiRequest request = AgiRequest.read(in);
            limited.lift();
            Optional<StepToken> step = StepQuestion.parse(request.script(), key.value());
            if (step.isEmpty()) {
                NO_STEP.say("A question from " + peer() + " named no step of a callflow with this installation's key.");
            } else if (whole.getAsBoolean()) {
                serve(step.get(), new AgiCall(request, socket.getOutputStream()), in);
            }
        } catch (IOException e) {
            ENDED_EARLY.say(
                    "A question from " + peer() + " ended before it was whole: " + LogText.of(e.getMessage()) + ".");
        }
    }

    private String peer() {
        return socket.getInetAddress().getHostAddress();
    }

    private void serve(StepToken step, AgiCall call, BufferedInputStream in) {
        Thread asking = Thread.ofVirtual().name("callwright-agi " + step).start(() -> run(step, call));
        try {
            for (String line = AgiRequest.line(in); !line.equals(HANGUP); line = AgiRequest.line(in)) {
                call.answered(line);
            }
        } catch (IOException ended) {
            LOG.debug("The connection for step {} ended: {}", step, ended.getMessage());
        } finally {
            call.end();
            asking.interrupt();
        }
    }

    private void run(StepToken step, AgiCall call) {
        try (socket) {
            if (call.begin()) {
                runner.run(step, call).ifPresent(exit -> leave(step, call, exit));
            } else {
                FORGED.say("A caller of step " + step
                        + " sent a name or number with line breaks that looks like answers of Asterisk: the call goes on by"
                        + " the fallback branch.");
            }
        } catch (CallOverException e) {
            LOG.debug("The call of step {} was over before it began", step);
        } catch (InterruptedException callerHungUp) {
            LOG.debug("Step {} was interrupted: its call is over", step);
        } catch (IOException e) {
            LOG.debug("The connection for step {} did not close: {}", step, e.getMessage());
        } catch (RuntimeException | Error e) { // the call goes on by the fallback branch
            LOG.error(
                    "Step {} failed. {}",
                    step,
                    MachineFault.in(e)
                            .map(MachineFault::message)
                            .map(Message::toString)
                            .orElse(""),
                    e);
        }
    }

    private static void leave(StepToken step, AgiCall call, String exit) {
        try {
            call.set(step.exitVariable(), exit);
        } catch (CallOverException callIsOver) {
            LOG.debug("Step {} had its answer too late: {}", step, callIsOver.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
