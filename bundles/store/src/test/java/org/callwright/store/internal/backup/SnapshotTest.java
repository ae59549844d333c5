package org.callwright.store.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.model.Flow;
import org.callwright.model.PhoneNumber;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup has all tables as they were at one moment, while people work on. */
class SnapshotTest {
    private static final int BACKUPS = 15;
    private static final Pattern REVISION = Pattern.compile(", revision=(\\d+)");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void rowsOfTwoTablesBelongTogether(TestDatabase kind) throws Exception {
        try (RestartedDatabase database = new RestartedDatabase(kind, folder)) {
            StoredFlow first = database.store().flows().create(Flow.empty(Fillings.WELCOME, "Revision 1"), "admin");
            var ended = new AtomicBoolean();
            Thread saving = Thread.ofPlatform().start(() -> {
                StoredFlow last = first;
                while (!ended.get()) {
                    Flow draft = Flow.empty(Fillings.WELCOME, "Welcome")
                            .withNumbers(Set.of(PhoneNumber.did("0" + (last.revision() + 1))));
                    last = database.store().flows().save(draft, last.revision(), "admin");
                }
            });
            Set<String> revisions = new HashSet<>();
            try {
                for (int n = 0; n < BACKUPS; n++) {
                    Path backup = database.backups().write(Optional.of(folder.resolve(n + ".zip")));
                    Map<String, String> rows = new HashMap<>();
                    try (BackupFile file = BackupFile.open(backup)) {
                        for (Manifest.Entry entry : file.manifest().tables()) {
                            file.read(entry, row -> rows.put(entry.table(), row.toString()));
                        }
                    }
                    String revision = revision(rows.get("flow"));
                    if (!revision.equals("1")) {
                        assertThat(rows.get("flow_number")).contains("number=did:0" + revision + "}");
                    }
                    revisions.add(revision);
                }
            } finally {
                ended.set(true);
                saving.join();
            }
            assertThat(revisions).hasSizeGreaterThan(BACKUPS / 2);
        }
    }

    private static String revision(String row) {
        Matcher found = REVISION.matcher(row);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
