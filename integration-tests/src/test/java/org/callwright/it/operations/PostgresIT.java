package org.callwright.it.operations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Chromium;
import org.callwright.it.stage.HostHome;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.ReferenceHost;
import org.callwright.store.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host whose database is PostgreSQL, by configuration alone, as its server comes and goes. */
class PostgresIT {
    private static final Duration SOON = Duration.ofSeconds(180);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void allIsThereAndThePageSaysWhileItIsAwayAndComesBack() throws Exception {
        try (PostgresServer server = PostgresServer.create().start();
                ReferenceHost host = start(server, data);
                Chromium chromium = new Chromium()) {
            Page page = chromium.open();
            page.navigate(host.url());
            Pages.logIn(page, host.adminPassword());
            bring(host, "Kept");
            assertThat(Pages.row(page, "Kept")).isVisible();
            assertThat(data.resolve("store/callwright.mv.db")).doesNotExist();

            server.stop();
            Await.until(
                    "the database is missed",
                    SOON,
                    () -> get(host, "health")
                            .body()
                            .contains("\"database\":{\"ok\":false,\"message\":\"The database cannot be reached: "));
            server.start();
            Await.until(
                    "the database is open again",
                    SOON,
                    () -> get(host, "health").body().contains("\"database\":{\"ok\":true"));
            page.reload();
            assertThat(Pages.row(page, "Kept")).isVisible();

            host.kill();
            server.stop();
            CompletableFuture<Void> starting = CompletableFuture.runAsync(() -> restart(host));
            Await.until(
                    "the page says why there is nothing",
                    SOON,
                    () -> get(host, "").statusCode() == 503
                            && get(host, "").body().contains("database is not open"));
            server.start();
            starting.join();
            page.navigate(host.url());
            assertThat(Pages.row(page, "Kept")).isVisible();
        }
    }

    /** A host on this database. */
    static ReferenceHost start(PostgresServer server, Path data) throws Exception {
        return ReferenceHost.start(
                HostHome.built(),
                data,
                Map.of(
                        "org.callwright.store",
                        Map.of(
                                "url",
                                server.url(),
                                "user",
                                PostgresServer.USER,
                                ".password",
                                PostgresServer.PASSWORD,
                                "dataSourceFactory.target",
                                "(osgi.jdbc.driver.class=org.postgresql.Driver)")));
    }

    private static void restart(ReferenceHost host) {
        try {
            host.restart();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private static void bring(ReferenceHost host, String name) throws Exception {
        Path file = Files.writeString(Files.createTempFile("callflow", ".json"), """
            {
              "format": 1, "id": "kept", "name": "%s", "numbers": [], "start": "s1",
              "steps": [ { "id": "s1", "action": "end-call" } ]
            }
            """.formatted(name));
        assertThat(host.console("callwright:import " + file + " --confirm")).contains("Imported");
        Files.delete(file);
    }

    private static HttpResponse<String> get(ReferenceHost host, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(host.url() + path))
                .timeout(Duration.ofSeconds(30))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
