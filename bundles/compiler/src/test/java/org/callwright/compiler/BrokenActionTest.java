package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.compiler.Flows.flow;
import static org.callwright.compiler.Flows.step;

import java.util.List;
import java.util.function.Consumer;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.junit.jupiter.api.Test;

/** Whatever an action does wrong is a problem that names its bundle, never an exception. */
class BrokenActionTest {

    @Test
    void anActionThatThrowsIsNamedWithItsBundle() {
        assertThat(problem(dialplan -> {
                    throw new IllegalStateException("out of ideas");
                }))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.ACTION_BROKEN);
                    assertThat(problem.message()).contains("Broken", "test.bundle", "out of ideas");
                });
    }

    @Test
    void anActionWithoutAnEndIsNotPublished() {
        assertThat(problem(dialplan -> dialplan.run("Answer")).message()).contains("does not end");
        assertThat(problem(dialplan -> {}).message()).contains("does not end");
    }

    @Test
    void linesAfterTheEndAreRefused() {
        assertThat(problem(dialplan -> dialplan.end().run("Answer")).message()).contains("after the end");
    }

    @Test
    void aJumpToALabelThatIsNotThereIsRefused() {
        assertThat(problem(dialplan -> dialplan.go("nowhere")).message()).contains("nowhere");
    }

    @Test
    void anExitThatIsNotDeclaredIsRefused() {
        assertThat(problem(dialplan -> dialplan.leave(Exit.of("secret", "Secret")))
                        .message())
                .contains("secret");
    }

    @Test
    void aBranchDeclaredTwiceIsRefused() {
        assertThat(problem(Dialplan::end, Exit.NEXT, Exit.of("next", "Other")).message())
                .contains("next twice");
    }

    @Test
    void endlessRecursionIsContained() {
        assertThat(problem(BrokenActionTest::recurse).code()).isEqualTo(ProblemCode.ACTION_BROKEN);
    }

    @Test
    void aStepOfANewerActionIsToldSo() {
        var broken = new TestActions.Broken(Dialplan::end, List.of());
        var newer = flow(step("s1", "test-broken").withConfig(3, step("s1", "x").config()));

        assertThat(new Compiler(Flows.types(broken)).compile(newer, 1).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ACTION_NEWER);
    }

    private static void recurse(Dialplan dialplan) {
        recurse(dialplan.run("NoOp"));
    }

    private static Problem problem(Consumer<Dialplan> code, Exit... exits) {
        var broken = new TestActions.Broken(code, List.of(exits));
        Compilation compilation = new Compiler(Flows.types(broken)).compile(flow(step("s1", "test-broken")), 1);
        assertThat(compilation.dialplan()).isEmpty();
        return compilation.problems().getFirst();
    }
}
