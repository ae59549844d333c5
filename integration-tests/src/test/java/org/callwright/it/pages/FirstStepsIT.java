package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page in a real browser, on a real host with a real PBX. */
class FirstStepsIT {
    private static final String HOSTILE =
            "<img src=x onerror='window.hacked=1'>${SHELL(id)}\\\";<script>window.hacked=1</script>";
    private static final String ENDS = "{ \"id\": \"s1\", \"action\": \"end-call\" }";
    private static final String RINGS_NOBODY = "{ \"id\": \"s1\", \"action\": \"ring\", \"label\": \"Ring the team\" }";

    /** The four tabs and the menu: there is nothing to undo yet. */
    private static final int UP_TO_PUBLISH = 6;

    /** Between the search and the rows. */
    private static final int FILTERS = 4;

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void anEmptyListTeachesHowToBringACallflowIn() throws Exception {
        Page page = stage.loggedIn();
        assertThat(page.locator(".cw-hint")).containsText("No callflows yet");
        Pages.assertAccessible(page);

        page.locator("input[type=file]").setInputFiles(json("fromfile", "From a file", "extension:290", ENDS));
        assertThat(page.locator("vaadin-dialog .cw-changes"))
                .containsText("\"From a file\" is a new callflow with 1 step.");
        Pages.assertAccessible(page);
        page.locator("vaadin-dialog vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Import"))
                .click();
        assertThat(page.locator(".cw-callflow h1")).hasText("From a file");
        assertThat(page).hasURL(Pattern.compile(".*/callflows/fromfile$"));
    }

    @Test
    void aFileReplacesADraftOnlyAfterItWasSaidWhatChanges() throws Exception {
        stage.bring(flow("replaced", "Before", "extension:292", ENDS));
        Page page = stage.loggedIn();
        page.locator("input[type=file]").setInputFiles(json("replaced", "After", "extension:292", ENDS));
        assertThat(OnCallflows.dialog(page)).containsText("Replace with \"After\" from the file?");
        assertThat(OnCallflows.dialog(page)).containsText("It is called \"After\" instead of \"Before\".");
        assertThat(OnCallflows.dialogButton(page, "Cancel")).isFocused();
        page.keyboard().press("Enter");
        assertThat(OnCallflows.dialog(page)).hasCount(0);
        assertThat(Pages.row(page, "Before")).isVisible();

        page.locator("input[type=file]").setInputFiles(json("replaced", "After", "extension:292", ENDS));
        OnCallflows.dialogButton(page, "Replace the draft").click();
        assertThat(page.locator(".cw-callflow h1")).hasText("After");
    }

    @Test
    void aFileThatIsNoCallflowIsRefusedInWords() throws Exception {
        stage.bring(flow("plain", "Plain", "extension:291", ENDS));
        Page page = stage.loggedIn();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "bad.json", "application/json", "{ \"format\": 1 }".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("main .cw-note")).containsText("bad.json was not imported.");
    }

    @Test
    void anAddressThatIsNoneIsSaidToBeNone() throws Exception {
        Page page = stage.loggedIn();
        stage.bring(flow("there", "There", "extension:226", ENDS)); // without any, the page shows how to begin
        page.navigate(stage.host().url() + "nowhere");
        assertThat(page.locator("h1")).hasText("There is nothing at this address");
        page.navigate(stage.host().url() + "callflows/nowhere");
        assertThat(page.locator("h1")).hasText("This callflow is not there");
    }

    @Test
    void theListShowsEachState() throws Exception {
        stage.bring(flow("changing", "Changing", "extension:210", ENDS));
        assertThat(stage.host().console("callwright:publish changing")).contains("Live as version 1");
        stage.bring(flow("changing", "Changing", "extension:210", ENDS.replace("}", ", \"note\": \"new\" }")));
        stage.bring(flow("standing", "Standing", "extension:211", ENDS));
        assertThat(stage.host().console("callwright:publish standing")).contains("Live as version 1");
        stage.bring(flow("drafted", "Drafted", "extension:212", ENDS));
        stage.bring(flow("broken", "Broken", "extension:213", RINGS_NOBODY));

        Page page = stage.loggedIn();
        assertThat(Pages.row(page, "Changing")).containsText("Live with unpublished changes");
        assertThat(Pages.row(page, "Changing").locator(".cw-state"))
                .hasAttribute("title", "Live with unpublished changes · version 1");
        assertThat(Pages.row(page, "Standing").locator(".cw-state")).hasText("Live");
        assertThat(Pages.row(page, "Drafted").locator(".cw-state")).hasText("Draft");
        assertThat(Pages.row(page, "Broken").locator(".cw-state")).hasText("Problem");
        assertThat(page.locator(".cw-pbx")).containsText("The PBX answers");
    }

    @Test
    void whatIsHostileIsShownAsText() throws Exception {
        String quoted = HOSTILE.replace("\\", "\\\\").replace("\"", "\\\"");
        stage.bring(flow("hostile", quoted, "extension:222", RINGS_NOBODY.replace("Ring the team", quoted)));
        Page page = stage.loggedIn();
        page.locator(".cw-row[href$='callflows/hostile']").click();
        assertThat(page.locator(".cw-callflow h1")).hasText(HOSTILE);
        assertThat(Pages.problems(page).locator(".cw-where")).hasText(HOSTILE);
        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-outcome .cw-where")).hasText(HOSTILE);
        assertThat(page.evaluate("window.hacked")).isNull();
    }

    @Test
    void aLongNameBreaksNothing() throws Exception {
        stage.bring(flow("lengthy", "Verylongname".repeat(20), "did:0305550123", ENDS));
        for (int[] size : new int[][] {{1440, 900}, {1024, 768}}) {
            Page page = stage.loggedIn(
                    stage.chromium().open(new Browser.NewContextOptions().setViewportSize(size[0], size[1])));
            page.navigate(stage.host().url() + "callflows/lengthy");
            assertThat(Pages.button(page, "Publish")).isInViewport();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(size[0]);
        }
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() throws Exception {
        stage.bring(flow("sought", "Sought after", "did:0305550777", ENDS));
        Page page = stage.loggedIn();
        Locator search = page.getByLabel("Search callflows by name or number");
        for (String typed : List.of(
                "0305550777",
                "030 555 0777",
                "(030) 555-0777",
                "+49 30 5550777",
                "0049 (0)30/5550777",
                "50777",
                "SOUGHT")) {
            search.fill(typed);
            assertThat(page.locator(".cw-row")).hasCount(1);
            assertThat(page.locator(".cw-row")).containsText("Sought after");
        }
        search.fill("nothing like it");
        assertThat(page.locator(".cw-nothing")).containsText("No callflow has \"nothing like it\"");
    }

    @Test
    void everythingWorksFromTheKeyboard() throws Exception {
        stage.bring(flow("typed", "Typed only", "extension:223", ENDS));
        Page page = stage.chromium().open();
        page.navigate(stage.host().url());
        assertThat(page.getByLabel("Login")).isFocused();
        page.keyboard().type("admin");
        page.keyboard().press("Tab");
        page.keyboard().type(stage.host().adminPassword());
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-frame")).isVisible();

        page.keyboard().press("/");
        assertThat(page.getByLabel("Search callflows by name or number")).isFocused();
        page.keyboard().type("typed only");
        assertThat(page.locator(".cw-row")).hasCount(1);
        for (int n = 0; n < FILTERS; n++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Tab"); // to the row
        assertThat(page.locator(".cw-row")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-callflow h1")).isFocused();
        for (int n = 0; n < UP_TO_PUBLISH; n++) {
            page.keyboard().press("Tab");
        }
        assertThat(Pages.button(page, "Publish")).isFocused();
        page.keyboard().press("Enter");
        assertThat(Pages.confirm(page)).isFocused();
        page.keyboard().press("Enter");
        assertThat(Pages.toast(page)).containsText("Live as version 1");
    }

    @Test
    void theDarkPagesCanBeReadToo() throws Exception {
        stage.bring(flow("dark", "Dark", "extension:224", RINGS_NOBODY));
        Page page = stage.loggedIn(stage.chromium()
                .open(new Browser.NewContextOptions().setViewportSize(1024, 768).setColorScheme(ColorScheme.DARK)));
        page.navigate(stage.host().url() + "callflows/dark");
        assertThat(page.locator(".cw-callflow h1")).hasText("Dark");
        Pages.assertAccessible(page);
    }

    @Test
    void aPbxThatGoesAwayIsSaidAtOnceAndNothingIsPublished() throws Exception {
        stage.bring(flow("waiting", "Waiting", "extension:225", ENDS));
        Page page = stage.loggedIn();
        Pages.row(page, "Waiting").click();
        stage.pbx().kill();
        assertThat(page.locator(".cw-pbx")).hasAttribute("data-answers", "false");
        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-outcome")).containsText("Not published");

        stage.pbx().restart();
        assertThat(page.locator(".cw-pbx")).hasAttribute("data-answers", "true");
    }

    private static String flow(String id, String name, String number, String step) {
        return """
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ %s ], "start": "s1", "steps": [ %s ] }""".formatted(id, name, number.isEmpty() ? "" : '"' + number + '"', step);
    }

    private static FilePayload json(String id, String name, String number, String step) {
        return new FilePayload(
                id + ".json", "application/json", flow(id, name, number, step).getBytes(StandardCharsets.UTF_8));
    }
}
