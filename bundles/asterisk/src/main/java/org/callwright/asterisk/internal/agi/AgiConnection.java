package org.callwright.asterisk.internal.agi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import org.callwright.compiler.dialplan.StepToken;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.pbx.StepRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves one request: reads it, runs the step, sends the exit to take, and closes the connection. */
final class AgiConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AgiConnection.class);
    private static final int SECONDS_FOR_THE_REQUEST = 5;
    private static final String HANGUP = "HANGUP";

    private final Socket socket;
    private final StepRunner runner;

    AgiConnection(Socket socket, StepRunner runner) {
        this.socket = socket;
        this.runner = runner;
    }

    /** Returns when either side has closed the connection. The step is interrupted then. */
    void serve() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(SECONDS_FOR_THE_REQUEST * 1000);
            var in = new BufferedInputStream(socket.getInputStream());
            AgiRequest request = AgiRequest.read(in);
            socket.setSoTimeout(0);
            Optional<StepToken> step = StepToken.parse(request.script());
            if (step.isEmpty()) {
                LOG.warn("Asterisk asked for '{}', which is no step of a callflow", shown(request.script()));
                return;
            }
            serve(step.get(), new AgiCall(request, socket.getOutputStream()), in);
        } catch (IOException e) {
            LOG.warn("A request from {} ended before it was whole: {}", socket.getInetAddress(), e.getMessage());
        }
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
            runner.run(step, call).ifPresent(exit -> leave(step, call, exit));
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
        } catch (IllegalStateException callIsOver) {
            LOG.debug("Step {} had its answer too late: {}", step, callIsOver.getMessage());
        }
    }

    private static String shown(String script) {
        return script.length() > 100 ? script.substring(0, 100) + "…" : script;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
