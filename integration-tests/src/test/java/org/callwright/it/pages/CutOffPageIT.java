package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page whose browser has no connection for a while, as on a train. */
class CutOffPageIT {
    /** Longer than the host goes on updating a page that it does not reach. */
    private static final int LONGER_THAN_TWO_BEATS = 12_000;

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void whatChangedMeanwhileIsThereWhenItIsBack() throws Exception {
        bring("before", "Before it");
        Page page = stage.loggedIn();
        page.evaluate("window.neverReloaded = true");
        assertThat(Pages.row(page, "Before it")).isVisible();

        page.context().setOffline(true);
        page.waitForTimeout(LONGER_THAN_TWO_BEATS);
        bring("meanwhile", "Meanwhile");
        page.waitForTimeout(LONGER_THAN_TWO_BEATS);
        assertThat(Pages.row(page, "Meanwhile").count()).isZero();
        page.context().setOffline(false);

        assertThat(Pages.row(page, "Meanwhile")).isVisible();
        bring("after", "After it");
        assertThat(Pages.row(page, "After it")).isVisible();
        assertThat(page.evaluate("window.neverReloaded")).isEqualTo(true);
    }

    private static void bring(String id, String name) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "numbers": [], "start": "s1", "steps": [
                  { "id": "s1", "action": "end-call" } ] }""".formatted(id, name));
    }
}
