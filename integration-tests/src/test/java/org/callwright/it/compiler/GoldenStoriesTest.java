package org.callwright.it.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.app.story.Outline;
import org.callwright.app.story.Story;
import org.callwright.compiler.catalog.SentencePart;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.Message;
import org.callwright.model.config.ConfigValue;
import org.callwright.store.internal.json.JacksonFlowJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Each {@code NAME.json} in stories/ is a callflow; {@code NAME.en.txt} and {@code NAME.de.txt} are its story, with what
 * decides between asterisks. What was found is left in target/stories, to be looked at and taken over by hand.
 */
class GoldenStoriesTest {
    private static final Path CASES = Path.of("src/test/resources/stories");
    private static final Path FOUND = Path.of("target/stories");
    private static final Path GERMAN =
            Path.of("../ui/designer/src/main/resources/org/callwright/designer/messages/de.json");

    @ParameterizedTest
    @CsvSource({"practice, en", "practice, de", "town, en"})
    void aCallflowReadsLikeTheStoryBesideIt(String name, String language) throws IOException {
        Story story = story(name, Locale.of(language));
        Function<Message, String> words = language.equals("de") ? german() : Message::pattern;
        String told = Outline.of(story, words).stream()
                .map(line -> "  ".repeat(line.level())
                        + line.parts().stream().map(GoldenStoriesTest::marked).collect(Collectors.joining())
                        + "\n")
                .collect(Collectors.joining());

        String file = name + "." + language + ".txt";
        Files.createDirectories(FOUND);
        Files.writeString(FOUND.resolve(file), told);
        assertThat(told).as("what was found is in %s", FOUND).isEqualTo(Files.readString(CASES.resolve(file)));
    }

    /** The sizes that the drawing has to fit. */
    @Test
    void aFlowNeedsFewBlocksAndFoldsFromTheRight() throws IOException {
        Story story = story("town", Locale.ENGLISH);

        assertThat(story.byStep()).hasSize(120);
        assertThat(story.blocks()).hasSizeLessThan(40);
        assertThat(story.foldedFor(2)).hasSize(8);
        assertThat(story("practice", Locale.ENGLISH).blocks()).hasSize(10);
    }

    private static Story story(String name, Locale language) throws IOException {
        Flow flow = new JacksonFlowJson().read(Files.readString(CASES.resolve(name + ".json")));
        return Story.of(flow, new CoreActions().in(language), ConfigValue.Reference::id, DrawingNotes.NONE);
    }

    private static String marked(SentencePart part) {
        return part.decides() ? "*" + part.text() + "*" : part.text();
    }

    private static Function<Message, String> german() throws IOException {
        JsonNode sentences =
                new ObjectMapper().readTree(Files.readString(GERMAN)).required("sentences");
        return message -> {
            JsonNode found = sentences.required(message.english());
            return found.isString() ? found.asString() : found.required("other").asString();
        };
    }
}
