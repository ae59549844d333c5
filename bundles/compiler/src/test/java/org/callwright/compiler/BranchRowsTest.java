package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.callwright.compiler.Flows.group;
import static org.callwright.compiler.Flows.step;
import static org.callwright.compiler.Flows.value;

import java.util.List;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.rows.RowId;
import org.callwright.compiler.form.Form;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row keeps its branch, whatever it is called and wherever it stands. */
class BranchRowsTest {
    private static final StepId AFTER = new StepId("s2");

    private final Compiler compiler =
            new Compiler(Flows.catalog(new TestActions.Sort(), new Old(), new TestActions.End()));

    @Test
    void aRowStoredWithoutAnIdHasTheBranchOfItsName() {
        assertThat(ids(sort(row("open"), row("Saturday"))))
                .containsExactly("row-open", Exit.named("row", "Saturday").id());
    }

    @Test
    void aTextStoredBeforeThereWereRowsIsARowOfThatName() {
        assertThat(ids(sort(value("open"), value("sat")))).containsExactly("row-open", "row-sat");
        assertThat(rows(compiler.migrated(sort(value("open")))))
                .containsExactly(group("name", "open", "id", "row-open"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Öffnungszeiten", "Толя", "营业", "🍀", "\"open\" 'now' \\ ${EXTEN}", "   ", "!", "a b"})
    void anyNameKeepsTheBranch(String name) {
        Step drawn = sort(row("open"), row("sat")).connect("row-open", AFTER);

        Step renamed = edited(
                drawn, row(name).with("id", value("row-open")), row("sat").with("id", value("row-sat")));

        assertThat(renamed.target("row-open")).contains(AFTER);
        assertThat(ids(renamed)).containsExactly("row-open", "row-sat");
        assertThat(exits(renamed).getFirst().label()).isEqualTo(name.isBlank() ? "…" : name);
    }

    @Test
    void whatIsEditedHasItsIdsStored() {
        Step drawn = sort(row("open"), row("sat"));

        assertThat(rows(compiler.migrated(drawn)))
                .containsExactly(
                        row("open").with("id", value("row-open")), row("sat").with("id", value("row-sat")));
        assertThat(compiler.migrated(compiler.migrated(drawn))).isEqualTo(compiler.migrated(drawn));
    }

    @Test
    void rowsThatMoveKeepTheirBranches() {
        Step drawn = sort(row("open"), row("sat")).connect("row-open", AFTER);

        Step moved = edited(
                drawn, row("sat").with("id", value("row-sat")), row("open").with("id", value("row-open")));

        assertThat(moved.exits()).isEqualTo(drawn.exits());
        assertThat(ids(moved)).containsExactly("row-sat", "row-open");
    }

    @Test
    void namesWhoseBranchesWereTheSameHaveTheirOwn() {
        assertThat("Толя".hashCode()).isEqualTo("Тома".hashCode());

        String first = Exit.named("row", "Толя").id();
        assertThat(ids(sort(row("Толя"), row("Тома")))).containsExactly(first, first + "-2");
        assertThat(codes(sort(row("Толя"), row("Тома")))).isEmpty();
    }

    @Test
    void rowsOfOneNameSharedABranchAndStillDo() {
        Step drawn = sort(row("open"), row("open")).connect("row-open", AFTER);
        assertThat(exits(drawn)).containsExactly(Exit.of("row-open", "open"));

        Step renamed = edited(
                drawn, row("open").with("id", value("row-open")), row("late").with("id", value("row-open")));
        assertThat(exits(renamed)).containsExactly(Exit.of("row-open", "open / late"));
        assertThat(renamed.target("row-open")).contains(AFTER);
    }

    @Test
    void twoBranchesOfOneNameAreSaidUnlessTheyLeadToOneStep() {
        Step alike = sort(row("open").with("id", value("row-a")), row("open").with("id", value("row-b")))
                .connect("row-a", AFTER);

        assertThat(codes(alike)).containsExactly(ProblemCode.BRANCHES_ALIKE);
        assertThat(codes(alike.connect("row-b", AFTER))).isEmpty();
    }

    @Test
    void theNameOfARowCanBeEmptiedWithoutLosingItsBranch() {
        Step emptied = edited(sort(row("open")).connect("row-open", AFTER), group("id", "row-open"));

        assertThat(exits(emptied)).containsExactly(Exit.of("row-open", "…"));
        assertThat(emptied.target("row-open")).contains(AFTER);
        assertThat(codes(emptied)).contains(ProblemCode.FIELD_REQUIRED);
    }

    @Test
    void aRowThatIsRemovedTakesItsConnectionAlong() {
        Step drawn = sort(row("open"), row("sat")).connect("row-open", AFTER).connect("row-sat", AFTER);

        Step removed = edited(drawn, row("sat").with("id", value("row-sat")));

        assertThat(removed.exits()).containsOnlyKeys("row-sat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Row 1", "row--1", "../x", "row-ä"})
    void anIdFromAFileThatIsNoneIsSaidAtItsRow(String id) {
        Step wrong = sort(row("open").with("id", value(id)));

        assertThat(problems(wrong))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).contains("rows[0].id"))
                .satisfies(problem -> assertThat(problem.inEnglish()).contains(id, "Leave it out"));
        assertThat(ids(wrong)).containsExactly("row-open");
    }

    @Test
    void anActionMadeForTheFirstInterfaceKeepsAConnectionWhenOneNameChanges() {
        Step drawn = step("s1", "test-old", "rows", list(row("open"), row("sat")))
                .connect("old-open", AFTER)
                .connect("old-sat", AFTER);

        Step renamed = compiler.filledIn(Flows.flow(drawn), drawn, group("rows", list(row("open"), row("late"))));
        assertThat(renamed.exits()).containsOnlyKeys("old-open", "old-late");

        Step fewer = compiler.filledIn(Flows.flow(drawn), drawn, group("rows", list(row("open"))));
        assertThat(fewer.exits()).containsOnlyKeys("old-open", "old-sat");
        Step swapped = compiler.filledIn(Flows.flow(drawn), drawn, group("rows", list(row("sat"), row("open"))));
        assertThat(swapped.exits()).isEqualTo(drawn.exits());
    }

    @Test
    void aRecordWithAnIdThatHasNoBranchIsRefused() {
        record Lost(@Field("Name") String name, RowId id) {}

        assertThatThrownBy(() -> Form.of(Lost.class)).hasMessageContaining("must implement BranchRow");
    }

    private static ConfigValue.Group row(String name) {
        return group("name", name);
    }

    private static ConfigValue.Items list(ConfigValue... rows) {
        return new ConfigValue.Items(List.of(rows));
    }

    private static Step sort(ConfigValue... rows) {
        return step("s1", "test-sort", "rows", list(rows));
    }

    private Step edited(Step step, ConfigValue... rows) {
        return compiler.filledIn(
                Flows.flow(step), step, compiler.migrated(step).config().with("rows", list(rows)));
    }

    private static List<ConfigValue> rows(Step step) {
        return ((ConfigValue.Items) step.config().values().get("rows")).values();
    }

    private List<Exit> exits(Step step) {
        return compiler.exits(step);
    }

    private List<String> ids(Step step) {
        return exits(step).stream().map(Exit::id).toList();
    }

    private List<Problem> problems(Step step) {
        return compiler.compile(Flows.flow(step, step("s2", "test-end")), 1).problems().stream()
                .filter(problem -> problem.code() != ProblemCode.STEP_UNREACHABLE)
                .toList();
    }

    private List<ProblemCode> codes(Step step) {
        return problems(step).stream().map(Problem::code).toList();
    }

    /** As it was written for 1.0. */
    @ActionType(id = "test-old", label = "Old")
    static final class Old implements Action<Old.Config> {
        record Config(@Field("Rows") List<Row> rows) {}

        record Row(@Field("Name") String name) {}

        @Override
        public void compile(Config config, Dialplan dialplan) {
            dialplan.leave(exits(config).getFirst());
        }

        @Override
        public List<Exit> exits(Config config) {
            return config.rows().stream()
                    .flatMap(row -> Stream.of(Exit.named("old", row.name())))
                    .toList();
        }
    }
}
