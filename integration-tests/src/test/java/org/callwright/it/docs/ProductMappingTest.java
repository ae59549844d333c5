package org.callwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.it.stage.Await;
import org.junit.jupiter.api.Test;

/** docs/reference/you-knew-it-as.md leaves out none of the other product's actions, and what it says is ours is there. */
class ProductMappingTest {
    private static final Path FOLDER = Await.repository().resolve("docs/reference");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([a-z-]+)\\.md\\)");

    private static final List<String> THEIRS =
            """
            Play media, Ring group, Conference, User, Voicemail, Menu,
            Device, Callflow, Page group, Branch variable, Set call variables, Missed call alert, Distinctive ring,
            Manual presence, Text to speech, Sleep, Language, Group pickup, Receive fax, Fax box, Pivot, DISA,
            Collect DTMF, Response, Check voicemail, Directory, Webhook, Carrier routing,
            Start call recording, Stop call recording,
            Dynamic caller ID, Prepend caller ID, Reset caller ID,
            Call forwarding on, Call forwarding off, Call forwarding update,
            Do not disturb on, Do not disturb off, Do not disturb toggle,
            Hotdesking login, Hotdesking logout, Hotdesking toggle,
            Ring group login, Ring group logout,
            Time of day, Enable rule, Disable rule, Reset rule
            """.lines().flatMap(line -> Stream.of(line.split(", *"))).toList();

    private final Map<String, InstalledAction> ours = ActionBundles.all().stream()
            .collect(Collectors.toMap(ActionBundles.Found::id, ActionBundles.Found::installed));

    /** A line of the page: what it is called there, what it is here, and a remark. */
    private record Row(String there, String here, String remark) {}

    @Test
    void everyActionThereHasOneRow() throws IOException {
        assertThat(rows()).extracting(Row::there).containsExactlyElementsOf(THEIRS);
    }

    @Test
    void everyRowSaysWhereItIsOrThatItIsPlannedAndMore() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.here()).matches("Planned|" + LINK.pattern());
            assertThat(row.remark()).isNotBlank();
        });
    }

    @Test
    void everyLinkLeadsToAnActionByItsName() throws IOException {
        List<MatchResult> links = LINK.matcher(page()).results().toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            assertThat(ours).containsKey(link.group(2));
            assertThat(link.group(1)).isEqualTo(ours.get(link.group(2)).info().label());
        });
    }

    @Test
    void whatIsOursIsFoundByTheOldName() throws IOException {
        assertThat(rows()).filteredOn(row -> !row.here().equals("Planned")).allSatisfy(row -> {
            Matcher link = LINK.matcher(row.here());
            assertThat(link.find()).isTrue();
            InstalledAction action = ours.get(link.group(2));
            assertThat(words(action.info())).anyMatch(finds(row.there()));
            assertThat(PageLanguages.all())
                    .allSatisfy(language ->
                            assertThat(words(action.in(language).info())).anyMatch(finds(row.there())));
        });
    }

    /** As the palette's search does. */
    private static Predicate<String> finds(String name) {
        return text -> text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static List<String> words(ActionInfo info) {
        return Stream.of(List.of(info.label(), info.group()), info.keywords())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(page())
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .filter(row -> !row.there().equals("There"))
                .toList();
    }

    private static String page() throws IOException {
        return Files.readString(FOLDER.resolve("you-knew-it-as.md"));
    }
}
