package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.PhoneNumber;
import org.callwright.model.StepId;
import org.callwright.store.DrainingVersion;
import org.callwright.store.MovedNumber;
import org.callwright.store.NumberChange;
import org.callwright.store.PooledNumber;
import org.callwright.store.Role;
import org.callwright.store.Stamp;
import org.callwright.store.StoredFlow;
import org.callwright.store.UserStore.Ticket;
import org.callwright.store.UserStore.User;
import org.callwright.store.preferences.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is stored is part of a statement's text: the database would read all of a callflow as SQL with each edit. */
class BoundParametersTest {
    private static final String MARK = "198477";
    private static final FlowId FLOW = new FlowId("f" + MARK);
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, MARK);

    @TempDir
    Path folder;

    @Test
    void statementsHaveNoValuesInTheirText() throws Exception {
        try (TestStore store = TestStore.open(folder);
                Connection database = TestDatabase.H2.source(folder).getConnection();
                Statement statement = database.createStatement()) {
            statement.execute("set query_statistics_max_entries 1000");
            statement.execute("set query_statistics true");
            changeFlows(store);
            changeUsers(store);
            changeNumbers(store);

            List<String> run = statements(statement);
            assertThat(run)
                    .anyMatch(sql -> sql.startsWith("UPDATE flow SET"))
                    .anyMatch(sql -> sql.startsWith("UPDATE flow_drawing SET"))
                    .anyMatch(sql -> sql.startsWith("UPDATE app_user SET"))
                    .anyMatch(sql -> sql.startsWith("DELETE FROM"));
            assertThat(run).noneMatch(sql -> sql.contains(MARK));
        }
    }

    private static void changeFlows(TestStore store) {
        PhoneNumber number = PhoneNumber.extension(MARK);
        Flow flow = Flow.empty(FLOW, MARK).withNumbers(new TreeSet<>(List.of(number)));
        StoredFlow first = store.flows().create(flow, MARK);
        store.flows().save(flow.withFlags(true, true), first.revision(), MARK);
        store.flows().add(TestStore.version(flow, 1));
        store.flows().add(TestStore.version(flow, 2));
        store.flows().goLive(FLOW, 1, Optional.empty(), MARK);
        store.flows().discard(FLOW, 2);
        store.flows().add(TestStore.version(flow, 3));
        var draining = new DrainingVersion(FLOW, 1, MARK, Set.of(MARK));
        var live = new NumberChange.GoingLive(3, draining, new MovedNumber(number, MARK, false));
        store.flows().renumber(List.of(new NumberChange(FLOW, Set.of(number), Set.of(), Optional.of(live))), MARK);
        assertThat(store.flows().moved(FLOW)).hasSize(1);

        var drawings = new JpaDrawingStore(store.database());
        var step = new StepId("s" + MARK);
        DrawingNotes notes = new DrawingNotes(new TreeMap<>(Map.of(step, "A")), new TreeMap<>(), Map.of());
        drawings.keep(FLOW, DrawingNotes.NONE, notes);
        assertThat(drawings.keep(FLOW, notes, notes.withHome(step, new InsertionPoint.Branch(step, MARK))))
                .isTrue();
        store.flows().retire(new DrainingVersion(FLOW, 3, MARK, Set.of(MARK)));
    }

    private static void changeUsers(TestStore store) {
        store.users().save(new User(MARK, MARK, Role.VIEWER, true, Optional.empty(), Optional.empty()));
        store.users().setRole(MARK, Role.EDITOR, STAMP);
        store.users().setEnabled(MARK, true, STAMP);
        store.users().replacePassword(MARK, MARK, MARK + "b", STAMP);
        store.users().renewHash(MARK, MARK + "b", MARK);
        store.users().setPreferences(MARK, Preferences.NONE);
        Ticket ticket = new Ticket(MARK, MARK, Instant.parse("2030-01-01T00:00:00Z"), Optional.empty(), MARK, MARK);
        assertThat(store.users().keep(ticket, MARK, Instant.EPOCH)).isTrue();
        store.users().tickets(MARK);
        store.users().dropAll(MARK, Optional.of(MARK));
        store.users().drop(MARK);
    }

    private static void changeNumbers(TestStore store) {
        PhoneNumber number = PhoneNumber.extension(MARK);
        store.numbers().save(List.of(new PooledNumber(number, true, MARK)));
        store.numbers().reserved(MARK);
        store.numbers().remove(List.of(number));
    }

    private static List<String> statements(Statement statement) throws SQLException {
        List<String> run = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select sql_statement from information_schema.query_statistics")) {
            while (rows.next()) {
                run.add(rows.getString(1));
            }
        }
        return run;
    }
}
