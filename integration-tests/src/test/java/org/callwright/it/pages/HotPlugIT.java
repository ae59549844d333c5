package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.HostHome;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Sipp;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Action bundles come and go under an open page and under live callflows: with a real browser and real calls. */
class HotPlugIT {
    private static final String BUNDLE = "org.callwright.actions.voicemail";
    private static final String JAR = BUNDLE + ".jar";
    private static final String NUMBER = "0305550101";

    @RegisterExtension
    static final StageExtension stage = StageExtension.own(HostHome::changeable);

    private Page page;
    private JsonNode drawn;

    @BeforeEach
    void openTheStory() throws Exception {
        stage.bring(Files.readString(Path.of("src/test/resources/callflows/story.json")));
        drawn = draft();
        open();
        assertAvailable();
    }

    private void open() throws Exception {
        page = stage.loggedIn();
        page.evaluate("window.neverReloaded = true");
        Pages.row(page, "Story").click();
    }

    /** Whatever a test took away is there for the next one. */
    @AfterEach
    void installAgain() throws Exception {
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
        stage.host().home().install(JAR);
    }

    @Test
    void anActionThatIsInstalledAppearsOnAnOpenPage() throws Exception {
        stage.host().home().uninstall(JAR);
        assertUnavailable();
        page.close();
        open(); // a page that never had it
        assertUnavailable();
        stage.host().home().install(JAR);
        assertAvailable();
        Pages.publish(page);
        callTheMailbox();
    }

    @Test
    void whileItIsStoppedItsStepsAreKeptAndCallsGoOn() throws Exception {
        Pages.publish(page);
        String bundle = stage.idOf(BUNDLE);
        card().click();
        assertThat(mailbox()).isVisible();
        stage.host().console("stop " + bundle);
        try {
            assertThat(page.locator(".cw-step")).containsText("is not installed");
            assertThat(mailbox()).hasCount(0);
            Pages.button(page, "Done").click();
            assertUnavailable();
            assertThat(draft()).isEqualTo(drawn);
            callTheMailbox();
        } finally {
            stage.host().console("start " + bundle);
        }
    }

    @Test
    void startedAgainAllIsAsBefore() throws Exception {
        Pages.publish(page);
        String bundle = stage.idOf(BUNDLE);
        stage.host().console("stop " + bundle);
        try {
            card().click();
            assertThat(page.locator(".cw-step")).containsText("is not installed");
        } finally {
            stage.host().console("start " + bundle);
        }
        assertThat(mailbox()).isVisible();
        assertThat(page.locator(".cw-step").getByLabel("Greeting")).isVisible();
        Pages.button(page, "Done").click();
        assertAvailable();
        assertThat(draft()).isEqualTo(drawn);
        assertThat(Pages.row(page, "Story").locator(".cw-state")).hasText("Live");
    }

    @Test
    void anActionThatIsTakenAwayAltogetherDisappears() throws Exception {
        stage.host().home().uninstall(JAR);
        assertUnavailable();
        assertThat(draft()).isEqualTo(drawn);
        stage.host().home().install(JAR);
        assertAvailable();
        assertThat(draft()).isEqualTo(drawn);
    }

    private void assertAvailable() {
        assertThat(inPalette()).hasCount(1);
        assertThat(card()).not().hasClass(Pattern.compile("\\bgone\\b"));
        Pages.assertNoProblems(page);
    }

    private void assertUnavailable() {
        assertThat(card()).hasClass(Pattern.compile("\\bgone\\b"));
        assertThat(Pages.row(page, "Story").locator(".cw-state")).hasText("Problem");
        assertThat(inPalette()).hasCount(0);
        assertThat(page.locator("[data-action=ring]")).hasCount(1);
    }

    private Locator mailbox() {
        return page.locator(".cw-step").getByLabel("Mailbox");
    }

    private Locator inPalette() {
        return page.locator("[data-action=voicemail]");
    }

    /** The step that is Bob's mailbox. */
    private Locator card() {
        return page.locator("callwright-canvas [data-card=s3]");
    }

    private static JsonNode draft() throws Exception {
        return new SavedDraft(stage.host(), "story").json();
    }

    /** Somebody dials the number, presses 2, and gets to Bob's mailbox. */
    private static void callTheMailbox() throws Exception {
        DemoPbx pbx = stage.pbx();
        try (CallTrace trace = new CallTrace(pbx);
                Sipp call = Sipp.caller("caller-presses-2", NUMBER, 4_000, pbx.sipPort())) {
            call.awaitSuccess();
            String caller = trace.callerOf(NUMBER);
            trace.awaitEnd(caller);
            assertThat(trace.path(caller))
                    .anyMatch(line -> line.startsWith("callwright-story-v1-s3-box,s,1 VoiceMail(101@default"));
        }
    }
}
