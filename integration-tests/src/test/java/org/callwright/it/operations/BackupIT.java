package org.callwright.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.ReferenceHost;
import org.callwright.it.stage.StageExtension;
import org.callwright.store.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A backup is restored on a running host: pages, PBX and calls go by it again. */
class BackupIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String NUMBER = "231";

    @RegisterExtension
    static final StageExtension stage = StageExtension.own();

    @TempDir
    Path folder;

    private Path backup;

    @BeforeEach
    void backUp() throws Exception {
        backup = folder.resolve("backup.zip");
        bringShop(1);
        stage.publish("shop");
        stage.bring("""
            { "format": 1, "id": "kept", "name": "Kept draft", "numbers": [], "start": "s1",
              "steps": [ { "id": "s1", "action": "end-call" } ] }""");
        console("callwright:adduser zoe viewer");
        assertThat(console("callwright:backup " + backup)).contains("Written: " + backup);
        assertThat(console("callwright:backup " + backup)).contains("already");
    }

    /** Waits so long and ends the call. */
    private static void bringShop(int seconds) throws Exception {
        stage.bring("""
            { "format": 1, "id": "shop", "name": "Shop", "numbers": [ "extension:%s" ], "start": "s1", "steps": [
              { "id": "s1", "action": "wait", "config": { "time": %d }, "exits": { "next": "s2" } },
              { "id": "s2", "action": "end-call" } ] }""".formatted(NUMBER, seconds));
    }

    private static String console(String command) throws Exception {
        return stage.host().console(command);
    }

    @Test
    void everythingIsAsItWasAndTheCallInProgressGoesOn() throws Exception {
        bringShop(25);
        stage.publish("shop");
        console("callwright:delete kept --confirm");
        console("callwright:adduser bob viewer");
        Page page = stage.loggedIn();
        try (CallTrace trace = new CallTrace(stage.pbx())) {
            String held = call(trace);
            assertThat(console("callwright:restore " + backup))
                    .contains("Not restored yet.", "flow_version", "add --confirm");
            assertThat(console("callwright:callflows")).contains("v2").doesNotContain("Kept draft");

            assertThat(console("callwright:restore " + backup + " --confirm")).contains("Restored.", "before-restore");

            Await.until(
                    "the PBX has what was live",
                    SOON,
                    () -> stage.pbx().cli("dialplan show callwright-shop-live").contains("callwright-shop-v1"));
            assertThat(console("callwright:callflows"))
                    .containsPattern("shop +LIVE +v1 ")
                    .contains("Kept draft");
            assertThat(console("callwright:users")).contains("admin", "zoe").doesNotContain("bob");
            page.waitForSelector(".cw-login-form");

            trace.awaitEnd(held, SOON);
            assertThat(trace.path(held).getLast()).startsWith("callwright-shop-v2,s2,1 Hangup");
            trace.clear();
            String next = call(trace);
            trace.awaitEnd(next);
            assertThat(trace.path(next).getLast()).startsWith("callwright-shop-v1,s2,1 Hangup");
        }
        Await.until("all is well", SOON, () -> health(stage.host()) == 200);
        assertThat(console("callwright:publish shop --confirm")).contains("Live as version 3");
        List<String> log = Files.readAllLines(stage.host().data().resolve("log/callwright.log"));
        assertThat(log)
                .filteredOn(line -> line.contains("console restored the backup " + backup))
                .hasSize(1);
    }

    @Test
    void aDamagedFileChangesNothing() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        Path damaged = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        Page page = stage.loggedIn();

        assertThat(console("callwright:restore " + damaged + " --confirm")).contains("is no backup, or a damaged one");

        assertThat(console("callwright:callflows")).contains("shop", "Kept draft");
        PlaywrightAssertions.assertThat(page.locator(".cw-frame")).isVisible();
    }

    @Test
    void aHostOnAnotherDatabaseTakesIt() throws Exception {
        try (PostgresServer server = PostgresServer.create().start();
                ReferenceHost host = PostgresIT.start(server, folder.resolve("host"))) {
            assertThat(host.console("callwright:restore " + backup + " --confirm"))
                    .contains("Restored.");
            Await.until(
                    "it works with it",
                    SOON,
                    () -> host.console("callwright:users").contains("zoe"));
            assertThat(host.console("callwright:callflows")).contains("shop", "Kept draft");
            host.kill();
            host.restart();
            assertThat(host.console("callwright:callflows")).contains("shop", "Kept draft");
        }
    }

    /** The channel of a caller who is in the callflow. */
    private static String call(CallTrace trace) throws Exception {
        stage.pbx().cli("channel originate Local/" + NUMBER + "@phones-with-callwright application Wait 60");
        Await.until("a call is in the callflow", SOON, () -> trace.in("shop").size() == 1);
        return trace.in("shop").getFirst();
    }

    private static int health(ReferenceHost host) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(host.url() + "health")).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
