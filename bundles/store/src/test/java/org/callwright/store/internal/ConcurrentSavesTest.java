package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.NumberTakenException;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.StoredFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ConcurrentSavesTest {
    @Parameter
    TestDatabase database;

    private static final int ROUNDS = 20;
    private static final int SAVERS = 4;

    @TempDir
    Path folder;

    @Test
    void ofThoseWhoTakeOneNumberAtOneTimeExactlyOneGetsIt() throws Exception {
        try (TestStore store = TestStore.open(database, folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                // Two numbers, so that savers would deadlock if they claimed them in different orders.
                Set<PhoneNumber> numbers = Set.of(PhoneNumber.did("1" + round), PhoneNumber.extension("2" + round));
                String prefix = "r" + round + "f";
                List<Throwable> failures = failuresOf(saver -> () -> store.flows()
                        .create(
                                Flow.empty(new FlowId(prefix + saver), "Flow " + saver)
                                        .withNumbers(numbers),
                                "admin"));
                assertThat(failures)
                        .hasSize(SAVERS - 1)
                        .allSatisfy(e -> assertThat(e)
                                .isInstanceOf(NumberTakenException.class)
                                .hasMessageContaining("belongs to \"Flow "));
            }
            assertThat(store.flows().flows()).hasSize(ROUNDS);
        }
    }

    @Test
    void ofThoseWhoChangeOneRevisionAtOneTimeExactlyOneIsSaved() throws Exception {
        try (TestStore store = TestStore.open(database, folder)) {
            Flow flow = Flow.empty(new FlowId("welcome"), "Welcome");
            store.flows().create(flow, "admin");
            for (int round = 1; round <= ROUNDS; round++) {
                long basedOn = round;
                List<Throwable> failures =
                        failuresOf(saver -> () -> store.flows().save(flow.withName("By " + saver), basedOn, "admin"));
                assertThat(failures)
                        .hasSize(SAVERS - 1)
                        .allSatisfy(e -> assertThat(e).isInstanceOf(StaleRevisionException.class));
            }
            assertThat(store.flows().find(flow.id()).orElseThrow().revision()).isEqualTo(ROUNDS + 1L);
        }
    }

    /** Returns the save that each saver runs. */
    private interface Saver {
        Callable<StoredFlow> number(int saver);
    }

    private static List<Throwable> failuresOf(Saver savers) throws Exception {
        var failures = new ArrayList<Throwable>();
        var start = new CyclicBarrier(SAVERS);
        try (var threads = Executors.newFixedThreadPool(SAVERS)) {
            List<Future<StoredFlow>> results = IntStream.range(0, SAVERS)
                    .mapToObj(saver -> threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return savers.number(saver).call();
                    }))
                    .toList();
            for (Future<StoredFlow> result : results) {
                try {
                    result.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                }
            }
        }
        return failures;
    }
}
