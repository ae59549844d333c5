package org.callwright.it.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Chromium;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug-in archive is put into an Apache Felix of somebody else's, as its README says. */
class PluginArchiveIT {
    private static final Duration START = Duration.ofSeconds(180);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What the other container has already. */
    private static final List<String> THERE = List.of("01-logging", "10-container", "10-http");

    @TempDir
    static Path folder;

    private static PluginArchive archive;

    @BeforeAll
    static void unpack() throws IOException {
        archive = PluginArchive.unpackedInto(Files.createDirectory(folder.resolve("unpacked")));
    }

    @Test
    void itsPageServesBesideWhatWasThereAndGoesWithItsBundles() throws Exception {
        try (PlainFelix felix = PlainFelix.in(folder.resolve("felix"), program())) {
            for (String kind : THERE) {
                felix.add(archive.folder().resolve("bundles").resolve(kind));
            }
            PhonebookBundle.write(felix.bundles());
            felix.start();
            awaitPhonebook(felix);
            assertThat(get(felix, "/callwright/").statusCode()).isEqualTo(404);
            felix.stop();

            for (Path level : archive.levels()) {
                felix.add(level);
            }
            Path data = folder.resolve("data");
            felix.configure("system.properties", """
                callwright.home=%s
                callwright.data=%s
                """.formatted(archive.folder(), data));
            felix.configure("config.properties", archive.text("conf/callwright.properties"));
            felix.start();
            Await.until(
                    "the page is there", START, () -> get(felix, "/callwright/").statusCode() == 200);
            awaitPhonebook(felix);
            letIn(felix, data);
            assertThat(Files.readString(data.resolve("log/callwright.log")))
                    .contains("org.callwright.designer is served at /callwright/")
                    .doesNotContain(" ERROR ");
            felix.stop();

            for (Path jar : PlainFelix.jarsIn(felix.bundles())) {
                if (jar.getFileName().toString().startsWith("org.callwright.")) {
                    Files.delete(jar);
                }
            }
            felix.start();
            awaitPhonebook(felix);
            assertThat(get(felix, "/callwright/").statusCode()).isEqualTo(404);
        }
    }

    private static void letIn(PlainFelix felix, Path data) throws IOException {
        try (var chromium = new Chromium()) {
            Page page = chromium.open();
            page.navigate(felix.url("/callwright/"));
            Pages.logIn(
                    page, Files.readString(data.resolve("first-admin-password")).strip());
            PlaywrightAssertions.assertThat(page.locator(".cw-frame")).isVisible();
        }
    }

    private static void awaitPhonebook(PlainFelix felix) throws Exception {
        Await.until(
                "the other bundle serves",
                START,
                () -> get(felix, PhonebookBundle.PATH).body().equals(PhonebookBundle.TEXT));
    }

    private static HttpResponse<String> get(PlainFelix felix, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(felix.url(path)))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    @Test
    void itListsEachOfItsBundlesForPeopleAndForResolvers() throws Exception {
        List<String> bundles = archive.bundles();

        assertThat(Pattern.compile("(?m)^\\| `(bundles/[^`]+)` \\| `[\\w.-]+` \\| [\\w.-]+ \\|$")
                        .matcher(archive.text("README.md"))
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyElementsOf(bundles);
        assertThat(Pattern.compile("name=\"url\" value=\"(bundles/[^\"]+)\"")
                        .matcher(archive.text("index.xml"))
                        .results()
                        .map(url -> url.group(1)))
                .containsExactlyInAnyOrderElementsOf(bundles);
    }

    @Test
    void itHasAllBundlesOfTheReferenceHostButTheConsoleAndTheSamples() throws Exception {
        List<String> host = new ArrayList<>();
        for (String level : List.of("bundles/01", "bundles/10", "bundles/20", "actions")) {
            PlainFelix.jarsIn(host().resolve(level))
                    .forEach(jar -> host.add(jar.getFileName().toString()));
        }
        host.remove("org.callwright.demo.jar");

        assertThat(archive.bundles().stream()
                        .map(bundle -> Path.of(bundle).getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(host);
    }

    /** Whoever installs the archive has the limits that the reference host has. */
    @Test
    void itsPropertiesAreThoseOfTheReferenceHost() throws Exception {
        Properties own = properties(archive.folder().resolve("conf/callwright.properties"));
        Properties host = properties(host().resolve("conf/framework.properties"));

        own.remove("felix.fileinstall.dir"); // the host's has its own folders too
        assertThat(own)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        (key, value) -> assertThat(tuple(key, host.get(key))).isEqualTo(tuple(key, value)));
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Path host() {
        return Await.repository().resolve("features/target/host");
    }

    private static Path program() {
        return host().resolve("lib/org.apache.felix.main.jar");
    }
}
