package org.callwright.it.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.Compilation;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.dialplan.VersionText;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.model.StepId;
import org.callwright.store.internal.json.JacksonFlowJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code NAME.json} in callflows/ is a callflow; {@code NAME.conf} is the dialplan that has to come of it and
 * {@code NAME.problems} what has to be found wrong with it. A new case is a new file. What was found is left in
 * target/golden, to be looked at and taken over by hand.
 */
class GoldenFlowsTest {
    private static final Path CASES = Path.of("src/test/resources/callflows");
    private static final Path SAMPLES = Path.of("../bundles/demo/src/main/resources/callflows");
    private static final Path FOUND = Path.of("target/golden");
    private static final int FEWEST_CASES = 34;

    private final Compiler compiler = new Compiler(new CoreActions());

    static Stream<String> cases() throws IOException {
        return named(CASES, ".json").stream();
    }

    static Stream<String> samples() throws IOException {
        return named(SAMPLES, ".json").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCallflowBecomesTheDialplanBesideIt(String name) throws IOException {
        assertGolden(CASES.resolve(name + ".json"), CASES.resolve(name));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleCallflowOfTheReferenceHostBecomesItsDialplan(String name) throws IOException {
        assertGolden(SAMPLES.resolve(name + ".json"), CASES.resolve("demo").resolve(name));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aVersionsTextIsThatOfAnotherVersionButForItsNumber(String name) throws IOException {
        Flow flow = new JacksonFlowJson().read(Files.readString(CASES.resolve(name + ".json")));
        Optional<String> first = compiler.compile(flow, 1).dialplan();

        assertThat(first.map(text -> VersionText.numbered(text, flow.id(), 1, 12)))
                .isEqualTo(compiler.compile(flow, 12).dialplan());
    }

    @Test
    void everyExpectationBelongsToACallflowAndNoneWentMissing() throws IOException {
        assertThat(named(CASES, ".json"))
                .hasSizeGreaterThanOrEqualTo(FEWEST_CASES)
                .containsAll(named(CASES, ".conf"))
                .containsAll(named(CASES, ".problems"));
        assertThat(named(SAMPLES, ".json"))
                .isNotEmpty()
                .isEqualTo(named(CASES.resolve("demo"), ".conf"))
                .containsAll(named(CASES.resolve("demo"), ".problems"));
    }

    @Test
    void fiveHundredStepsCompileToOneEntryEachAndTwiceToTheSame() {
        Flow flow = GeneratedFlow.ofSteps(500);

        Compilation compilation = compiler.compile(flow, 1);

        assertThat(compilation.problems()).isEmpty();
        // A menu and a mailbox are entered at their section.
        assertThat(compilation
                        .dialplan()
                        .orElseThrow()
                        .lines()
                        .filter(line -> line.matches("exten => s\\d+,1,.*|\\[.*-s\\d+-(keys|box)]")))
                .hasSize(500);
        assertThat(compiler.compile(flow, 1)).isEqualTo(compilation);
    }

    private void assertGolden(Path json, Path expected) throws IOException {
        Compilation compilation = compiler.compile(new JacksonFlowJson().read(Files.readString(json)), 1);
        String problems = compilation.problems().stream()
                .map(problem -> line(problem) + "\n")
                .collect(Collectors.joining());
        String dialplan = compilation.dialplan().orElse("");

        assertThat(dialplan + problems)
                .as("A callflow without steps has problems")
                .isNotEmpty();
        leaveFound(expected + ".conf", dialplan);
        leaveFound(expected + ".problems", problems);
        assertExpected(expected + ".conf", dialplan);
        assertExpected(expected + ".problems", problems);
    }

    private static void leaveFound(String expected, String found) throws IOException {
        Path left = FOUND.resolve(CASES.relativize(Path.of(expected)));
        Files.createDirectories(left.getParent());
        Files.deleteIfExists(left);
        if (!found.isEmpty()) {
            Files.writeString(left, found);
        }
    }

    private static void assertExpected(String expected, String found) throws IOException {
        Path file = Path.of(expected);
        assertThat(found)
                .as("%s; what was found is in %s", expected, FOUND)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }

    private static String line(Problem problem) {
        return String.join(
                " ",
                problem.code().severity().name(),
                problem.step().map(StepId::value).orElse("-"),
                problem.field().orElse("-"),
                problem.code().name());
    }

    private static List<String> named(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(end))
                    .map(file -> file.substring(0, file.length() - end.length()))
                    .sorted()
                    .toList();
        }
    }
}
