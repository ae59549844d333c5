package org.callwright.it.stage;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** What tests of the page need: a PBX, a host, a browser, and hands and eyes for the page. */
public final class PageStage implements AutoCloseable {
    public static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);
    public static final LocatorAssertions.HasAttributeOptions WITHIN_A_MINUTE =
            new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);
    public static final LocatorAssertions.IsVisibleOptions VISIBLE_WITHIN_A_MINUTE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static final double LONGEST_WAIT_MS = 15_000;

    private final Path folder = Files.createTempDirectory("page");
    private final DemoPbx pbx;
    private final ReferenceHost host;
    private final Chromium chromium;

    public PageStage() throws Exception {
        this(HostHome.built());
    }

    public PageStage(HostHome home) throws Exception {
        pbx = DemoPbx.start(Files.createDirectory(folder.resolve("pbx")));
        host = ReferenceHost.start(
                home, folder.resolve("host"), Map.of("org.callwright.asterisk", pbx.bridgeConfiguration()));
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MS);
        Await.until(
                "the PBX is reached",
                Duration.ofSeconds(30),
                () -> host.console("callwright:status").contains("The PBX answers"));
        Await.until(
                "all actions have come",
                Duration.ofSeconds(60),
                () -> host.console("lb -s org.callwright.actions").split("\\|Active", -1).length > home.installed());
    }

    public DemoPbx pbx() {
        return pbx;
    }

    public ReferenceHost host() {
        return host;
    }

    public Chromium chromium() {
        return chromium;
    }

    /** Imports a callflow as a file on the console. */
    public void bring(String json) throws Exception {
        Path file = Files.writeString(folder.resolve("callflow.json"), json);
        String answer = host.console("callwright:import " + file);
        if (!answer.contains("Imported")) {
            throw new AssertionError(answer);
        }
    }

    /** Stops a bundle and starts it again. */
    public void restart(String bundle) throws Exception {
        String id = idOf(bundle);
        host.console("stop " + id);
        host.console("start " + id);
    }

    /** A running bundle's number, for the console's {@code stop} and {@code start}. */
    public String idOf(String bundle) throws Exception {
        Matcher id = Pattern.compile("(\\d+)\\|Active[^\n]*" + Pattern.quote(bundle) + " ")
                .matcher(host.console("lb -s " + bundle));
        if (!id.find()) {
            throw new AssertionError(bundle + " is not there, or not active");
        }
        return id.group(1);
    }

    /** A page in a browser of its own in which the first admin is logged in. */
    public Page loggedIn() throws Exception {
        return loggedIn(chromium.open());
    }

    public Page loggedIn(Page page) throws Exception {
        page.navigate(host.url());
        logIn(page, host.adminPassword());
        page.waitForSelector(".cw-frame");
        return page;
    }

    public static void logIn(Page page, String password) {
        page.getByLabel("Login").fill("admin");
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

    /** Whoever cannot see the page, or not well, can use it too. */
    public static void assertAccessible(Page page) {
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(PageStage::described)
                        .toList();
        Assertions.assertThat(serious).isEmpty();
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        chromium.close();
        host.close();
        pbx.close();
    }
}
