package org.callwright.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.callwright.compiler.Flows.flow;
import static org.callwright.compiler.Flows.step;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Section;
import org.callwright.action.Variable;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.StepId;
import org.junit.jupiter.api.Test;

/** Whatever an action does wrong is a problem that names its bundle, never an exception. */
class FaultyActionTest {

    @Test
    void anActionThatThrowsIsNamedWithItsBundle() {
        assertThat(problem(dialplan -> {
                    throw new IllegalStateException("out of ideas");
                }))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.ACTION_BROKEN);
                    assertThat(problem.inEnglish()).contains("Broken", "test.bundle", "out of ideas");
                });
    }

    @Test
    void anActionWithoutAnEndIsNotPublished() {
        assertThat(problem(dialplan -> dialplan.run("Answer")).inEnglish()).contains("does not end");
        assertThat(problem(dialplan -> {}).inEnglish()).contains("does not end");
    }

    @Test
    void waitingForDigitsIsAnEndWhereSomethingFollowsWithoutAny() {
        assertThat(problem(dialplan -> dialplan.run("WaitExten", 5)).inEnglish())
                .contains("extension s1 does not end");
        assertThat(problem(dialplan -> {
                            Section keys = dialplan.section("keys");
                            dialplan.enter(keys);
                            keys.start().run("WaitExten", 5);
                            keys.dialled("1").end();
                        })
                        .inEnglish())
                .contains("extension s does not end");
        var waits = new TestActions.Broken(
                dialplan -> {
                    Section keys = dialplan.section("keys");
                    dialplan.enter(keys);
                    keys.start().run("WaitExten", 5);
                    keys.timeout().end();
                },
                List.of());
        assertThat(new Compiler(Flows.catalog(waits))
                        .compile(flow(step("s1", "test-broken")), 1)
                        .dialplan())
                .hasValueSatisfying(
                        text -> assertThat(text).contains("exten => s,1,WaitExten(5)\nexten => t,1,Hangup()\n"));
    }

    @Test
    void linesAfterTheEndAreRefused() {
        assertThat(problem(dialplan -> dialplan.end().run("Answer")).inEnglish())
                .contains("after the end");
    }

    @Test
    void aJumpToALabelThatIsNotThereIsRefused() {
        assertThat(problem(dialplan -> dialplan.go("nowhere")).inEnglish()).contains("nowhere");
    }

    @Test
    void anExitThatIsNotDeclaredIsRefused() {
        assertThat(problem(dialplan -> dialplan.leave(Exit.of("secret", "Secret")))
                        .inEnglish())
                .contains("secret");
    }

    @Test
    void aBranchDeclaredTwiceIsRefused() {
        assertThat(problem(Dialplan::end, Exit.NEXT, Exit.of("next", "Other")).inEnglish())
                .contains("next twice");
    }

    @Test
    void endlessRecursionIsContained() {
        assertThat(problem(FaultyActionTest::recurse).code()).isEqualTo(ProblemCode.ACTION_BROKEN);
    }

    @Test
    void whatIsThrownMayBeAnything() {
        assertThat(problem(dialplan -> FaultyActionTest.<RuntimeException>sneak(new IOException("disk on fire")))
                        .inEnglish())
                .contains("test.bundle", "disk on fire");
        assertThat(problem(dialplan -> {
                            throw new AssertionError("never");
                        })
                        .inEnglish())
                .contains("never");
        assertThat(problem(dialplan -> {
                            throw new IllegalStateException() {
                                @Override
                                public String getMessage() {
                                    throw new IllegalStateException("not even a message");
                                }
                            };
                        })
                        .code())
                .isEqualTo(ProblemCode.ACTION_BROKEN);
        assertThat(problem(dialplan -> {
                            throw new IllegalStateException("x\n".repeat(1_000_000));
                        })
                        .inEnglish())
                .hasSizeLessThan(400)
                .doesNotContain("\n");
    }

    @Test
    void aFloodOfLinesIsCutOff() {
        var written = new AtomicInteger();
        assertThat(problem(dialplan -> {
                            for (int i = 0; i < 100_000; i++) {
                                dialplan.run("NoOp");
                                written.incrementAndGet();
                            }
                            dialplan.end();
                        })
                        .inEnglish())
                .contains("test.bundle", "more than 10000 lines");
        assertThat(written).hasValue(10_000);
    }

    @Test
    void aFloodOfLinesIsCutOffThoughTheActionDoesNotMind() {
        assertThat(problem(dialplan -> {
                            for (int i = 0; i < 100_000; i++) {
                                try {
                                    dialplan.run("NoOp");
                                } catch (RuntimeException e) {
                                    // goes on
                                }
                            }
                        })
                        .code())
                .isEqualTo(ProblemCode.ACTION_BROKEN);
    }

    @Test
    void aFloodOfCharactersIsCutOff() {
        String megabytes = "x".repeat(5_000_000);
        assertThat(problem(dialplan -> dialplan.run("NoOp", megabytes).end()).inEnglish())
                .contains("more than a dialplan can have");
        assertThat(problem(dialplan -> dialplan.goIf(Condition.is(Variable.named("x"), megabytes), "end")
                                .mark("end")
                                .end())
                        .inEnglish())
                .contains("more than a dialplan can have");
        String much = "x".repeat(90_000);
        assertThat(problem(dialplan -> {
                            for (int i = 0; i < 5_000; i++) {
                                dialplan.set(Variable.named("x"), much);
                            }
                        })
                        .inEnglish())
                .contains("more than a dialplan can have");
    }

    @Test
    void aFloodOfSectionsIsCutOff() {
        assertThat(problem(dialplan -> {
                            for (int i = 0; i < 100_000; i++) {
                                dialplan.section("keys").dialled("" + i).end();
                            }
                        })
                        .inEnglish())
                .contains("more than 2000 extensions");
    }

    @Test
    void nonsenseInPlaceOfBranchesIsRefused() {
        Exit[] many = IntStream.range(0, 10_000)
                .mapToObj(i -> Exit.of("e" + i, "Branch"))
                .toArray(Exit[]::new);
        assertThat(problem(Dialplan::end, many).inEnglish()).contains("more than 1100 branches");
        assertThat(problem(new TestActions.Broken(Dialplan::end, null)).inEnglish())
                .contains("declares no branches");
        assertThat(problem(new TestActions.Broken(Dialplan::end, Arrays.asList((Exit) null)))
                        .inEnglish())
                .contains("declares no branches");
        assertThatThrownBy(() -> Exit.of("many", "x".repeat(2_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000");
        assertThatThrownBy(() -> Exit.of("x".repeat(71), "Long")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Exit.named("rule", "Night and day ".repeat(70)).id()).hasSizeLessThan(60);
    }

    @Test
    void whatIsWrongWithOneActionLeavesTheOtherStepsTheirProblems() {
        var broken = new TestActions.Broken(
                dialplan -> {
                    throw new IllegalStateException("out of ideas");
                },
                List.of(Exit.NEXT));
        var flow = flow(
                step("s1", "test-broken").connect("next", new StepId("s2")),
                step("s2", "test-run", "application", "System", "argument", "x"));

        assertThat(new Compiler(Flows.catalog(broken, new TestActions.Run()))
                        .compile(flow, 1)
                        .problems())
                .extracting(problem -> problem.step().orElseThrow().value(), Problem::code)
                .containsExactly(tuple("s1", ProblemCode.ACTION_BROKEN), tuple("s2", ProblemCode.ACTION_BROKEN));
    }

    @Test
    void whatAnActionFindsWrongIsShownAtTheField() {
        var picky = new TestActions.Picky("rows[1].phone", "Nobody is there at night.");

        assertThat(new Compiler(Flows.catalog(picky))
                        .compile(flow(step("s1", "test-picky")), 1)
                        .problems())
                .containsExactly(Problem.at(
                        new StepId("s1"), "rows[1].phone", ProblemCode.FIELD_REFUSED, "Nobody is there at night."));
    }

    @Test
    void whatAnActionSaysOfNoFieldOrInNoWordsIsItsFault() {
        for (var picky : List.of(
                new TestActions.Picky("colour", "It is too red."),
                new TestActions.Picky("rows", " "),
                new TestActions.Picky("rows", "x".repeat(1_000_000)))) {
            assertThat(new Compiler(Flows.catalog(picky))
                            .compile(flow(step("s1", "test-picky")), 1)
                            .problems())
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.ACTION_BROKEN);
        }
    }

    @Test
    void aStepOfANewerActionIsToldSo() {
        var broken = new TestActions.Broken(Dialplan::end, List.of());
        var newer = flow(step("s1", "test-broken").withConfig(3, step("s1", "x").config()));

        assertThat(new Compiler(Flows.catalog(broken)).compile(newer, 1).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ACTION_NEWER);
    }

    private static void recurse(Dialplan dialplan) {
        recurse(dialplan.run("NoOp"));
    }

    @SuppressWarnings("unchecked") // which is how other languages get checked exceptions past the compiler
    private static <E extends Exception> void sneak(Exception thrown) throws E {
        throw (E) thrown;
    }

    private static Problem problem(Consumer<Dialplan> code, Exit... exits) {
        return problem(new TestActions.Broken(code, List.of(exits)));
    }

    private static Problem problem(TestActions.Broken broken) {
        Compilation compilation = new Compiler(Flows.catalog(broken)).compile(flow(step("s1", "test-broken")), 1);
        assertThat(compilation.dialplan()).isEmpty();
        return compilation.problems().getFirst();
    }
}
