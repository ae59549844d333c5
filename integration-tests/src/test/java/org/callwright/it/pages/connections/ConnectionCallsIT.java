package org.callwright.it.pages.connections;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.pages.SavedDraft;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A connection's address and secret in calls: they get to the other system, and nowhere else. */
class ConnectionCallsIT extends OnCrm {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SECOND_SECRET = "sec0nd-secret-of-the-CRM";

    @RegisterExtension
    static final StageExtension stage = StageExtension.own();

    private CallTrace trace;

    ConnectionCallsIT() {
        super(stage);
    }

    @BeforeEach
    void startTracing() throws Exception {
        trace = new CallTrace(stage.pbx());
    }

    @AfterEach
    void stopTracing() {
        trace.close();
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
            String channel = trace.in(FLOW).getFirst();
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

    /** The lines that a call ran, when it has ended. */
    private List<String> call() throws Exception {
        trace.clear();
        stage.pbx().cli("channel originate Local/" + NUMBER + "@phones-with-callwright application Wait 20");
        Await.until("a call is in the callflow", SOON, () -> trace.in(FLOW).size() == 1);
        String channel = trace.in(FLOW).getFirst();
        trace.awaitEnd(channel);
        return trace.path(channel);
    }
}
