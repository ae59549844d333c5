package org.callwright.it.docs;

import static org.callwright.it.docs.Markdown.code;
import static org.callwright.it.docs.Markdown.row;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.action.Exit;
import org.callwright.action.RuntimeAction;
import org.callwright.action.testkit.ActionTester;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.form.Form;
import org.callwright.model.config.ConfigValue;

/**
 * The reference page of one action, from what the action declares and from its {@code src/test/resources/example.json}:
 * the configuration of a step, as {@code config} in a callflow's file.
 */
final class ReferencePage {
    private final ActionBundles.Found found;
    private final InstalledAction english;
    private final Map<String, InstalledAction> translations;
    private final ActionTester tester;
    private final String json;
    private final ConfigValue.Group example;
    private final StringBuilder page = new StringBuilder();

    ReferencePage(ActionBundles.Found found) throws IOException {
        this.found = found;
        this.english = found.installed();
        this.translations = PageLanguages.translations(english);
        this.tester = ActionTester.of(english.action());
        this.json = found.exampleJson();
        this.example = found.example();
    }

    /** What the action does, in the first sentence of it. */
    static String inShort(ActionBundles.Found found) throws IOException {
        return Javadoc.of(found.source()).replaceAll("(?s)(?<=[.])\\s.*", "");
    }

    String markdown() throws IOException {
        line("# " + english.info().label());
        line("");
        line(Javadoc.of(found.source()));
        line("");
        overview();
        fields();
        branches();
        example();
        return page.toString().strip() + "\n";
    }

    private void overview() {
        line(row("", ""));
        line(row("---", "---"));
        line(row("Id", code(english.info().id())));
        line(row("Group", english.info().group()));
        translations.forEach((language, action) -> line(row(
                "In " + language,
                action.info().label() + ", group " + action.info().group())));
        line(row("Also found by", String.join(", ", english.info().keywords())));
        translations.forEach((language, action) -> line(row(
                "Also found by, in " + language, String.join(", ", action.info().keywords()))));
        line(row("Who runs it", who()));
        line(row("Mostly shared by several callflows", english.info().shared() ? "yes" : "no"));
        line(row(
                "Switched off",
                tester.exitWhenOff(example)
                        .map(exit -> "calls go on by *" + exit.label() + "*")
                        .orElse("the call ends")));
        line("");
    }

    private String who() {
        return english.action() instanceof RuntimeAction<?>
                ? "the container, with a deadline; without an answer in time the call goes on by a branch"
                : "Asterisk alone";
    }

    private void fields() {
        line("## Fields");
        line("");
        if (english.form().fields().isEmpty()) {
            line("None.");
            line("");
        } else {
            Map<String, Form> forms = new LinkedHashMap<>();
            translations.forEach((language, action) -> forms.put(language, action.form()));
            new FieldTable(english.form(), forms).lines().forEach(this::line);
        }
    }

    private void branches() {
        line("## Branches");
        line("");
        List<Exit> exits = tester.exits(example);
        if (exits.isEmpty()) {
            line("None: no call goes on from here.");
            line("");
            return;
        }
        line("With the example below. The first is the main one.");
        line("");
        line(row(
                List.of("Branch", "Id", "While nothing is connected", "Warns while open"),
                translations.keySet().stream().map(language -> "In " + language)));
        line(row(Collections.nCopies(4, "---"), translations.keySet().stream().map(language -> "---")));
        for (Exit exit : exits) {
            String open = exit.fallback()
                    .flatMap(other -> exits.stream()
                            .filter(each -> each.id().equals(other))
                            .findFirst())
                    .map(other -> "as *" + other.label() + "*")
                    .orElse("the call ends");
            line(row(
                    List.of(exit.label(), code(exit.id()), open, exit.needsChoice() ? "yes" : "no"),
                    translations.values().stream()
                            .map(action -> action.exit(exit).label())));
        }
        line("");
    }

    private void example() {
        String[] ids = tester.exits(example).stream().map(Exit::id).toArray(String[]::new);
        line("## Example");
        line("");
        line("```json");
        line(json);
        line("```");
        line("");
        english.summary(example, ConfigValue.Reference::id).ifPresent(words -> {
            line("On its card: *" + words + "*");
            line("");
        });
        String becomes = ids.length == 0
                ? "It becomes:"
                : "With every branch connected, in order to " + steps(ids.length) + ", it becomes:";
        dialplan(becomes, withoutNeighbours(tester.dialplan(example, ids), ids.length));
        String features = tester.features(example);
        if (!features.isEmpty()) {
            dialplan("As a saved action it gives phones:", features);
        }
    }

    private static String steps(int count) {
        return IntStream.range(0, count).mapToObj(i -> code("s" + (i + 2))).collect(Collectors.joining(", "));
    }

    /** Without what stands behind the branches. */
    private static String withoutNeighbours(String dialplan, int exits) {
        String ours = dialplan.lines()
                .filter(line -> IntStream.range(0, exits).noneMatch(i -> line.startsWith("exten => s" + (i + 2) + ",")))
                .collect(Collectors.joining("\n"));
        return ours.replaceAll("(?m)^\\[.*]\n*(?=\\[|\\z)", "");
    }

    private void dialplan(String words, String text) {
        line(words);
        line("");
        line("```");
        line(text.strip());
        line("```");
        line("");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
