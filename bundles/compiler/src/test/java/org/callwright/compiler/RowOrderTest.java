package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.group;
import static org.callwright.compiler.Flows.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.sandbox.ActionSandbox;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

/** Rows are put elsewhere in their list, and their branches stay with them. */
class RowOrderTest {
    private final Compiler compiler = new Compiler(Flows.catalog(new TestActions.Sort(), new TestActions.End()));

    @Test
    void rowsArePutBeforeAnotherOrAtTheEndAndKeepTheirBranches() {
        Step drawn = sort("open", "sat", "sun").connect("row-open", new StepId("s2"));

        Step up = ordered(drawn, List.of("row-sun"), Optional.of("row-open"));
        assertThat(ids(up)).containsExactly("row-sun", "row-open", "row-sat");
        assertThat(up.exits()).isEqualTo(drawn.exits());
        assertThat(ids(ordered(drawn, List.of("row-open", "row-sat"), Optional.empty())))
                .containsExactly("row-sun", "row-open", "row-sat");
        assertThat(compiler.rowLists(up)).containsOnlyKeys("rows");
        assertThat(compiler.rowLists(up).get("rows")).isEqualTo(ids(up));
    }

    @Test
    void whatIsNoRowStaysWhereItIs() {
        Step drawn = sort("open", "sat");

        assertThat(ids(ordered(drawn, List.of("gone"), Optional.empty()))).containsExactly("row-open", "row-sat");
        assertThat(compiler.rowLists(step("s2", "test-end"))).isEmpty();
    }

    @Test
    void beforeWhatIsNoOtherRowNothingGoes() {
        Step drawn = sort("open", "sat", "sun");

        for (String before : List.of("gone", "row-open", "row-sat")) {
            assertThat(ordered(drawn, List.of("row-open", "row-sat"), Optional.of(before)))
                    .as(before)
                    .isEqualTo(drawn);
        }
    }

    @Test
    void noSandboxIsEnteredToFindThatThereIsNoList() {
        ActionCatalog installed = Flows.catalog(new TestActions.End());
        var closed = new ActionCatalog() {
            @Override
            public Optional<InstalledAction> find(String id) {
                return installed.find(id);
            }

            @Override
            public ActionSandbox sandbox() {
                throw new AssertionError("It is entered");
            }
        };

        assertThat(new Compiler(closed).rowLists(step("s1", "test-end"))).isEmpty();
        assertThat(new Compiler(closed).rowLists(step("s1", "test-gone"))).isEmpty();
    }

    private Step ordered(Step drawn, List<String> rows, Optional<String> before) {
        return compiler.ordered(Flows.flow(drawn), drawn, rows, before);
    }

    private List<String> ids(Step step) {
        return compiler.exits(step).stream().map(Exit::id).toList();
    }

    private static Step sort(String... rows) {
        return step(
                "s1",
                "test-sort",
                "rows",
                new ConfigValue.Items(Stream.of(rows)
                        .<ConfigValue>map(name -> group("name", name))
                        .toList()));
    }
}
