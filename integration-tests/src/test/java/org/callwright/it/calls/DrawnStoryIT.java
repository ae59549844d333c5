package org.callwright.it.calls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.callwright.it.pages.CanvasPage;
import org.callwright.it.pages.SavedDraft;
import org.callwright.it.stage.CallTrace;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Sipp;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The story as an admin does it: drawn with the mouse, filled in, published on the page, and called over SIP. */
class DrawnStoryIT {
    private static final String NUMBER = "0305550141";
    private static final StoryCalls.Steps STEPS =
            new StoryCalls.Steps(List.of("s1,1 Playback", "s1,2 Goto"), "s2", "s3", "s4", "s5");

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    private static String drawn;

    private CallTrace trace;
    private int bobsPort;

    /** Once for all tests: it takes longer than all their calls. */
    @BeforeAll
    static void draw() throws Exception {
        stage.bring("""
                { "format": 1, "id": "drawn", "name": "Drawn", "numbers": [ "did:%s" ], "steps": [] }""".formatted(NUMBER));
        CanvasPage canvas = new CanvasPage(stage.loggedIn());
        canvas.drop("play-media", canvas.card("*start"));
        canvas.fill("Media", "beep");
        canvas.leave();
        canvas.drop("menu", canvas.card("s1"));
        canvas.fill("Prompt", "hello-world");
        canvas.fill("Wait for a key", "3");
        canvas.fill("Play again", "0");
        canvas.leave();
        canvas.drop("ring", canvas.branch("s2/key-1"));
        canvas.fill("Phone", "bob");
        canvas.leave();
        canvas.drop("voicemail", canvas.branch("s3/not-answered"));
        canvas.fill("Mailbox", "101@default");
        canvas.pick("Greeting", "None");
        canvas.leave();
        canvas.drag(canvas.branch("s2/key-2"), canvas.card("s4"));
        canvas.drop("end-call", canvas.branch("s2/timeout"));
        canvas.leave();

        SavedDraft draft = new SavedDraft(stage.host(), "drawn");
        draft.awaitDrawn(
                "start > s1",
                "s1: play-media",
                "s1/next > s2",
                "s2: menu",
                "s2/key-1 > s3",
                "s2/key-2 > s4",
                "s2/timeout > s5",
                "s3: ring",
                "s3/not-answered > s4",
                "s4: voicemail",
                "s5: end-call");
        drawn = draft.json().toString();
    }

    @BeforeEach
    void bringWhatWasDrawn() throws Exception {
        stage.bring(drawn);
        trace = new CallTrace(stage.pbx());
        bobsPort = stage.pbx().sipPort(); // always the same, or calls would ring where he was in an earlier test too
        Sipp.register(
                "bob",
                stage.pbx().account("bob_password"),
                bobsPort,
                stage.pbx().sipPort());
    }

    @AfterEach
    void stopTracing() {
        trace.close();
    }

    @Test
    void theStoryIsDrawnAndPublished() throws Exception {
        Page page = stage.loggedIn();
        Pages.button(page, "Publish").click();
        Pages.confirm(page).click();
        assertThat(Pages.toast(page)).containsText("Live as version 1. Dial " + NUMBER);
    }

    @Test
    void key1RingsBobWhoAnswers() throws Exception {
        calls().key1RingsBobWhoAnswers();
    }

    @Test
    void key1LeadsToTheMailboxWhileBobIsBusy() throws Exception {
        calls().key1LeadsToTheMailboxWhileBobIsBusy();
    }

    @Test
    void key2LeadsToTheMailbox() throws Exception {
        calls().key2LeadsToTheMailbox();
    }

    @Test
    void silenceEndsTheCall() throws Exception {
        calls().silenceEndsTheCall();
    }

    private StoryCalls calls() throws Exception {
        stage.publish("drawn");
        return new StoryCalls(stage.pbx(), trace, bobsPort, NUMBER, "drawn", STEPS);
    }
}
