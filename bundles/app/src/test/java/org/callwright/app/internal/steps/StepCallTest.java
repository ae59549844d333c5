package org.callwright.app.internal.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callwright.action.Connection;
import org.callwright.action.Reference;
import org.callwright.action.Template;
import org.callwright.action.Variable;
import org.callwright.store.connections.ConnectionSettings;
import org.callwright.store.connections.Secret;
import org.callwright.store.connections.SecretChange;
import org.junit.jupiter.api.Test;

/** What an action can do with the call that waits for its step. */
class StepCallTest extends OnStepRunner {
    @Test
    void theCallsValuesAreThere() throws Exception {
        var call = new TestCall();
        call.variables.putAll(Map.of("CALLERID(num)", "0301234", "CWV_customer", "Zoe"));
        List<String> seen = new ArrayList<>();
        action.work = (config, with) -> {
            seen.add(with.callerNumber() + "/" + with.callerName() + "/" + with.dialledNumber());
            seen.add(with.get(new Variable.Named("customer")));
            seen.add(with.text(new Template("{{{caller.number} is {var.customer}")));
            with.set(new Variable.Named("customer"), "Max");
            return Asking.OK;
        };

        assertThat(service.run(token(1), call)).contains("ok");

        assertThat(seen).containsExactly("1/one/200", "Zoe", "{0301234 is Zoe");
        assertThat(call.variables).containsEntry("CWV_customer", "Max");
    }

    @Test
    void aConnectionIsHandedOutAndOneThatIsMissingIsTheFallback() throws Exception {
        var settings = new ConnectionSettings("CRM", URI.create("https://crm.example/"), "u", false);
        List<Connection> seen = new ArrayList<>();
        action.work = (config, call) -> {
            seen.add(call.connection(new Reference.Connection("crm")));
            return Asking.OK;
        };
        assertThat(service.run(token(1), new TestCall())).isEmpty();

        store.connections().create("crm", settings, Optional.of(new Secret("first")), "admin");
        assertThat(service.run(token(1), new TestCall())).contains("ok");
        store.connections().save("crm", settings, new SecretChange.Replace(new Secret("second")), 1, "admin");
        assertThat(service.run(token(1), new TestCall())).contains("ok");

        assertThat(seen)
                .containsExactly(
                        new Connection(settings.address(), "u", Optional.of("first"), false),
                        new Connection(settings.address(), "u", Optional.of("second"), false));
    }
}
