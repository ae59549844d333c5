package org.callwright.it.pages.savedactions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Opening hours as a saved action, a callflow that uses them, and the pages of both. */
abstract class OnSavedActions {
    static final String NUMBER = "0305550170";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    static void bringHours(String config) throws Exception {
        stage.bring("""
                { "format": 1, "kind": "saved-action", "id": "hours", "name": "Opening hours", "numbers": [],
                  "start": "s1", "steps": [ { "id": "s1", "action": "time-of-day", "config": %s } ] }""".formatted(config));
    }

    /** Opening hours that are open, whatever the time is. */
    static void bringLiveHours() throws Exception {
        bringHours("""
                { "mode": "ALWAYS_OPEN", "zone": "Europe/Berlin", "rules": [
                  { "name": "day", "days": "MONDAY_TO_FRIDAY", "from": "09:00", "until": "17:00" } ] }""");
        stage.publish("hours");
    }

    /** A callflow whose calls go to s2 while the opening hours are open, and else to s3. */
    static void bringLiveShop() throws Exception {
        bringLiveHours();
        stage.bring("""
                { "format": 1, "id": "shop", "name": "Shop", "numbers": [ "did:%s" ], "start": "s1", "steps": [
                  { "id": "s1", "action": "saved:hours", "exits": { "rule-day": "s2", "otherwise": "s3" } },
                  { "id": "s2", "action": "play-media", "config": { "media": { "$ref": "prompt", "id": "beep" } } },
                  { "id": "s3", "action": "play-media", "config": { "media": { "$ref": "prompt", "id": "hello-world" } } }
                ] }""".formatted(NUMBER));
        stage.publish("shop");
    }

    static Page saved(String name) throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "saved-actions");
        Pages.row(page, name).click();
        assertThat(title(page)).hasText(name);
        assertThat(title(page)).isFocused(); // or the keyboard would be led there later
        return page;
    }

    static Page callflow(String id, String name, String number, String steps) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "%s" ], %s "steps": [ %s ] }""".formatted(id, name, number, steps.isEmpty() ? "" : "\"start\": \"s1\",", steps));
        return callflow(id, name);
    }

    static Page callflow(String id, String name) throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "callflows/" + id);
        assertThat(title(page)).hasText(name);
        return page;
    }

    static Locator title(Page page) {
        return page.locator(".cw-callflow h1");
    }

    static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    static Locator name(Page page) {
        return dialog(page).getByLabel("Name", new Locator.GetByLabelOptions().setExact(true));
    }

    static Locator paper(Page page) {
        return page.locator(".cw-paper");
    }

    /** What a step's panel says about saved actions. */
    static Locator linked(Page page) {
        return page.locator(".cw-step .cw-saving:not([hidden])");
    }

    static void decide(Page page, String choice) {
        paper(page)
                .locator("vaadin-select", new Locator.LocatorOptions().setHasText("Decided"))
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
        assertThat(paper(page).locator("vaadin-select", new Locator.LocatorOptions().setHasText("Decided")))
                .containsText(choice);
    }
}
