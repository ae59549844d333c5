package org.callwright.it.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.Compiler;
import org.callwright.it.compiler.CoreActions;
import org.callwright.it.compiler.GeneratedFlow;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.store.Stamp;
import org.callwright.store.internal.database.Database;
import org.callwright.store.internal.database.DatabaseSettings;
import org.callwright.store.internal.json.FlowWriter;
import org.callwright.store.internal.json.JacksonFlowJson;
import org.callwright.store.internal.rows.FlowEntity;
import org.callwright.store.internal.rows.NumberEntity;
import org.callwright.store.internal.rows.VersionEntity;
import org.h2.jdbcx.JdbcDataSource;

/** Fills a host's database with live callflows of nine steps, each with a number, before the host is started. */
final class FilledStore {
    private static final int STEPS = 9;
    private static final int A_TRANSACTION = 500;
    private static final int FIRST = 36 * 36 * 36;

    private final Compiler compiler = new Compiler(new CoreActions());
    private final JacksonFlowJson json = new JacksonFlowJson();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    /** The id of one of the callflows. */
    static String id(int number) {
        return "f" + Integer.toString(FIRST + number, 36);
    }

    /** The number of one of the callflows. */
    static String number(int number) {
        return String.format("0306%06d", number);
    }

    /** @param data the host's data folder */
    void write(Path data, int flows) throws Exception {
        Files.createDirectories(data.resolve("store"));
        var source = new JdbcDataSource();
        source.setURL(DatabaseSettings.EMBEDDED.replace(DatabaseSettings.DATA, data.toString()));
        source.setUser("sa");
        source.setPassword("");
        var database = new Database(source, source);
        try {
            for (int first = 0; first < flows; first += A_TRANSACTION) {
                int from = first;
                int until = Math.min(flows, first + A_TRANSACTION);
                database.write(em -> {
                    for (int i = from; i < until; i++) {
                        all(i).forEach(em::persist);
                    }
                    em.flush();
                    return em.createQuery("update FlowEntity f set f.live = 1").executeUpdate();
                });
            }
        } finally {
            database.close();
        }
    }

    private List<Object> all(int number) {
        Flow flow = GeneratedFlow.ofSteps(STEPS)
                .withId(new FlowId(id(number)))
                .withName("Callflow " + number)
                .withNumbers(Set.of(PhoneNumber.did(number(number))));
        Compilation compiled = compiler.compile(flow, 1);
        var version = new Version(flow, 1, compiled.dialplan().orElseThrow(), compiled.actions(), now, "admin");
        List<Object> rows = new ArrayList<>(List.of(new FlowEntity(flow, json.write(flow), new Stamp(now, "admin"))));
        rows.add(new VersionEntity(version, json));
        flow.numbers()
                .forEach(each -> rows.add(
                        new NumberEntity(FlowWriter.key(each), flow.id().value())));
        return rows;
    }
}
