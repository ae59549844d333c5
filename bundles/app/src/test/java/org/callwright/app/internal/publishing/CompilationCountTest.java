package org.callwright.app.internal.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Features;
import org.callwright.action.Switch;
import org.callwright.action.Value;
import org.callwright.app.Preview;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.compiler.sandbox.ActionSandbox;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;
import org.callwright.pbx.StoredValueKey;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the compiler is asked and what it asks of the action, on the way from preview to live. */
class CompilationCountTest {
    private static final FlowId NIGHT = new FlowId("night");

    @TempDir
    Path folder;

    private final FaultyPbx pbx = new FaultyPbx();
    private final List<String> asked = new ArrayList<>();
    private int compilerRuns;
    private TemporaryStore store;
    private WiredPublishing publishing;

    /** Has lines for calls, a feature code and a switch. */
    @ActionType(id = "gate", label = "Gate")
    final class Gate implements Action<Gate.Config> {
        record Config() {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            asked.add("compile");
            dialplan.leave(Exit.NEXT);
        }

        @Override
        public void contribute(Config config, Features features) {
            asked.add("contribute");
            var open = new Switch.Position("open", "Open", false, new Value.Text("beep"));
            var shut = new Switch.Position("shut", "Shut", true, new Value.Text("beep"));
            features.byHand(new Switch("state", "State", List.of(open, shut)), Optional.of("*28"), Optional.empty());
        }
    }

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        var link = pbx.connection();
        publishing = WiredPublishing.of(store, counting(new Gate()), link);
        store.flows().create(Flow.savedAction(NIGHT, "Night", "gate", 1, ConfigValue.Group.EMPTY), "admin");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aPublicationCompilesTheDraftOnce() {
        assertThat(publishing.publisher().publish(NIGHT, "admin", true)).isInstanceOf(PublishResult.Live.class);

        assertThat(asked).containsExactly("compile", "contribute");
        assertThat(compilerRuns).isEqualTo(1);
        assertThat(pbx.lamps).containsEntry(new StoredValueKey(NIGHT, "state"), false);
        assertThat(store.flows().version(NIGHT, 1).orElseThrow().codes()).containsExactly("*28");
    }

    @Test
    void aPreviewCompilesTheDraftOnceAndPublishingItOnceMore() {
        Preview seen = publishing.previews().ofDraft(NIGHT, Locale.GERMAN);
        assertThat(asked).containsExactly("compile", "contribute");

        assertThat(publishing.publisher().publish(seen, "admin")).isInstanceOf(PublishResult.Live.class);
        assertThat(asked).containsExactly("compile", "contribute", "compile", "contribute");
    }

    @Test
    void rollingBackCompilesNothingThatCallsRun() {
        publishing.publisher().publish(NIGHT, "admin", true);
        publishing.publisher().publish(NIGHT, "admin", true);
        asked.clear();

        assertThat(publishing.publisher().rollBack(NIGHT, 1, "admin")).isInstanceOf(PublishResult.Live.class);
        assertThat(asked).containsExactly("contribute");
    }

    private InstalledActions counting(Action<?> action) {
        return new InstalledActions(action) {
            @Override
            public ActionSandbox sandbox() {
                return new ActionSandbox() {
                    @Override
                    public <T> T run(Supplier<T> work) {
                        compilerRuns++;
                        return work.get();
                    }

                    @Override
                    public Optional<Message> enter(Object code, String bundle) {
                        return Optional.empty();
                    }

                    @Override
                    public void leave() {
                        // Nothing is watched here.
                    }
                };
            }
        };
    }
}
