package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.app.Preview;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.MachineFault;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.StoredFlow;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the action of a step is asked from the draft to the live version, in a callflow of any size. */
class LargeCallflowTest {
    private static final FlowId ID = new FlowId("large");

    @TempDir
    Path folder;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private Runnable whenAsked = () -> {};
    private TemporaryStore store;
    private WiredPublishing publishing;

    @ActionType(id = "counted", label = "Counted")
    private final class Counted implements Action<Counted.Config> {
        record Config() {}

        @Override
        public List<Exit> exits(Config config) {
            asked.merge("exits", 1, Integer::sum);
            whenAsked.run();
            return List.of(Exit.NEXT);
        }

        @Override
        public Optional<Exit> exitWhenOff(Config config) {
            return Optional.of(Exit.NEXT);
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            asked.merge("compile", 1, Integer::sum);
            dialplan.leave(Exit.NEXT);
        }
    }

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        publishing = WiredPublishing.of(store, new InstalledActions(new Counted()), new FaultyPbx().connection());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStepIsAskedTheSameHoweverManyThereAre() {
        StoredFlow draft = store.flows().create(chain(1), "admin");
        int live = 0;
        for (int steps : List.of(300, 3_000)) {
            draft = store.flows().save(chain(steps), draft.revision(), "admin");

            assertThat(askedFor(steps, () -> publishing.checks().quick(stored(), Locale.ENGLISH)))
                    .isEqualTo(Map.of("exits", 1, "compile", 1));
            assertThat(askedFor(steps, () -> publishing.checks().quick(stored(), Locale.ENGLISH)))
                    .isEmpty();
            Preview[] seen = new Preview[1];
            asked.clear();
            seen[0] = publishing.previews().ofDraft(ID, Locale.ENGLISH);
            // Beside a live version, drawings are compared, and that is compiled once more: what would it be by now?
            int compared = live == 0 ? 0 : steps;
            assertThat(asked)
                    .as("preview")
                    .isEqualTo(Map.of("exits", steps + compared + live, "compile", steps + live));
            live = steps;
            assertThat(askedFor(
                            steps,
                            () -> assertThat(publishing.publisher().publish(seen[0], "admin"))
                                    .isInstanceOf(PublishResult.Live.class)))
                    .isEqualTo(Map.of("exits", 1, "compile", 1));
        }
    }

    @Test
    void aFaultOfTheMachineIsNotKeptAsAPropertyOfTheDraft() {
        store.flows().create(chain(3), "admin");
        whenAsked = () -> {
            whenAsked = () -> {};
            throw new OutOfMemoryError("Java heap space");
        };

        assertThat(publishing.checks().quick(stored(), Locale.ENGLISH))
                .containsExactly(Problem.of(ProblemCode.MACHINE_FAULT, MachineFault.MEMORY.message()));
        assertThat(publishing.checks().quick(stored(), Locale.ENGLISH))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.NO_NUMBER);
    }

    @Test
    void publishingIsRefusedWithWhatTheMachineLacks() {
        store.flows().create(chain(3), "admin");
        whenAsked = () -> {
            throw new OutOfMemoryError("Java heap space");
        };

        assertThat(publishing.publisher().publish(ID, "admin", true))
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .contains(Problem.of(ProblemCode.MACHINE_FAULT, MachineFault.MEMORY.message())));

        whenAsked = () -> {};
        assertThat(publishing.publisher().publish(ID, "admin", true)).isInstanceOf(PublishResult.Live.class);
    }

    private StoredFlow stored() {
        return store.flows().find(ID).orElseThrow();
    }

    /** What each step is asked meanwhile. */
    private Map<String, Integer> askedFor(int steps, Runnable work) {
        asked.clear();
        work.run();
        Map<String, Integer> each = new TreeMap<>();
        asked.forEach((what, times) -> {
            assertThat(times % steps).isZero();
            each.put(what, times / steps);
        });
        return each;
    }

    private static Flow chain(int count) {
        var steps = new TreeMap<StepId, Step>();
        for (int n = 1; n <= count; n++) {
            Step step = Step.of(new StepId("s" + n), "counted", 1, ConfigValue.Group.EMPTY);
            steps.put(step.id(), n < count ? step.connect("next", new StepId("s" + (n + 1))) : step);
        }
        return Flow.empty(ID, "Large").withSteps(steps).withStart(new StepId("s1"));
    }
}
