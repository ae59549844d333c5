package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.callwright.it.actions.CallTrace;
import org.callwright.it.stage.DemoPbx;
import org.callwright.it.stage.HostHome;
import org.callwright.it.stage.PageStage;
import org.callwright.it.stage.Sipp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Action bundles come and go under an open page and under live callflows: with a real browser and real calls. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HotPlugIT {
    private static final String BUNDLE = "org.callwright.actions.voicemail";
    private static final String JAR = BUNDLE + ".jar";
    private static final String NUMBER = "0305550101";
    private static final LocatorAssertions.HasCountOptions COUNT_WITHIN_A_MINUTE =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    private static HostHome home;
    private static PageStage stage;
    private static Page page;
    private static JsonNode drawn;
    private static String bundle;

    @BeforeAll
    static void start() throws Exception {
        home = HostHome.changeable(Files.createTempDirectory("home"));
        home.uninstall(JAR);
        stage = new PageStage(home);
        stage.bring(Files.readString(Path.of("src/test/resources/callflows/story.json")));
        drawn = draft();
        page = stage.loggedIn();
        page.evaluate("window.neverReloaded = true");
        PageStage.row(page, "Story").click();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @Test
    @Order(1)
    void anActionThatIsInstalledAppearsOnAnOpenPage() throws Exception {
        assertUnavailable();
        home.install(JAR);
        assertAvailable();
        PageStage.publish(page);
        callTheMailbox();
    }

    @Test
    @Order(2)
    void whileItIsStoppedItsStepsAreKeptAndCallsGoOn() throws Exception {
        bundle = stage.idOf(BUNDLE);
        card().click();
        assertThat(mailbox()).isVisible();
        stage.host().console("stop " + bundle);
        assertThat(page.locator(".cw-step")).containsText("is not installed");
        assertThat(mailbox()).hasCount(0);
        PageStage.button(page, "Done").click();
        assertUnavailable();
        assertThat(draft()).isEqualTo(drawn);
        callTheMailbox();
    }

    @Test
    @Order(3)
    void startedAgainAllIsAsBefore() throws Exception {
        card().click();
        assertThat(page.locator(".cw-step")).containsText("is not installed");
        stage.host().console("start " + bundle);
        assertThat(mailbox()).isVisible();
        assertThat(page.locator(".cw-step").getByLabel("Greeting")).isVisible();
        PageStage.button(page, "Done").click();
        assertAvailable();
        assertThat(draft()).isEqualTo(drawn);
        assertThat(PageStage.row(page, "Story").locator(".cw-state")).hasText("Live");
    }

    @Test
    @Order(4)
    void anActionThatIsTakenAwayAltogetherDisappears() throws Exception {
        home.uninstall(JAR);
        assertUnavailable();
        assertThat(draft()).isEqualTo(drawn);
        home.install(JAR);
        assertAvailable();
        assertThat(draft()).isEqualTo(drawn);
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
    }

    private static void assertAvailable() {
        assertThat(inPalette()).hasCount(1, COUNT_WITHIN_A_MINUTE);
        assertThat(card()).not().hasClass(Pattern.compile("\\bgone\\b"));
        assertThat(page.locator(".cw-around")).containsText("No problems");
    }

    private static void assertUnavailable() {
        assertThat(card()).hasClass(Pattern.compile("\\bgone\\b"));
        assertThat(PageStage.row(page, "Story").locator(".cw-state")).hasText("Problem");
        assertThat(inPalette()).hasCount(0);
        assertThat(page.locator("[data-action=ring]")).hasCount(1);
    }

    private static Locator mailbox() {
        return page.locator(".cw-step").getByLabel("Mailbox");
    }

    private static Locator inPalette() {
        return page.locator("[data-action=voicemail]");
    }

    /** The step that is Bob's mailbox. */
    private static Locator card() {
        return page.locator("callwright-canvas [data-card=s3]");
    }

    private static JsonNode draft() throws Exception {
        return new SavedDraft(stage.host(), "story").json();
    }

    /** Somebody dials the number, presses 2, and gets to Bob's mailbox. */
    private static void callTheMailbox() throws Exception {
        DemoPbx pbx = stage.pbx();
        try (CallTrace trace = new CallTrace(pbx.amiPort(), pbx.account("ami_secret"));
                Sipp call = Sipp.caller("caller-presses-2", NUMBER, 4_000, pbx.sipPort())) {
            call.awaitSuccess();
            String caller = trace.callerOf(NUMBER);
            trace.awaitEnd(caller);
            assertThat(trace.path(caller))
                    .anyMatch(line -> line.startsWith("callwright-story-v1-s3-box,s,1 VoiceMail(101@default"));
        }
    }
}
