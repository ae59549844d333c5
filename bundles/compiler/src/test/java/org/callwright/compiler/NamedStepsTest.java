package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.group;
import static org.callwright.compiler.Flows.step;
import static org.callwright.compiler.Flows.value;

import java.util.List;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.rows.BranchRow;
import org.callwright.action.rows.RowId;
import org.callwright.model.Flow;
import org.callwright.model.Step;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** A step that others know by its id keeps it when it is renamed. */
class NamedStepsTest {
    private final Compiler compiler = new Compiler(Flows.catalog(new Word()));

    @Test
    void aRenamedStepKeepsItsId() {
        Step named = word("s1");

        assertThat(renamed(Flows.flow(named), named, "late"))
                .isEqualTo(group("name", "late").with("id", value("row-open")));
    }

    /** Else both would be known by the same id, though they are two things. */
    @Test
    void aCopyThatIsRenamedGetsAnIdOfItsOwn() {
        Step named = word("s1").withConfig(1, group("name", "over", "id", "row-open"));
        Step copy = word("s2").withConfig(1, named.config());

        assertThat(renamed(Flows.flow(named, copy), copy, "over")).isEqualTo(named.config());
        assertThat(renamed(Flows.flow(named, copy), copy, "late")).isEqualTo(group("name", "late"));
        assertThat(renamed(Flows.flow(copy), copy, "late")).isEqualTo(group("name", "late", "id", "row-open"));
    }

    /** Neither has an id stored before one of them is edited. */
    @Test
    void aCopyOfAStepFromBeforeThereWereIdsGetsOneOfItsOwnToo() {
        Step named = word("s1");
        Step copy = word("s2");

        assertThat(renamed(Flows.flow(named, copy), copy, "late")).isEqualTo(group("name", "late"));
    }

    private ConfigValue.Group renamed(Flow flow, Step step, String name) {
        return compiler.filledIn(flow, step, compiler.migrated(step).config().with("name", value(name)))
                .config();
    }

    private static Step word(String id) {
        return step(id, "test-word", "name", value("open"));
    }

    @ActionType(id = "test-word", label = "Word")
    static final class Word implements Action<Word.Config> {
        record Config(@Field("Name") String name, RowId id) implements BranchRow {
            @Override
            public Exit exit() {
                return id.exit("row", name);
            }
        }

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.end();
        }

        @Override
        public List<Exit> exits(Config config) {
            return List.of();
        }
    }
}
