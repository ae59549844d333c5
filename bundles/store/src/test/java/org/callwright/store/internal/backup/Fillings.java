package org.callwright.store.internal.backup;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.Role;
import org.callwright.store.UserStore.Ticket;
import org.callwright.store.UserStore.User;
import org.callwright.store.connections.ConnectionSettings;
import org.callwright.store.connections.Secret;
import org.callwright.store.internal.TestStore;

/** What tests have in their databases. */
final class Fillings {
    static final FlowId WELCOME = new FlowId("welcome");
    static final Secret SECRET = new Secret("öpen \"sesame\"");

    private static final Instant TIME = Instant.parse("2026-03-29T01:30:00.123456Z");

    private Fillings() {}

    /** Something in each table, and values that are easily spoilt. */
    static void everything(RestartedDatabase database) {
        TestStore store = database.store();
        FlowStore flows = store.flows();
        flows.create(
                Flow.empty(WELCOME, "Ünïcode \u2028 \"quoted\" \\ 😀\nnext line")
                        .withNumbers(Set.of(PhoneNumber.did("0305550100"))),
                "admin");
        for (int number = 1; number <= 3; number++) {
            flows.add(version(WELCOME, number));
        }
        flows.goLive(WELCOME, 1, Optional.empty(), "admin");
        flows.goLive(WELCOME, 2, Optional.of(new DrainingVersion(WELCOME, 1, "run", Set.of("a", "b"))), "admin");
        flows.create(Flow.empty(new FlowId("gone"), "Gone"), "admin");
        flows.add(version(new FlowId("gone"), 1));
        flows.goLive(new FlowId("gone"), 1, Optional.empty(), "admin");
        flows.retire(new DrainingVersion(new FlowId("gone"), 1, "run", Set.of("c")));
        store.numbers().add(PhoneNumber.did("0305550101"));
        store.users().save(new User("zoe", "hash-1", Role.EDITOR, true, Optional.empty(), Optional.empty()));
        store.users().keep(new Ticket("ticket", "zoe", TIME, Optional.empty(), "192.0.2.7", "B"), "hash-1", TIME);
        store.connections()
                .create(
                        "crm",
                        new ConnectionSettings("CRM", URI.create("https://crm.example/api"), "callwright", true),
                        Optional.of(SECRET),
                        "admin");
        database.execute(
                "insert into installation (id) values ('0123456789abcdef')",
                "insert into moved_number (flow, number, moved, other, came)"
                        + " values ('welcome', 3, 'did:0305550102', 'Nächster \"Flow\"', true)",
                "insert into flow_drawing (flow, revision, letters, homes, places) values ('welcome', 7, '', '{}', '')");
    }

    /** Something else in place of it. */
    static void other(RestartedDatabase database) {
        TestStore store = database.store();
        store.flows().create(Flow.empty(new FlowId("other"), "Other"), "admin");
        store.users().save(new User("bob", "hash-2", Role.VIEWER, true, Optional.empty(), Optional.empty()));
        store.users().keep(new Ticket("of-bob", "bob", TIME, Optional.empty(), "", ""), "hash-2", TIME);
        store.numbers().add(PhoneNumber.did("0305550777"));
    }

    static Version version(FlowId flow, int number) {
        return new Version(
                Flow.empty(flow, "Name"), number, "exten => s,1,NoOp(ü " + number + ")\n", Map.of(), TIME, "admin");
    }
}
