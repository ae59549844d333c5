package org.callwright.it.pages.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A callflow with three steps, one of them with rules of time, in windows of several sizes. */
abstract class OnFrame {
    static final String ID = "framed";
    static final String NAME = "Main line";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    static void bring(String id, String name) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "did:0305550%d" ], "start": "s1", "steps": [
                  { "id": "s1", "action": "play-media", "label": "Greeting",
                    "config": { "media": { "$ref": "prompt", "id": "beep" } }, "exits": { "next": "s2" } },
                  { "id": "s2", "action": "time-of-day", "label": "Hours", "config": {
                    "mode": "BY_THE_CLOCK", "zone": "Europe/Berlin", "rules": [
                      { "name": "day", "days": "MONDAY_TO_FRIDAY", "from": "09:00", "until": "17:00" } ] },
                    "exits": { "otherwise": "s3" } },
                  { "id": "s3", "action": "end-call" } ] }""".formatted(id, name, 100 + Math.floorMod(id.hashCode(), 900)));
    }

    /** A page with a callflow, or a part of it, in a window of a size. */
    static Page opened(int width, int height, String path) throws Exception {
        Page page =
                stage.loggedIn(stage.chromium().open(new Browser.NewContextOptions().setViewportSize(width, height)));
        page.navigate(stage.host().url() + path);
        assertThat(page.locator(".cw-callflow h1")).hasText(NAME);
        return page;
    }

    static Locator drawing(Page page) {
        return page.locator("callwright-canvas");
    }

    static Locator settings(Page page) {
        return page.locator(".cw-floating[data-side=right]");
    }

    /** Where a step is drawn. */
    static BoundingBox card(Page page, String step) {
        Locator card = drawing(page).locator("[data-card='" + step + "']");
        assertThat(card).isVisible();
        return card.boundingBox();
    }

    static void assertSame(BoundingBox now, BoundingBox before) {
        assertThat(new double[] {now.x, now.y, now.width, now.height})
                .containsExactly(before.x, before.y, before.width, before.height);
    }
}
