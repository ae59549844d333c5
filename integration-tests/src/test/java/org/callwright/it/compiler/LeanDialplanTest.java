package org.callwright.it.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.action.Exit;
import org.callwright.asterisk.internal.dialplan.DialplanEntry;
import org.callwright.asterisk.internal.dialplan.DialplanParser;
import org.callwright.compiler.Compiler;
import org.callwright.it.docs.ActionBundles;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.VersionDigest;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.internal.json.JacksonFlowJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Callflows become what somebody who knows Asterisk would write: no line that calls could do without. */
class LeanDialplanTest {
    /** Two at the number and one at the callflow's stable address, before the version. */
    private static final int BEFORE_THE_VERSION = 3;

    static List<ActionBundles.Found> actions() {
        return ActionBundles.all();
    }

    @Test
    void aCallerWhoPressesAKeyAtOnceIsAtThePhoneAfterSevenPriorities() throws Exception {
        String text = compiled("menu-to-phone");

        List<String> way = way(text, "1");

        assertThat(way)
                .containsExactly(
                        "BackGround(demo-instruct)",
                        "WaitExten(5)",
                        "Goto(callwright-menutophone-v1,s2,1)",
                        "Dial(${PJSIP_DIAL_CONTACTS(bob)},20)");
        assertThat(BEFORE_THE_VERSION + way.size()).isEqualTo(7);
    }

    @Test
    void allTwentyFiveActionsAreLookedAt() {
        assertThat(actions()).hasSize(25);
    }

    @ParameterizedTest
    @MethodSource("actions")
    void noActionHasALineThatCallsCouldDoWithout(ActionBundles.Found action) throws Exception {
        List<Exit> exits = compiler(action).exits(step(action));

        assertLean(compiled(action, exit -> Optional.empty()));
        assertLean(compiled(action, exit -> Optional.of(exits.indexOf(exit) + 2)));
        assertLean(compiled(action, exit -> Optional.of(2)));
    }

    /** A callflow of one step and of what its exits lead to: the numbers of steps that end the call. */
    private static String compiled(ActionBundles.Found action, Function<Exit, Optional<Integer>> leadsTo)
            throws Exception {
        Step step = step(action);
        Flow flow = Flow.empty(new FlowId("lean"), "Lean").withStart(step.id());
        for (Exit exit : compiler(action).exits(step)) {
            Optional<StepId> target = leadsTo.apply(exit).map(number -> new StepId("s" + number));
            if (target.isPresent()) {
                step = step.connect(exit.id(), target.get());
                flow = flow.withStep(Step.of(target.get(), "end-call", 1, ConfigValue.Group.EMPTY));
            }
        }
        return compiler(action).compile(flow.withStep(step), 1).dialplan().orElseThrow();
    }

    private static Step step(ActionBundles.Found action) throws IOException {
        return Step.of(new StepId("s1"), action.id(), action.installed().info().schema(), action.example());
    }

    private static Compiler compiler(ActionBundles.Found action) {
        return new Compiler(
                id -> id.equals(action.id()) ? Optional.of(action.installed()) : new CoreActions().find(id));
    }

    private static String compiled(String name) throws IOException {
        String json = Files.readString(Path.of("src/test/resources/callflows", name + ".json"));
        return new Compiler(new CoreActions())
                .compile(new JacksonFlowJson().read(json), 1)
                .dialplan()
                .orElseThrow();
    }

    /** What a call runs in a version until it is at a phone, its caller pressing a key as soon as the menu waits. */
    private static List<String> way(String text, String key) throws Exception {
        Map<String, DialplanEntry> lines = lines(text);
        List<String> way = new ArrayList<>();
        DialplanEntry at = lines.get(VersionDigest.entry(text) + ",1");
        while (at != null && way.size() < 100) {
            way.add(at.application() + "(" + at.data() + ")");
            at = switch (at.application()) {
                case "Goto" -> lines.get(target(at, lines).orElseThrow());
                case "WaitExten" -> lines.get(at.context() + "," + key + ",1");
                case "Dial" -> null;
                default -> lines.get(next(at));
            };
        }
        return way;
    }

    private static void assertLean(String text) throws Exception {
        Map<String, DialplanEntry> lines = lines(text);
        for (DialplanEntry line : lines.values()) {
            Optional<DialplanEntry> next = Optional.ofNullable(lines.get(next(line)));
            assertThat(line.application() + line.data()).as(text).isNotEqualTo("NoOp");
            target(line, lines).ifPresent(target -> {
                assertThat(target)
                        .as("%s only leads to the next line in%n%s", line, text)
                        .isNotEqualTo(next(line));
                assertThat(Optional.ofNullable(lines.get(target)).map(DialplanEntry::application))
                        .as("%s leads to a Goto in%n%s", line, text)
                        .isNotEqualTo(Optional.of("Goto"));
                // Where a line behind a Goto has a label, others lead there.
                boolean isEnd = line.application().equals("Goto")
                        && next.filter(following -> !following.label().isEmpty())
                                .isPresent();
                assertThat(next.filter(following -> !isEnd).flatMap(following -> target(following, lines)))
                        .as("%s and the line after it lead to the same place in%n%s", line, text)
                        .isNotEqualTo(Optional.of(target));
            });
        }
    }

    /** Every line by its place, and those with a label once more by that. */
    private static Map<String, DialplanEntry> lines(String text) throws Exception {
        Map<String, DialplanEntry> lines = new TreeMap<>();
        DialplanParser.parse(text).contexts().values().stream()
                .flatMap(List::stream)
                .forEach(line -> {
                    lines.put(place(line, line.priority()), line);
                    lines.put(line.context() + "," + line.extension() + "," + line.label(), line);
                });
        return lines;
    }

    /** The place that a jump leads to, which may be in another text. */
    private static Optional<String> target(DialplanEntry line, Map<String, DialplanEntry> lines) {
        if (!line.application().startsWith("Goto")) {
            return Optional.empty();
        }
        List<String> parts =
                List.of(line.data().substring(line.data().lastIndexOf('?') + 1).split(","));
        String written = Stream.concat(
                        Stream.of(line.context(), line.extension()).limit(3 - parts.size()), parts.stream())
                .collect(Collectors.joining(","));
        return Optional.ofNullable(lines.get(written))
                .map(target -> place(target, target.priority()))
                .or(() -> Optional.of(written));
    }

    private static String next(DialplanEntry line) {
        return place(line, line.priority() + 1);
    }

    private static String place(DialplanEntry line, int priority) {
        return line.context() + "," + line.extension() + "," + priority;
    }
}
