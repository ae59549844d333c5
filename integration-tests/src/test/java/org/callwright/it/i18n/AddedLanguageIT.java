package org.callwright.it.i18n;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A language of the pages is added by a file alone. */
class AddedLanguageIT {
    /** Its own, since a fragment is added to the designer. */
    @RegisterExtension
    static final StageExtension stage = StageExtension.own();

    @Test
    void aFragmentOfTheDesignerAddsALanguage(@TempDir Path folder) throws Exception {
        Path fragment = fragment(folder.resolve("french.jar"), "fr.json", """
                { "sentences": { "Log in – Callwright": "Connexion – Callwright" } }""");
        stage.host().console("install " + fragment.toUri());
        stage.host().console("refresh " + stage.idOf("org.callwright.designer"));
        Await.until(
                "the fragment is attached",
                Duration.ofSeconds(60),
                () -> stage.host().console("lb -s test.language").contains("Resolved"));

        Page page = stage.chromium().open(new Browser.NewContextOptions().setLocale("fr-CA"));
        page.navigate(stage.host().url());
        assertThat(page).hasTitle("Connexion – Callwright");
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("fr");
        assertThat(Pages.button(page, "Log in")).isVisible(); // what the file lacks is in English
    }

    /** A bundle that adds a file to the messages of the designer. */
    private static Path fragment(Path jar, String name, String content) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "test.language");
        attributes.putValue("Fragment-Host", "org.callwright.designer");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new ZipEntry("org/callwright/designer/messages/" + name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
