package org.callwright.asterisk.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The languages that are made of what Asterisk's console prints of each prompt. */
class PromptLanguagesTest {
    private final Map<String, List<String>> folders = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();
    private long nanos = 17;
    private final PromptLanguages languages = new PromptLanguages(this::printed, () -> nanos);

    @Test
    void aLanguageIsThereWhereOnePromptIs() {
        folders.put("digits/1", List.of("en_US_f_Allison", "en"));
        folders.put("custom/willkommen", List.of("de_AT"));
        folders.put("vm-goodbye", List.of("en", "pt_BR"));

        assertThat(languages.of(folders.keySet())).containsExactlyInAnyOrder("en", "en_US_f_Allison", "de_AT", "pt_BR");
    }

    @Test
    void aFolderOfRecordingsIsNoLanguageUnlessItHasDigits() {
        folders.put("greeting", List.of("custom", "recordings", "en"));
        folders.put("digits/2", List.of("deutsch"));

        assertThat(languages.of(folders.keySet())).containsExactlyInAnyOrder("en", "deutsch");
    }

    @Test
    void asteriskIsAskedOnceAMinute() {
        folders.put("greeting", List.of("en"));
        languages.of(folders.keySet());
        folders.put("digits/1", List.of("fr"));

        nanos += Duration.ofSeconds(59).toNanos();
        assertThat(languages.of(folders.keySet())).containsExactly("en");
        assertThat(asked).hasSize(1);

        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(languages.of(folders.keySet())).containsExactlyInAnyOrder("en", "fr");
    }

    @Test
    void aNameIsNeverMoreThanOneWordOfACommand() {
        List<String> names = List.of("two words", "a\r\nAction: Logoff", "a\"b", "fine");

        languages.of(names);

        assertThat(asked).containsExactly("core show sound fine");
    }

    @Test
    void aPbxWithVeryManyRecordingsIsNotKeptBusy() {
        languages.of(IntStream.range(0, 5_000).mapToObj(i -> "r" + i).toList());

        assertThat(asked).hasSize(2_000);
    }

    private List<String> printed(String command) {
        asked.add(command);
        String prompt = command.substring("core show sound ".length());
        return Stream.concat(
                        Stream.of("Indexed Information for " + prompt + ":"),
                        folders.getOrDefault(prompt, List.of()).stream()
                                .flatMap(language -> Stream.of("  Language " + language + ":", "    Format: gsm")))
                .toList();
    }
}
