package org.callwright.app.internal.steps;

import java.util.stream.Collectors;
import org.callwright.action.Call;
import org.callwright.action.Connection;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.compiler.Compiler;
import org.callwright.pbx.RunningCall;
import org.callwright.store.connections.ConnectionSettings;
import org.callwright.store.connections.ConnectionStore;
import org.callwright.store.connections.OpenConnection;
import org.callwright.store.connections.Secret;

/** A call as the action sees it that does a step's work, for as long as the call waits for it. */
final class StepCall implements Call, AutoCloseable {
    private final RunningCall call;
    private final ConnectionStore connections;
    private volatile boolean over;

    StepCall(RunningCall call, ConnectionStore connections) {
        this.call = call;
        this.connections = connections;
    }

    @Override
    public String callerNumber() {
        return waiting().callerNumber();
    }

    @Override
    public String callerName() {
        return waiting().callerName();
    }

    @Override
    public String dialledNumber() {
        return waiting().dialledNumber();
    }

    @Override
    public String text(Template template) {
        return template.parts().stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Value part) {
        return switch (part) {
            case Value.Text text -> text.text();
            case Variable variable -> waiting().get(Compiler.nameOnPbx(variable));
            default -> throw new IllegalArgumentException("A template has text and variables, not " + part);
        };
    }

    @Override
    public Connection connection(Reference.Connection connection) {
        OpenConnection open = connections
                .open(connection.id())
                .orElseThrow(() -> new IllegalArgumentException("There is no connection " + connection.id()));
        ConnectionSettings settings = open.connection().settings();
        return new Connection(
                settings.address(), settings.user(), open.secret().map(Secret::text), settings.privateNetworkAllowed());
    }

    @Override
    public String get(Variable.Named variable) {
        return waiting().get(Compiler.nameOnPbx(variable));
    }

    @Override
    public void set(Variable.Named variable, String value) {
        waiting().set(Compiler.nameOnPbx(variable), value);
    }

    private RunningCall waiting() {
        if (over) {
            throw new IllegalStateException("The call no longer waits for this step");
        }
        return call;
    }

    @Override
    public void close() {
        over = true;
    }
}
