package org.callwright.it.stage;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.asterisk.testing.DemoPbx;

/** A PBX, a host connected to it, and a browser. Tests get it from {@link StageExtension}, programs by {@link #start()}. */
public final class Stage implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(60);
    private static final String TICKET = "CALLWRIGHT_LOGIN";

    private final DemoPbx pbx;
    private final ReferenceHost host;
    private final boolean kept;
    private Optional<Chromium> chromium = Optional.empty();
    private Optional<Cookie> ticket = Optional.empty();

    private Stage(DemoPbx pbx, ReferenceHost host, boolean kept) {
        this.pbx = pbx;
        this.host = host;
        this.kept = kept;
        PlaywrightAssertions.setDefaultAssertionTimeout(Pages.LONGEST_WAIT.toMillis());
    }

    /** Starts everything anew. */
    public static Stage start() throws Exception {
        return start(HostHome.built());
    }

    /**
     * Starts everything anew.
     *
     * @param home the host's installation
     */
    static Stage start(HostHome home) throws Exception {
        return start(home, false, data -> {});
    }

    /** Puts something into a data folder that does not exist yet. */
    @FunctionalInterface
    public interface Filling {
        void write(Path data) throws Exception;
    }

    /**
     * Starts everything anew, with data that are there already.
     *
     * @param byAmi whether nothing but AMI is between the host and the PBX
     * @param filling writes the data
     */
    public static Stage start(boolean byAmi, Filling filling) throws Exception {
        return start(HostHome.built(), byAmi, filling);
    }

    private static Stage start(HostHome home, boolean byAmi, Filling filling) throws Exception {
        Path folder = Files.createTempDirectory("stage");
        Path data = folder.resolve("host");
        filling.write(data);
        DemoPbx pbx = DemoPbx.start(Files.createDirectory(folder.resolve("pbx")));
        try {
            Map<String, String> bridge = pbx.bridgeConfiguration();
            if (byAmi) {
                bridge.remove("directory");
            }
            ReferenceHost host = ReferenceHost.start(home, data, Map.of("org.callwright.asterisk", bridge));
            return ready(new Stage(pbx, host, false));
        } catch (Exception | AssertionError e) {
            pbx.close();
            throw e;
        }
    }

    private static Stage ready(Stage stage) throws Exception {
        try {
            stage.awaitReady();
            return stage;
        } catch (Exception | AssertionError e) {
            stage.host.close();
            throw e;
        }
    }

    /** The one that {@code scripts/stage start} keeps running, with a browser of this process, or else a new one. */
    static Stage keptOrNew() throws Exception {
        Optional<KeptStage> kept = KeptStage.running();
        return kept.isPresent() ? new Stage(kept.get().pbx(), kept.get().host(), true) : start();
    }

    public DemoPbx pbx() {
        return pbx;
    }

    public ReferenceHost host() {
        return host;
    }

    /** The browser, which is started when it is first asked for. */
    public Chromium chromium() {
        if (chromium.isEmpty()) {
            chromium = Optional.of(new Chromium());
        }
        return chromium.get();
    }

    void closePages() {
        chromium.ifPresent(Chromium::closePages);
    }

    /**
     * Makes it as it was at its start, whatever a test did: all is running, there are no calls, and nothing is in the store. A
     * call would keep what is deleted.
     */
    public void reset() throws Exception {
        if (!pbx.isAlive()) {
            pbx.restart();
        }
        if (!host.isAlive()) {
            host.restart();
        }
        awaitReady();
        pbx.cli("channel request hangup all");
        Await.until(
                "all calls are over",
                CONNECTING,
                () -> pbx.cli("core show channels count").contains("0 active channels"));
        // A phone rings at every address it registered from, and one that is gone never says that it is busy.
        pbx.cli("database deltree registrar");
        host.clear();
    }

    /** Returns when the host has reached the PBX and started all its actions. */
    public void awaitReady() throws Exception {
        Await.until(
                "the PBX is reached",
                CONNECTING,
                () -> host.console("callwright:status").contains("The PBX answers"));
        Await.until("all actions are active", CONNECTING, host::hasAllActions);
    }

    /** Imports a callflow or saved action. */
    public void bring(String json) throws Exception {
        Path file = Files.writeString(Files.createTempFile("callflow", ".json"), json);
        String answer = host.console("callwright:import " + file + " --confirm");
        Files.delete(file);
        if (!answer.contains("Imported")) {
            throw new AssertionError(answer);
        }
    }

    /** Publishes a callflow's or saved action's draft, whatever warnings it has. */
    public void publish(String id) throws Exception {
        String answer = host.console("callwright:publish " + id + " --confirm");
        if (!answer.contains("Live as version")) {
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
            throw new AssertionError(bundle + " is not installed, or not active");
        }
        return id.group(1);
    }

    /** A page in a new browser context in which the first admin is logged in. */
    public Page loggedIn() throws Exception {
        return loggedIn(chromium().open());
    }

    /** The first admin logs in on a page whose browser has not been here before; only the first time with a password. */
    public Page loggedIn(Page page) throws Exception {
        ticket.ifPresent(known -> page.context().addCookies(List.of(known)));
        page.navigate(host.url());
        try {
            page.waitForSelector(".cw-frame, .cw-login-form");
        } catch (TimeoutError e) {
            throw new AssertionError(
                    page.url() + " shows neither a page nor the log-in but: "
                            + page.locator("body").evaluate("body => body.outerHTML"),
                    e);
        }
        if (page.locator(".cw-frame").count() == 0) {
            Pages.logIn(page, host.adminPassword());
            page.waitForSelector(".cw-frame");
            ticket = page.context().cookies().stream()
                    .filter(cookie -> cookie.name.equals(TICKET))
                    .findFirst();
        }
        return page;
    }

    @Override
    public void close() throws IOException {
        chromium.ifPresent(Chromium::close);
        if (!kept) {
            host.close();
            pbx.close();
        }
    }
}
