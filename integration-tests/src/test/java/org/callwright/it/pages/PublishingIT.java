package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a drawing to what callers get and back, on the page in a real browser, with a real PBX. */
class PublishingIT {
    private static final String ENDS = "{ \"id\": \"s1\", \"action\": \"end-call\" }";
    private static final String RINGS_NOBODY = "{ \"id\": \"s1\", \"action\": \"ring\", \"label\": \"Ring the team\" }";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void publishingIsShownInEveryBrowserWithoutReloading() throws Exception {
        stage.bring(flow("news", "News", "extension:220", ENDS));
        Page one = stage.loggedIn();
        Page other = stage.loggedIn();
        other.evaluate("window.neverReloaded = true");
        Pages.row(one, "News").click();
        Pages.row(other, "News").click();
        assertThat(Pages.row(other, "News").locator(".cw-state")).hasText("Draft");

        Pages.button(one, "Publish").click();
        Locator outcome = one.locator(".cw-outcome");
        assertThat(outcome).containsText("First publication: calls to 220 begin with \"End call\".");
        Pages.assertAccessible(one);
        Pages.confirm(one).click();
        assertThat(Pages.toast(one)).hasText("Live as version 1. Dial 220 from the phones.");
        assertThat(outcome).isHidden();
        assertThat(Pages.button(one, "Published")).isFocused();
        assertThat(Pages.row(one, "News").locator(".cw-state")).hasText("Live");
        assertThat(Pages.row(other, "News").locator(".cw-state")).hasText("Live");
        Pages.openTab(other, "Versions");
        assertThat(other.locator(".cw-versions li")).containsText("Version 1");
        assertThat(other.evaluate("window.neverReloaded")).isEqualTo(true);
        assertThat(stage.pbx().cli("dialplan show 220@callwright-internal")).contains("'220' =>");
        Pages.assertAccessible(one);
    }

    @Test
    void errorsRefusePublishingAndLeadToTheFieldToMend() throws Exception {
        stage.bring(flow("refused", "Refused", "extension:221", RINGS_NOBODY));
        Page page = open("Refused");
        assertThat(Pages.problems(page)).containsText("Ring the team");
        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-outcome")).containsText("Not published");
        assertThat(page.locator(".cw-outcome .cw-problems")).containsText("\"Phone\" is empty. Fill it in.");
        Pages.assertAccessible(page);

        page.locator(".cw-outcome")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ring the team"))
                .click();
        assertThat(page.locator(".cw-step h2")).hasText("Ring");
        assertThat(phone(page)).isFocused();
        pick(page, "Bob <101>");
        Pages.assertNoProblems(page);
        Pages.publish(page);
    }

    @Test
    void warningsArePublishedAfterTheyWereConfirmed() throws Exception {
        stage.bring(flow("unheard", "Unheard", "", ENDS));
        Page page = open("Unheard");
        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-outcome")).containsText("has no number");
        assertThat(Pages.button(page, "Publish with 1 warning")).isFocused();
        Pages.assertAccessible(page);
        Pages.button(page, "Cancel").click();
        assertThat(page.locator(".cw-outcome")).isHidden();
        assertThat(Pages.row(page, "Unheard").locator(".cw-state")).hasText("Draft");

        Pages.button(page, "Publish").click();
        Pages.button(page, "Publish with 1 warning").click();
        assertThat(Pages.toast(page)).containsText("Live as version 1");
    }

    @Test
    void aThingIsPickedByTheNamePeopleKnow() throws Exception {
        stage.bring(flow("picking", "Picking", "extension:222", RINGS_NOBODY));
        Page page = open("Picking");
        Pages.problems(page).locator(".cw-where").click();
        phone(page).fill("101");
        assertThat(page.locator("vaadin-combo-box-item:visible")).hasText("Bob <101>");
        Pages.assertAccessible(page);
        page.locator("vaadin-combo-box-item:visible").click();
        Pages.assertNoProblems(page);
        assertThat(phone(page)).hasValue("Bob <101>");
        assertThat(stage.host().console("callwright:export picking")).contains("\"bob\"");
    }

    @Test
    void anIdThatThePbxDoesNotHaveCanBeTypedAndIsSaid() throws Exception {
        stage.bring(flow("typing", "Typing", "extension:223", RINGS_NOBODY));
        Page page = open("Typing");
        Pages.problems(page).locator(".cw-where").click();
        phone(page).fill("carol");
        page.keyboard().press("Enter");
        assertThat(page.locator(".cw-step")).containsText("Not seen on the PBX.");
        assertThat(stage.host().console("callwright:export typing")).contains("\"carol\"");

        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-outcome")).containsText("The phone \"carol\" is not on the PBX now.");
        assertThat(page.locator(".cw-outcome")).containsText("Publish with 1 warning");
    }

    @Test
    void whatCallersWillNoticeIsSaidBeforePublishing() throws Exception {
        stage.bring(flow("changing", "Changing", "extension:224", rings("alice", 15)));
        assertThat(stage.host().console("callwright:publish changing")).contains("Live as version 1");
        stage.bring(flow("changing", "Changing", "did:0305550150", rings("bob", 30)));
        Page page = open("Changing");
        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-changes li")).hasText(new String[] {
            "Callers of 0305550150 now reach this callflow.",
            "Phones that dial 224 no longer reach this callflow.",
            "At \"Ring them\", \"Phone\" is Bob <101> instead of Alice <100>.",
            "At \"Ring them\", \"Ring for\" is 30 s instead of 15 s."
        });
    }

    @Test
    void whatIsAskedFollowsTheDraft() throws Exception {
        stage.bring(flow("moving", "Moving", "extension:225", rings("alice", 15)));
        assertThat(stage.host().console("callwright:publish moving")).contains("Live as version 1");
        Page page = open("Moving");
        OnCallflows.menu(page, "Publish again …");
        assertThat(page.locator(".cw-question")).containsText("Nothing: for them all stays as it is.");

        stage.bring(flow("moving", "Moving", "extension:225", rings("alice", 25)));
        assertThat(page.locator(".cw-changes li")).hasText("At \"Ring them\", \"Ring for\" is 25 s instead of 15 s.");
        Pages.confirm(page).click();
        assertThat(Pages.toast(page)).containsText("Live as version 2");
        Pages.openTab(page, "Versions");
        assertThat(page.locator(".cw-versions .cw-version-name")).hasText(new String[] {"Version 2", "Version 1"});
    }

    @Test
    void anEarlierVersionGoesLiveAgain() throws Exception {
        stage.bring(flow("returning", "Returning", "extension:226", rings("alice", 15)));
        assertThat(stage.host().console("callwright:publish returning")).contains("Live as version 1");
        stage.bring(flow("returning", "Returning", "extension:227", rings("bob", 15)));
        assertThat(stage.host().console("callwright:publish returning")).contains("Live as version 2");
        assertThat(stage.pbx().cli("dialplan show callwright-returning-live")).contains("callwright-returning-v2");

        Page page = open("Returning");
        Pages.openTab(page, "Versions");
        Pages.button(page, "Roll back to version 1").click();
        assertThat(page.locator(".cw-outcome")).containsText("Back to version 1: what callers will notice");
        assertThat(page.locator(".cw-outcome")).containsText("The draft stays as it is.");
        Pages.assertAccessible(page);
        Pages.button(page, "Roll back now").click();
        assertThat(Pages.toast(page)).containsText("Version 1 is live again. Dial 226 from the phones.");

        String flows = stage.pbx().cli("dialplan show callwright-returning-live");
        assertThat(flows).contains("callwright-returning-v1").doesNotContain("callwright-returning-v2");
        assertThat(stage.pbx().cli("dialplan show callwright-returning-v1")).contains("PJSIP_DIAL_CONTACTS(alice)");
        assertThat(stage.pbx().cli("dialplan show 226@callwright-internal")).contains("'226' =>");
        assertThat(stage.pbx().cli("dialplan show 227@callwright-internal")).doesNotContain("'227' =>");
        assertThat(Pages.row(page, "Returning").locator(".cw-state")).hasText("Live with unpublished changes");
        assertThat(stage.host().console("callwright:export returning")).contains("\"bob\"");

        Pages.button(page, "Take version 1 as draft").click();
        assertThat(Pages.toast(page)).containsText("The draft is version 1 now.");
        assertThat(Pages.row(page, "Returning").locator(".cw-state")).hasText("Live");
        Pages.toast(page).getByText("Undo").click();
        assertThat(Pages.row(page, "Returning").locator(".cw-state")).hasText("Live with unpublished changes");
    }

    @Test
    void theConsoleGoesBackToo() throws Exception {
        stage.bring(flow("console", "Console", "extension:228", ENDS));
        assertThat(stage.host().console("callwright:publish console")).contains("Live as version 1");
        assertThat(stage.host().console("callwright:publish console")).contains("Live as version 2");
        assertThat(stage.host().console("callwright:rollback console 1")).contains("Live as version 1", "Dial 228");
        assertThat(stage.host().console("callwright:versions console"))
                .containsPattern("2 .* console\\s")
                .containsPattern("1 .* console +LIVE");
        assertThat(stage.host().console("callwright:rollback console 1")).contains("is live already");
    }

    @Test
    void aVersionWhoseNumberAnotherCallflowHasByNowIsRefusedInWords() throws Exception {
        stage.bring(flow("giver", "Giver", "extension:230", ENDS));
        assertThat(stage.host().console("callwright:publish giver")).contains("Live as version 1");
        stage.bring(flow("giver", "Giver", "extension:231", ENDS));
        assertThat(stage.host().console("callwright:publish giver")).contains("Live as version 2");
        stage.bring(flow("taker", "Taker", "extension:230", ENDS));
        assertThat(stage.host().console("callwright:publish taker")).contains("Live as version 1");

        Page page = open("Giver");
        Pages.openTab(page, "Versions");
        Pages.button(page, "Roll back to version 1").click();
        assertThat(page.locator(".cw-outcome")).containsText("The number 230 already belongs to \"Taker\"");
        assertThat(stage.pbx().cli("dialplan show callwright-giver-live")).contains("callwright-giver-v2");
    }

    @Test
    void aChangeElsewhereToTheStepInHandIsSaid() throws Exception {
        stage.bring(flow("shared", "Shared", "extension:232", rings("alice", 15)));
        Page page = open("Shared");
        Page other = open("Shared");
        for (Page each : new Page[] {page, other}) {
            each.locator("callwright-canvas [role=treeitem]")
                    .getByText("Ring them")
                    .first()
                    .click();
            assertThat(each.locator(".cw-step h2")).hasText("Ring");
        }
        other.getByLabel("Ring for").fill("40");
        other.keyboard().press("Enter");

        assertThat(page.getByLabel("Ring for")).hasValue("40");
        assertThat(page.locator(".cw-refusal"))
                .hasText(
                        "The step was just changed elsewhere: At \"Ring them\", \"Ring for\" is 40 s instead of 15 s.");
        Pages.assertAccessible(page);
        assertThat(other.locator(".cw-refusal")).isHidden();
    }

    @Test
    void whileThePbxIsAwayIdsCanStillBeTypedAndNothingIsPublished() throws Exception {
        stage.bring(flow("waiting", "Waiting", "extension:233", RINGS_NOBODY));
        Page page = open("Waiting");
        stage.pbx().kill();
        assertThat(page.locator(".cw-pbx")).hasAttribute("data-answers", "false");
        Pages.problems(page).locator(".cw-where").click();
        assertThat(page.locator(".cw-step")).containsText("The PBX does not answer.");
        phone(page).fill("dora");
        page.keyboard().press("Enter");
        Pages.assertNoProblems(page);
        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-outcome")).containsText("Not published");
        assertThat(page.locator(".cw-outcome")).containsText(Pattern.compile("Callers notice nothing"));

        stage.pbx().restart();
        assertThat(page.locator(".cw-pbx")).hasAttribute("data-answers", "true");
        Pages.button(page, "Close").click();
        Pages.button(page, "Publish").click();
        assertThat(page.locator(".cw-outcome")).containsText("The phone \"dora\" is not on the PBX now.");
    }

    private static Page open(String name) throws Exception {
        Page page = stage.loggedIn();
        Pages.row(page, name).click();
        assertThat(page.locator(".cw-callflow h1")).hasText(name);
        return page;
    }

    private static Locator phone(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Phone"));
    }

    private static void pick(Page page, String name) {
        phone(page).fill(name);
        page.locator("vaadin-combo-box-item:visible").click();
    }

    private static String rings(String phone, int seconds) {
        return """
                { "id": "s1", "action": "ring", "label": "Ring them",
                  "config": { "phone": { "$ref": "phone", "id": "%s" }, "ringFor": %d } }""".formatted(phone, seconds);
    }

    private static String flow(String id, String name, String number, String step) {
        return """
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ %s ], "start": "s1", "steps": [ %s ] }""".formatted(id, name, number.isEmpty() ? "" : '"' + number + '"', step);
    }
}
