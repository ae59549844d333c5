package org.callwright.it.pages.frame;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The list shows a part of itself, and says how many are in each. */
class FiltersIT {
    private static final String ENDS = "{ \"id\": \"s1\", \"action\": \"end-call\" %s }";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void eachFilterShowsWhatItCounts() throws Exception {
        bring("standing", "Standing", ENDS.formatted(""));
        stage.publish("standing");
        bring("changing", "Changing", ENDS.formatted(""));
        stage.publish("changing");
        bring("changing", "Changing", ENDS.formatted(", \"note\": \"new\""));
        bring("drafted", "Drafted", ENDS.formatted(""));
        bring("broken", "Broken", "{ \"id\": \"s1\", \"action\": \"ring\" }");
        Page page = stage.loggedIn();

        assertThat(filter(page, "all")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".cw-row")).hasCount(4);
        assertThat(filter(page, "live")).hasText("Live2");
        filter(page, "changes").click();
        assertThat(filter(page, "changes")).hasText("Changes1");
        assertThat(page.locator(".cw-row-name")).hasText(new String[] {"Changing"});
        filter(page, "problems").press("Enter");
        assertThat(page.locator(".cw-row-name")).hasText(new String[] {"Broken"});
        assertThat(filter(page, "changes")).hasAttribute("aria-pressed", "false");
        Pages.assertAccessible(page);

        page.getByLabel("Search callflows by name or number").fill("standing");
        assertThat(page.locator(".cw-nothing")).hasText("Nothing is found under \"Problems\".");
        filter(page, "live").click();
        assertThat(page.locator(".cw-row-name")).hasText(new String[] {"Standing"});
    }

    private static Locator filter(Page page, String name) {
        return page.locator(".cw-filters [data-filter=" + name + "]");
    }

    private static void bring(String id, String name, String step) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "numbers": [ "extension:2%d" ], "start": "s1", "steps": [ %s ] }""".formatted(id, name, 10 + Math.floorMod(id.hashCode(), 80), step));
    }
}
