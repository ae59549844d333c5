package org.callwright.it.stage;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What tests find and do on every page. */
public final class Pages {
    /** Nothing is asked of the server, and nothing moves or fades. What a shadow root animates only that root tells. */
    private static final String AT_REST = """
            () => {
              const roots = [document];
              for (const root of roots) {
                root.querySelectorAll('*').forEach(each => each.shadowRoot && roots.push(each.shadowRoot));
              }
              return Object.values(window.Vaadin?.Flow?.clients ?? {}).every(each => !each.isActive())
                && roots.flatMap(root => root.getAnimations())
                  .every(each => each.playState !== 'running' || each.effect.getTiming().iterations === Infinity);
            }""";

    /** For whatever a page is waited for: much is open at once on a machine of two cores. */
    public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    public static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);

    private Pages() {}

    /** Fills in the log-in form for the first admin and sends it. */
    public static void logIn(Page page, String password) {
        logIn(page, "admin", password);
    }

    /** Fills in the log-in form, in whatever language it is, and sends it. */
    public static void logIn(Page page, String login, String password) {
        page.locator(".cw-login-form input[autocomplete=username]").fill(login);
        page.locator(".cw-login-form input[autocomplete=current-password]").fill(password);
        page.keyboard().press("Enter");
    }

    /** The callflow's row in the list. */
    public static Locator row(Page page, String name) {
        return page.locator(".cw-row", new Page.LocatorOptions().setHasText(name));
    }

    /** Shows the list, which small screens hide until it is wanted. */
    public static void showList(Page page) {
        page.waitForSelector(".cw-list", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        if (page.locator(".cw-list").isHidden()) {
            page.locator(".cw-list-toggle").click();
        }
    }

    /** Shows the actions beside the drawing, which small screens hide until they are wanted. */
    public static void showActions(Page page) {
        Locator actions = page.locator(".cw-floating[data-side=left]");
        if (actions.locator("[data-action]").first().isHidden()) {
            page.locator(".cw-palette-toggle").click();
        }
        PlaywrightAssertions.assertThat(actions.locator("[data-action]").first())
                .isVisible();
    }

    public static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A tab of the callflow that is shown. */
    public static Locator tab(Page page, String name) {
        return page.locator(".cw-tabs a", new Page.LocatorOptions().setHasText(name));
    }

    /** Opens a tab of the callflow that is shown. */
    public static void openTab(Page page, String name) {
        Locator tab = tab(page, name);
        tab.click();
        PlaywrightAssertions.assertThat(tab).hasAttribute("aria-current", "page");
    }

    /** Opens the tab with the problems of the callflow that is shown. */
    public static Locator problems(Page page) {
        openTab(page, "Problems");
        return page.locator(".cw-problem-section");
    }

    /** Nothing is wrong with the callflow that is shown. */
    public static void assertNoProblems(Page page) {
        PlaywrightAssertions.assertThat(tab(page, "Problems")).isVisible();
        PlaywrightAssertions.assertThat(page.locator(".cw-count")).isHidden();
    }

    /** What was just done, as the page says it. */
    public static Locator toast(Page page) {
        return page.locator(".cw-toast").last(); // one that is on its way out may still be there
    }

    /** Publishes what was just shown, or makes an earlier version live again. */
    public static Locator confirm(Page page) {
        return page.locator(".cw-question [theme~=primary]");
    }

    /** Publishes the callflow that is shown, and returns once callers get it. */
    public static void publish(Page page) {
        button(page, "Publish").click();
        confirm(page).click();
        PlaywrightAssertions.assertThat(button(page, "Published")).isVisible();
    }

    /** Axe finds nothing at all, once the server has answered and everything has its colours. */
    public static void assertAccessible(Page page) {
        page.waitForFunction(AT_REST);
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream().map(Pages::described).toList();
        Assertions.assertThat(found).isEmpty();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
