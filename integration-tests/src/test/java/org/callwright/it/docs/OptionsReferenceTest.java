package org.callwright.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callwright.it.stage.Await;
import org.junit.jupiter.api.Test;

/**
 * docs/options.md has every option of every bundle, made from the bundles. What was found is left in target, to be looked
 * at and taken over:
 *
 * <pre>cp integration-tests/target/options.md docs/</pre>
 */
class OptionsReferenceTest {
    private static final Path FOUND = Path.of("target/options.md");

    @Test
    void thePageSaysWhatTheBundlesSay() throws IOException {
        String found = OptionsPage.markdown(OptionsPage.all(Await.repository()));
        Files.writeString(FOUND, found);

        assertThat(Await.repository().resolve("docs/options.md"))
                .as("look at integration-tests/%s, then: cp integration-tests/%s docs/", FOUND, FOUND)
                .hasContent(found);
    }

    @Test
    void everyFileAndEveryOptionSaysWhatItIsInASentence() throws IOException {
        List<OptionsPage.Options> all = OptionsPage.all(Await.repository());

        assertThat(all)
                .extracting(OptionsPage.Options::pid)
                .contains("org.callwright.asterisk", "org.callwright.store");
        assertThat(all).allSatisfy(file -> {
            assertThat(file.description()).as(file.pid()).endsWith(".");
            assertThat(file.options())
                    .isNotEmpty()
                    .allSatisfy(option ->
                            assertThat(option.description()).as(option.key()).endsWith("."));
        });
    }
}
