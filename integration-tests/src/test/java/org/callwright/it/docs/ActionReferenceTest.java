package org.callwright.it.docs;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.it.docs.Markdown.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.it.stage.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * docs/reference has a page for each action, made from the action itself and from its example. What was found is left in
 * target/reference, to be looked at and taken over:
 *
 * <pre>cp integration-tests/target/reference/*.md docs/reference/</pre>
 */
class ActionReferenceTest {
    private static final Path PAGES = Await.repository().resolve("docs/reference");
    private static final Path FOUND = Path.of("target/reference");
    private static final String INDEX = "README.md";

    /** Written by hand. */
    private static final Set<String> OTHERS = Set.of("you-knew-it-as.md");

    static List<ActionBundles.Found> actions() {
        return ActionBundles.all();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void anActionsPageSaysWhatTheActionIs(ActionBundles.Found action) throws IOException {
        assertPage(action.id() + ".md", new ReferencePage(action).markdown());
    }

    @Test
    void theIndexHasEveryAction() throws IOException {
        var index = new StringBuilder("""
                # Actions

                One page for each action that comes with Callwright, made from the action itself.
                Coming from another product? See [You knew it as](you-knew-it-as.md).
                """);
        var groups = actions().stream()
                .collect(groupingBy(action -> action.installed().info().group(), TreeMap::new, Collectors.toList()));
        for (var group : groups.entrySet()) {
            index.append("\n## ").append(group.getKey()).append("\n\n");
            index.append(row("Action", "What it does", "Also found by")).append('\n');
            index.append(row("---", "---", "---")).append('\n');
            for (var action : group.getValue()) {
                var info = action.installed().info();
                index.append(row(
                                "[" + info.label() + "](" + info.id() + ".md)",
                                ReferencePage.inShort(action),
                                String.join(", ", info.keywords())))
                        .append('\n');
            }
        }
        assertPage(INDEX, index.toString());
    }

    @Test
    void noPageIsLeftOfAnActionThatIsGone() throws IOException {
        Set<String> expected = new TreeSet<>(OTHERS);
        expected.add(INDEX);
        actions().forEach(action -> expected.add(action.id() + ".md"));

        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static void assertPage(String name, String found) throws IOException {
        Files.createDirectories(FOUND);
        Files.writeString(FOUND.resolve(name), found);
        Path page = PAGES.resolve(name);
        assertThat(found)
                .as(
                        "docs/reference/%s; look at integration-tests/%s, then: cp integration-tests/%s/*.md docs/reference/",
                        name, FOUND.resolve(name), FOUND)
                .isEqualTo(Files.exists(page) ? Files.readString(page) : "");
    }
}
