package org.callwright.vaadin.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleResourcesTest {

    @TempDir
    Path folder;

    private BundleResources resources;

    @BeforeEach
    void twoBundlesThatShareOneFile() throws IOException {
        write("application/META-INF/resources/style.css", "ours");
        write("application/secret.txt", "secret");
        write("application/META-INF/resources/pages/index.html", "index");
        write("runtime/META-INF/resources/style.css", "theirs");
        write("runtime/META-INF/resources/lumo.css", "lumo");
        resources = new BundleResources(loader("application"), loader("runtime"));
    }

    @Test
    void theApplicationsFileIsFoundBeforeTheRuntimes() throws IOException {
        assertThat(text(resources.publicFile("/style.css"))).isEqualTo("ours");
        assertThat(text(resources.publicFile("style.css"))).isEqualTo("ours");
        assertThat(text(resources.publicFile("/lumo.css"))).isEqualTo("lumo");
    }

    @Test
    void allFilesOfANameAreFoundInThatOrder() {
        assertThat(resources.getApplicationResources("META-INF/resources/style.css"))
                .extracting(BundleResourcesTest::text)
                .containsExactly("ours", "theirs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../secret.txt", "/pages/../../../secret.txt", "..\\..\\secret.txt", "/..", ""})
    void nobodyClimbsOutOfThePublicFolder(String path) {
        assertThat(resources.publicFile(path)).isNull();
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(resources.publicFile("/pages/")).isNull();
    }

    @Test
    void aMissingClientResourceIsNamed() {
        assertThatThrownBy(() -> resources.getClientResourceAsStream("missing.js"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("missing.js");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ClassLoader loader(String bundle) throws IOException {
        return new URLClassLoader(new URL[] {folder.resolve(bundle).toUri().toURL()}, null);
    }

    private static String text(URL url) {
        try (var in = url.openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
