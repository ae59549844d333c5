package org.callwright.it.stage;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What tests find and do on every page. */
public final class Pages {
    public static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);
    public static final LocatorAssertions.HasAttributeOptions WITHIN_A_MINUTE =
            new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);
    public static final LocatorAssertions.IsVisibleOptions VISIBLE_WITHIN_A_MINUTE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private Pages() {}

    /** Fills in the log-in form for the first admin and sends it. */
    public static void logIn(Page page, String password) {
        logIn(page, "admin", password);
    }

    /** Fills in the log-in form and sends it. */
    public static void logIn(Page page, String login, String password) {
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password", EXACT).fill(password);
        page.keyboard().press("Enter");
    }

    /** The callflow's row in the list. */
    public static Locator row(Page page, String name) {
        return page.locator(".cw-row", new Page.LocatorOptions().setHasText(name));
    }

    public static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Publishes the callflow that is shown, and returns once callers get it. */
    public static void publish(Page page) {
        button(page, "Publish").click();
        page.locator(".cw-question [theme~=primary]").click();
        PlaywrightAssertions.assertThat(page.locator(".cw-outcome")).hasAttribute("data-kind", "live");
    }

    /** Axe finds nothing serious or critical. */
    public static void assertAccessible(Page page) {
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Pages::described)
                        .toList();
        Assertions.assertThat(serious).isEmpty();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
