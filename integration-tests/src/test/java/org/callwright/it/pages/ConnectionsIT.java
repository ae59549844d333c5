package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.asterisk.testing.FreePorts;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another system's address and secret, from the page to the call that uses them, and nowhere else. */
class ConnectionsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FIRST_SECRET = "f1rst-secret-of-the-CRM";
    private static final String SECOND_SECRET = "sec0nd-secret-of-the-CRM";
    private static final String FLOW = "asking";
    private static final String NUMBER = "215";
    private static final String HOSTILE = "<img src=x onerror='window.hacked=1'>${SHELL(id)}\\\";";

    private static final Queue<String> RECEIVED = new ConcurrentLinkedQueue<>();
    private static final BlockingQueue<String> LOGINS = new LinkedBlockingQueue<>();

    @RegisterExtension
    static final StageExtension stage = StageExtension.own();

    private static HttpServer crm;
    private static volatile boolean silent;

    private CallTrace trace;

    @BeforeAll
    static void start() throws Exception {
        crm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        crm.createContext("/", exchange -> {
            LOGINS.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            if (silent) {
                pause();
            }
            byte[] answer = "{\"customer\": {\"class\": \"gold\"}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        crm.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        crm.start();
    }

    @BeforeEach
    void startTracing() throws Exception {
        trace = new CallTrace(stage.pbx());
        RECEIVED.clear();
        LOGINS.clear();
    }

    @AfterEach
    void stopTracing() {
        trace.close();
    }

    /** Adds the CRM with the first secret; returns the connection's id. */
    private static String addCrm(boolean privateNetworkAllowed) throws Exception {
        Path secret = Files.createTempFile("secret", null);
        Files.writeString(secret, FIRST_SECRET);
        String answer = stage.host()
                .console("stage:connection CRM '%s' callwright %s %s"
                        .formatted(address(), secret, privateNetworkAllowed));
        Files.delete(secret);
        Matcher added = Pattern.compile("Connection (\\S+)").matcher(answer);
        if (!added.find()) {
            throw new AssertionError(answer);
        }
        return added.group(1);
    }

    /** A callflow that goes to s3 when the CRM calls the caller gold, else to s4; it asks by a step before if there is one. */
    private static void bringFlow(String start, String step) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "Asking", "numbers": [ "extension:%s" ], "start": "%s", "steps": [ %s
                  { "id": "s2", "action": "branch-on-variable", "schema": 1,
                    "config": { "subject": "{var.class}", "rows": [ { "test": "IS", "text": "gold" } ] },
                    "exits": { "row-gold": "s3", "otherwise": "s4" } },
                  { "id": "s3", "action": "end-call" },
                  { "id": "s4", "action": "end-call" } ] }""".formatted(FLOW, NUMBER, start, step));
    }

    /** The CRM as a connection, and a live callflow that asks it. */
    private static void bringLiveFlow() throws Exception {
        bringFlow("s5", """
                { "id": "s5", "action": "web-request", "exits": { "done": "s2" },
                  "config": { "method": "GET", "timeout": 3, "retries": 0, "connection": { "$ref": "connection", "id": "%s" },
                              "address": "customers/{caller.number}",
                              "kept": [ { "field": "customer.class", "variable": "class" } ] } },""".formatted(addCrm(true)));
        stage.publish(FLOW);
    }

    private static void pause() {
        try {
            Thread.sleep(12_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterAll
    static void stop() {
        crm.stop(0);
    }

    private static String address() {
        return "http://127.0.0.1:" + crm.getAddress().getPort() + "/api";
    }

    /** A page that remembers what the server sends. */
    private static Page connections() throws Exception {
        Page page = stage.chromium().open();
        page.onResponse(response -> {
            if (response.url().startsWith(stage.host().url()) && !response.url().contains("/VAADIN/build/")) {
                RECEIVED.add(response.url());
            }
        });
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> RECEIVED.add(String.valueOf(frame.text()))));
        stage.loggedIn(page);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Connections").setExact(true))
                .click();
        page.waitForSelector(".cw-connections");
        return page;
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, Pages.EXACT);
    }

    private static Locator notice(Page page) {
        return page.locator(".cw-connection-form .cw-refusal");
    }

    @Test
    void oneIsAddedByKeyboardAndWhatIsWrongIsSaidAtItsField() throws Exception {
        Page page = connections();
        assertThat(page.locator(".cw-hint h1")).hasText("No connections yet");
        Pages.assertAccessible(page);
        Pages.button(page, "Add connection").focus();
        page.keyboard().press("Enter");
        assertThat(field(page, "Name")).isFocused();

        page.keyboard().type("CRM");
        page.keyboard().press("Tab");
        page.keyboard().type("crm.example");
        page.keyboard().press("Tab");
        page.keyboard().type("callwright");
        page.keyboard().press("Tab");
        Pages.button(page, "Add").focus();
        page.keyboard().press("Enter");
        assertThat(field(page, "Address")).isFocused();
        assertThat(page.locator("vaadin-text-field[invalid]")).containsText("begins with https://");
        assertThat(page.locator("vaadin-password-field[invalid]")).containsText("Type the password of this user");
        Pages.assertAccessible(page);

        field(page, "Address").fill(address());
        field(page, "Secret").fill(FIRST_SECRET);
        Pages.button(page, "Add").click();
        assertThat(notice(page)).containsText("Added.");
        assertThat(page.locator(".cw-connection h1")).hasText("CRM");
        assertThat(page.locator(".cw-connection-uses")).containsText("No callflow uses it");
        assertThat(field(page, "Secret")).hasValue("");
        Pages.assertAccessible(page);
    }

    @Test
    void theTestSaysWhatComesBack() throws Exception {
        addCrm(false);
        Page page = connections();

        Pages.button(page, "Test").click();
        assertThat(notice(page)).containsText("private network");
        assertThat(LOGINS).isEmpty();

        page.getByLabel("Private addresses allowed").check();
        Pages.button(page, "Test").click();
        assertThat(notice(page)).containsText("It answered with status 200");
        assertThat(LOGINS.poll(5, TimeUnit.SECONDS)).isEqualTo("/api " + basic(FIRST_SECRET));

        Pages.button(page, "Save").click();
        assertThat(notice(page)).containsText("Saved.");
    }

    @Test
    void aCallAsksWithTheSecretAndTheAnswerDecidesWhereItGoes() throws Exception {
        addCrm(true);
        bringFlow("s2", "");
        Page page = stage.loggedIn();
        CanvasPage canvas = new CanvasPage(page);
        canvas.drop("web-request", canvas.card("*start"));
        canvas.fill("Connection", "CRM");
        canvas.fill("Address", "customers/{caller.number}");
        Locator kept =
                canvas.panel().locator(".cw-group", new Locator.LocatorOptions().setHasText("Kept of the answer"));
        kept.getByText("Add", new Locator.GetByTextOptions().setExact(true)).click();
        canvas.fill("Field", "customer.class");
        canvas.fill("Variable", "class");
        canvas.leave();
        Await.until(
                "the connection is stored",
                SOON,
                () -> new SavedDraft(stage.host(), FLOW).json().toString().contains("\"$ref\":\"connection\""));
        Pages.publish(page);

        assertThat(call()).anyMatch(line -> line.startsWith("callwright-asking-v1,s3,1 Hangup"));
        assertThat(LOGINS.poll()).startsWith("/api/customers/").endsWith(" " + basic(FIRST_SECRET));
    }

    @Test
    void anotherSecretCountsFromTheNextCallOnWithoutPublishing() throws Exception {
        bringLiveFlow();
        Page page = connections();
        assertThat(page.locator(".cw-connection-uses li")).hasText("Asking");
        replaceSecret(page, SECOND_SECRET);

        assertThat(call()).anyMatch(line -> line.startsWith("callwright-asking-v1,s3,1 Hangup"));
        assertThat(LOGINS.poll()).endsWith(" " + basic(SECOND_SECRET));
    }

    @Test
    void aSilentSystemHoldsUpNeitherWhoWaitsNorWhoHangsUp() throws Exception {
        bringLiveFlow();
        silent = true;
        try {
            assertThat(call())
                    .anyMatch(line -> line.startsWith("callwright-asking-v1-s5-container,s,"))
                    .noneMatch(line -> line.startsWith("callwright-asking-v1,s2,1"));
            assertThat(LOGINS.poll()).contains("/api/customers/");

            trace.clear();
            stage.pbx().cli("channel originate Local/" + NUMBER + "@phones-with-callwright application Wait 20");
            Await.until("the other system is asked", SOON, () -> !LOGINS.isEmpty());
            String channel = trace.at(FLOW).getFirst();
            stage.pbx().cli("channel request hangup all");
            trace.awaitEnd(channel, Duration.ofSeconds(4)); // which is sooner than the step would go on
        } finally {
            silent = false;
        }
    }

    @Test
    void noSecretIsAnywhere() throws Exception {
        bringLiveFlow();
        Page page = connections();
        for (String secret : List.of(SECOND_SECRET, FIRST_SECRET)) {
            replaceSecret(page, secret);
            call();
            assertThat(LOGINS.poll()).endsWith(" " + basic(secret));
        }
        page.reload();
        assertThat(field(page, "Secret")).hasAttribute("placeholder", "Kept; type to replace");
        String[] secrets = {FIRST_SECRET, SECOND_SECRET, basic(FIRST_SECRET), basic(SECOND_SECRET)};

        assertThat(page.content()).doesNotContain(secrets);
        assertThat(RECEIVED)
                .hasSizeGreaterThan(5)
                .allSatisfy(frame -> assertThat(frame).doesNotContain(secrets));
        assertThat(new SavedDraft(stage.host(), FLOW).json().toString()).doesNotContain(secrets);
        for (Path folder : List.of(stage.host().data(), stage.pbx().folder().resolve("etc"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as("%s", file)
                            .doesNotContain(secrets);
                }
            }
        }
        assertThat(stage.host().data().resolve("store/secrets.key")).exists();
    }

    @Test
    void oneThatIsUsedIsNotDeletedAndOneThatIsNotIs() throws Exception {
        bringLiveFlow();
        Page page = connections();
        delete(page);
        assertThat(page.locator(".cw-connection-uses .cw-refusal")).containsText("still used by \"Asking\"");

        Pages.button(page, "Add connection").click();
        assertThat(page.locator(".cw-connection h1")).hasText("New connection");
        field(page, "Name").fill(HOSTILE + "x".repeat(20));
        field(page, "Address").fill("https://" + "long-name-of-a-host.".repeat(8) + "example/api");
        Pages.button(page, "Add").click();
        assertThat(notice(page)).containsText("Added.");
        assertThat(page.locator(".cw-connection h1")).containsText(HOSTILE);
        assertThat(page.evaluate("window.hacked === undefined")).isEqualTo(true);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        Pages.assertAccessible(page);
        delete(page);
        assertThat(page.locator(".cw-connection h1")).hasText("CRM");
        assertThat(page.locator(".cw-connections .cw-row")).hasCount(1);
    }

    private static void delete(Page page) {
        Pages.button(page, "Delete …").click();
        Pages.button(page, "Delete connection").click();
    }

    @Test
    void whatWasTypedIsNotLeftBehindWithoutAWord() throws Exception {
        bringLiveFlow();
        Page page = connections();
        field(page, "User").fill("somebody else");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Callflows").setExact(true))
                .click();
        page.getByText("Leave without saving?").waitFor();
        page.keyboard().press("Escape");
        assertThat(field(page, "User")).hasValue("somebody else");

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Callflows").setExact(true))
                .click();
        Pages.button(page, "Leave").click();
        page.waitForSelector(".cw-callflow");
    }

    @Test
    void theSecretDoesNotGoToAnotherServerUnseen() throws Exception {
        addCrm(false);
        Page page = connections();
        field(page, "Address").fill("https://127.0.0.1:" + FreePorts.next());
        Pages.button(page, "Test").click();
        assertThat(page.locator("vaadin-password-field[invalid]")).containsText("leads to another server");
        Pages.button(page, "Save").click();
        assertThat(page.locator("vaadin-password-field[invalid]")).containsText("leads to another server");
    }

    @Test
    void itIsReadableInTheDarkAndOnASmallScreen() throws Exception {
        bringLiveFlow();
        Page page = stage.loggedIn(stage.chromium()
                .open(new Browser.NewContextOptions().setViewportSize(1024, 768).setColorScheme(ColorScheme.DARK)));
        page.navigate(stage.host().url() + "connections");
        page.waitForSelector(".cw-connection");
        Pages.assertAccessible(page);
    }

    @Test
    void whatIsKeptIsThereAfterARestartAndALostKeyIsSaidInWords() throws Exception {
        bringLiveFlow();
        replaceSecret(connections(), SECOND_SECRET);
        stage.host().kill();
        stage.host().restart();
        stage.awaitReady();
        Await.until(
                "a call asks again",
                Duration.ofSeconds(60),
                () -> call().stream().anyMatch(line -> line.startsWith("callwright-asking-v1,s3,1 Hangup")));
        assertThat(LOGINS.poll()).endsWith(" " + basic(SECOND_SECRET));

        Path key = stage.host().data().resolve("store/secrets.key");
        Path moved = stage.host().data().resolve("moved.key");
        Files.move(key, moved);
        try {
            assertLostKeyIsSaid();
        } finally {
            Files.move(moved, key);
        }
    }

    private void assertLostKeyIsSaid() throws Exception {
        assertThat(call()).noneMatch(line -> line.startsWith("callwright-asking-v1,s3,1 Hangup"));
        assertThat(LOGINS).isEmpty();
        Page page = connections();
        Pages.button(page, "Test").click();
        assertThat(notice(page)).containsText("The secret of the connection \"CRM\" cannot be used");
        assertThat(notice(page)).containsText("secrets.key, is not there");
    }

    private static void replaceSecret(Page page, String secret) {
        field(page, "Secret").fill(secret);
        Pages.button(page, "Save").click();
        assertThat(notice(page)).containsText("It counts from the next call on.");
        assertThat(field(page, "Secret")).hasValue("");
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("callwright:" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** The lines that a call ran, when it has ended. */
    private List<String> call() throws Exception {
        trace.clear();
        stage.pbx().cli("channel originate Local/" + NUMBER + "@phones-with-callwright application Wait 20");
        Await.until("a call is in the callflow", SOON, () -> trace.at(FLOW).size() == 1);
        String channel = trace.at(FLOW).getFirst();
        trace.awaitEnd(channel);
        return trace.path(channel);
    }
}
