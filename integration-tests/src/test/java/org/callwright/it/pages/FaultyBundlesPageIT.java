package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.regex.Pattern;
import org.callwright.it.container.ThirdPartyBundle;
import org.callwright.it.container.rogue.Formless;
import org.callwright.it.container.rogue.Rogue;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.HostHome;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bundles that do wrong what they can come under an open page: it stays of use, and so does every other callflow. */
class FaultyBundlesPageIT {
    private static final String ROGUE = "com.example.rogue";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int REPLACEMENTS = Boolean.getBoolean("callwright.long") ? 30 : 10;

    @RegisterExtension
    static final StageExtension stage = StageExtension.own(HostHome::changeable);

    private CallTrace trace;
    private Page page;

    /** A page with a good callflow, and a bundle whose action hangs in another one. */
    @BeforeEach
    void installWhatHangs() throws Exception {
        trace = new CallTrace(stage.pbx());
        stage.bring(callflow("good", "Good", "wait", "{ \"time\": 1 }", "210"));
        bringBad("HANGS");
        page = stage.loggedIn();
        page.evaluate("window.neverReloaded = true");
        Pages.row(page, "Good").click();
        assertThat(card("s1")).isVisible();
        install(ThirdPartyBundle.of(ROGUE, Rogue.class, "rogue", "Rogue"));
        assertThat(page.locator(".cw-unusable")).containsText("Cannot be used (1)");
    }

    @AfterEach
    void uninstallAll() throws Exception {
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
        trace.close();
        try (var jars = Files.newDirectoryStream(stage.host().home().actions(), "com.example.*.jar")) {
            for (Path jar : jars) {
                Files.delete(jar);
            }
        }
        Await.until("they are gone", SOON, () -> !stage.host().console("lb -s").contains("com.example."));
    }

    @Test
    void whileAnActionHangsOtherCallflowsAreEditedPublishedAndCalled() throws Exception {
        card("s1").click();
        new CanvasPage(page).fill("Name", "A breath");
        new CanvasPage(page).leave();
        assertThat(card("s1")).containsText("A breath");
        Pages.publish(page);
        assertThat(call("good", "210")).isTrue();
    }

    @Test
    void theCallflowOfItNamesTheBundleAndItsOtherStepsAreEdited() throws Exception {
        openBad();
        card("s2").click();
        new CanvasPage(page).fill("Name", "The end");
        new CanvasPage(page).leave();
        assertThat(card("s2")).containsText("The end");
        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-outcome[data-kind=refused]")).containsText(ROGUE);
        assertThat(page.locator(".cw-outcome[data-kind=refused]")).containsText("still at work");
        assertThat(page.locator("[data-action=rogue]")).hasCount(0);
        assertThat(new SavedDraft(stage.host(), "bad")
                        .step("s1")
                        .get("config")
                        .get("manner")
                        .asString())
                .isEqualTo("HANGS");
    }

    @Test
    void whatCannotBeUsedIsAtTheEndOfThePaletteWhileItIsThere() throws Exception {
        install(ThirdPartyBundle.of("com.example.formless", Formless.class, "formless", "Formless"));
        install(ThirdPartyBundle.of("com.example.newer", Rogue.class, "newer", "Newer")
                .importing("org.callwright.action;version=\"[1.9,2)\""));
        install(ThirdPartyBundle.of("com.example.second", Rogue.class, "end-call", "Another end"));
        Locator unusable = page.locator(".cw-unusable");
        assertThat(unusable).containsText("Cannot be used (4)");
        unusable.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(unusable.getByText("com.example.newer")).isVisible();
        assertThat(unusable).containsText("Update Callwright");
        assertThat(unusable).containsText("an id of its own");
        Pages.assertAccessible(page);

        for (String each : new String[] {"com.example.formless", "com.example.newer", "com.example.second"}) {
            stage.host().home().uninstall(each + ".jar");
        }
        assertThat(unusable).containsText("Cannot be used (1)");
    }

    @Test
    void setUpOtherwiseAndReplacedItIsOfUseAgain() throws Exception {
        openBad();
        card("s1").click();
        new CanvasPage(page).pick("Manner", "Good");
        new CanvasPage(page).leave();
        stage.restart(ROGUE);
        Pages.assertNoProblems(page);
        assertThat(page.locator(".cw-unusable")).isHidden();
        Pages.publish(page);
        assertThat(call("bad", "211")).isTrue();
    }

    @Test
    void replacedManyTimesUnderAnOpenPageNothingOfItStaysBehind() throws Exception {
        bringBad("GOOD");
        stage.restart(ROGUE);
        openBad();
        Pages.assertNoProblems(page);
        Pages.publish(page);
        String bundle = stage.idOf(ROGUE);
        long before = instances(Rogue.class); // the one in use, and those of threads that still hang
        for (int i = 0; i < REPLACEMENTS; i++) {
            stage.host().console("update " + bundle);
            stage.host().console("refresh " + bundle);
            Await.until(
                    "it is active",
                    SOON,
                    () -> stage.host().console("lb -s " + ROGUE).contains("|Active"));
        }

        assertThat(page.locator("[data-action=rogue]")).hasCount(1);
        Pages.assertNoProblems(page);
        Await.until("no more are left than before", SOON, () -> instances(Rogue.class) <= before);
        assertThat(call("bad", "211")).isTrue();
    }

    private static void bringBad(String manner) throws Exception {
        stage.bring(callflow("bad", "Bad", "rogue", "{ \"manner\": \"" + manner + "\" }", "211"));
    }

    private void openBad() {
        Pages.row(page, "Bad").click();
        assertThat(page.locator(".cw-callflow h1")).hasText("Bad"); // the one before has a step s2 too
        assertThat(page.locator(".cw-callflow h1")).isFocused(); // or the keyboard would be led there later
    }

    private static void install(ThirdPartyBundle bundle) throws Exception {
        Path jar = bundle.write(Files.createTempDirectory(stage.host().home().folder(), "jar"));
        Files.move(jar, stage.host().home().actions().resolve(jar.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** How many objects of a class are alive in the host, of whatever class loader. */
    private static long instances(Class<?> type) throws Exception {
        Process jcmd = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd",
                        String.valueOf(stage.host().pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(histogram).contains("java.lang.String");
        return Pattern.compile(" (\\d+) +\\d+ +" + Pattern.quote(type.getName()) + "\\b(?!\\$)")
                .matcher(histogram)
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
    }

    private Locator card(String step) {
        return page.locator("callwright-canvas [data-card=" + step + "]");
    }

    /** Whether a call gets through a callflow to its end. */
    private boolean call(String flow, String number) throws Exception {
        trace.clear();
        stage.pbx().cli("channel originate Local/" + number + "@phones-with-callwright application Wait 20");
        Await.until("a call is in callflow " + flow, SOON, () -> trace.in(flow).size() == 1);
        String channel = trace.in(flow).getFirst();
        trace.awaitEnd(channel);
        return trace.path(channel).stream().anyMatch(line -> line.startsWith("callwright-" + flow + "-v1,s2,1 Hangup"));
    }

    private static String callflow(String id, String name, String action, String config, String number) {
        return """
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "extension:%s" ], "start": "s1", "steps": [
                  { "id": "s1", "action": "%s", "config": %s, "exits": { "next": "s2" } },
                  { "id": "s2", "action": "end-call" } ] }
                """.formatted(id, name, number, action, config);
    }
}
