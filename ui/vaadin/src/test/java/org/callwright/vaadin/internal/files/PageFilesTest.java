package org.callwright.vaadin.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String SCRIPT = "/VAADIN/build/main-AbC_12-x.js";

    @TempDir
    Path folder;

    private PageFiles files;

    @BeforeEach
    void aBundle() throws IOException {
        write("META-INF/VAADIN/webapp" + SCRIPT, "plain");
        write("META-INF/VAADIN/webapp" + SCRIPT + ".gz", "gzipped");
        write("META-INF/VAADIN/webapp" + SCRIPT + ".br", "brotli");
        write("META-INF/VAADIN/webapp/VAADIN/build/unnamed.js", "unnamed");
        write("META-INF/VAADIN/webapp/index.html", "page");
        write("META-INF/VAADIN/config/stats.json", "secret");
        write("META-INF/resources/style.css", "style");
        files = new PageFiles(resources());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | br | brotli",
                "GZIP;q=0.8 | gzip | gzipped",
                "br;q=0, gzip | gzip | gzipped",
                "identity | | plain",
                " | | plain"
            })
    void aFileIsSentPackedAsTheBrowserTakesIt(String accepted, String coding, String body) throws IOException {
        Exchange sent = ask(SCRIPT, "", Map.of("Accept-Encoding", accepted == null ? "" : accepted));
        assertThat(sent.body()).isEqualTo(body);
        assertThat(sent.headers().get("Content-Encoding")).isEqualTo(coding);
        assertThat(sent.headers())
                .containsEntry("Content-Type", "text/javascript")
                .containsEntry("Vary", "Accept-Encoding")
                .containsEntry("Content-Length", String.valueOf(body.length()));
    }

    @Test
    void onlyWhatIsNamedByItsContentIsKeptForEver() throws IOException {
        String hash = files.hash("/style.css");
        assertThat(ask(SCRIPT, "").headers()).containsEntry("Cache-Control", FOR_EVER);
        assertThat(ask("/style.css", hash).headers()).containsEntry("Cache-Control", FOR_EVER);
        assertThat(ask("/style.css", "").headers()).containsEntry("Cache-Control", "no-cache");
        assertThat(ask("/style.css", "0" + hash.substring(1) + "0").headers())
                .containsEntry("Cache-Control", "no-cache");
        assertThat(ask("/VAADIN/build/unnamed.js", "").headers()).containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void whatTheBrowserHasIsNotSentAgainUntilItChanges() throws IOException {
        String tag = ask("/style.css", "").headers().get("ETag");
        Exchange again = ask("/style.css", "", Map.of("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        String hash = files.hash("/style.css");
        write("META-INF/resources/style.css", "another style");
        files = new PageFiles(resources()); // as after an update of the bundle
        assertThat(ask("/style.css", "", Map.of("If-None-Match", tag)).body()).isEqualTo("another style");
        assertThat(files.hash("/style.css")).isNotEqualTo(hash);
        assertThat(ask("/style.css", hash).headers()).containsEntry("Cache-Control", "no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/missing.js",
                "/VAADIN/build/../../config/stats.json",
                "/../../VAADIN/config/stats.json",
                "/VAADIN/build/",
                "",
                SCRIPT + ".gz",
                SCRIPT + ".br"
            })
    void whatIsNoFileForBrowsersIsLeftToOthers(String path) throws IOException {
        Exchange exchange = new Exchange(path, "", Map.of());
        assertThat(files.serveStaticResource(exchange.request(), exchange.response()))
                .isFalse();
        assertThat(exchange.headers()).isEmpty();
    }

    private Exchange ask(String path, String hash) throws IOException {
        return ask(path, hash, Map.of());
    }

    private Exchange ask(String path, String hash, Map<String, String> headers) throws IOException {
        Exchange exchange = new Exchange(path, hash, headers);
        assertThat(files.serveStaticResource(exchange.request(), exchange.response()))
                .isTrue();
        return exchange;
    }

    private BundleResources resources() throws IOException {
        var none = new URLClassLoader(new URL[0], null);
        return new BundleResources(new URLClassLoader(new URL[] {folder.toUri().toURL()}, null), none);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(UTF_8));
    }
}
