package org.callwright.it.actions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.callwright.action.Call;
import org.callwright.action.Connection;
import org.callwright.action.Exit;
import org.callwright.action.Reference;
import org.callwright.action.RuntimeAction;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.asterisk.testing.FreePorts;

/** Runs one step of a runtime action for Asterisk, in place of a container, with a connection to where a test wants. */
public final class AnsweringAgi implements AutoCloseable {
    private final int port = FreePorts.next();
    private final DefaultAgiServer server;

    public <C extends Record> AnsweringAgi(RuntimeAction<C> action, C config, Connection connection) throws Exception {
        server = new DefaultAgiServer(new StaticMappingStrategy((request, channel) -> {
            try {
                Exit exit = action.run(config, new StepCall(channel, connection));
                channel.setVariable("CW_s1_exit", exit.id());
            } catch (Exception e) {
                channel.verbose("The step failed: " + e, 1);
            }
        }));
        server.setPort(port);
        server.setAddress(InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "answering-agi");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        try {
            server.startup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A call that finds this server. */
    public Caller caller() {
        return Caller.SILENT.with("CALLWRIGHT_AGI", "agi://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private record StepCall(AgiChannel channel, Connection connection) implements Call {
        @Override
        public String callerNumber() {
            return text("CALLERID(num)");
        }

        @Override
        public String callerName() {
            return text("CALLERID(name)");
        }

        @Override
        public String dialledNumber() {
            return text("CALLWRIGHT_NUMBER");
        }

        @Override
        public String text(Template template) {
            return template.text();
        }

        @Override
        public Connection connection(Reference.Connection reference) {
            return connection;
        }

        @Override
        public String get(Variable.Named variable) {
            return text("CWV_" + variable.name());
        }

        @Override
        public void set(Variable.Named variable, String value) {
            try {
                channel.setVariable("CWV_" + variable.name(), value);
            } catch (AgiException e) {
                throw new IllegalStateException(e);
            }
        }

        private String text(String variable) {
            try {
                String value = channel.getVariable(variable);
                return value == null ? "" : value;
            } catch (AgiException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
