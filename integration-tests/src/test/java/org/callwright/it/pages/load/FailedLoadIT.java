package org.callwright.it.pages.load;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page that could not begin, because the server was busy or away just then, comes by itself. */
class FailedLoadIT {
    private static final String FIRST_ANSWER = "**/*v-r=init*";
    private static final String LATER_SCRIPT = "**/VAADIN/build/generated-flow-imports-*.js";

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void aFirstAnswerThatIsRefusedIsAskedForAgain() throws Exception {
        comesAfter(FIRST_ANSWER, refused(503));
        comesAfter(FIRST_ANSWER, refused(429));
    }

    @Test
    void aFirstAnswerThatDoesNotArriveIsAskedForAgain() throws Exception {
        comesAfter(FIRST_ANSWER, Route::abort);
    }

    @Test
    void aScriptThatDoesNotArriveIsAskedForAgain() throws Exception {
        comesAfter("**/VAADIN/build/indexhtml-*.js", Route::abort);
        comesAfter(LATER_SCRIPT, refused(503));
    }

    /** Vaadin waits 5 s for what comes first, unless it is told to wait longer. */
    @Test
    void whatIsPushedWhileAScriptIsSlowDoesNotSpoilThePage() throws Exception {
        stage.loggedIn(); // a login would load the page once more
        Page page = stage.chromium().open();
        var loads = new AtomicInteger();
        page.onDOMContentLoaded(loaded -> loads.incrementAndGet());
        var pushed = new AtomicInteger();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            if (frame.text().contains("syncId")) {
                pushed.getAndIncrement();
            }
        }));
        page.route("**/VAADIN/build/datepickerConnector-*.js", route -> {
            page.waitForCondition(() -> pushed.get() > 0);
            page.waitForTimeout(7_000);
            route.resume();
        });
        stage.loggedIn(page);
        assertThat(loads).hasValue(1);
        assertThat(pushed.get()).isGreaterThan(1);
    }

    @Test
    void aScriptThatIsNeverAnsweredIsAskedForAgain() throws Exception {
        Page page = stage.chromium().open();
        var asked = new AtomicInteger();
        page.route(LATER_SCRIPT, route -> {
            if (asked.getAndIncrement() > 0) {
                route.resume();
            }
        });
        page.clock().install();
        page.navigate(stage.host().url());
        page.waitForCondition(() -> asked.get() == 1);
        page.clock().fastForward("02:00");
        page.clock().fastForward("00:10");
        assertThat(page.getByLabel("Login")).isVisible();
        assertThat(asked.get()).isGreaterThan(1);
    }

    @Test
    void aPageThatNeverComesIsNotAskedForForEver() throws Exception {
        Page page = stage.chromium().open();
        var asked = new AtomicInteger();
        page.route(FIRST_ANSWER, route -> {
            asked.getAndIncrement();
            route.abort();
        });
        page.addInitScript("sessionStorage.setItem('callwright.loadedAgain', '5')"); // as often as it is tried
        page.navigate(stage.host().url());
        assertThat(page.getByRole(AriaRole.ALERT))
                .containsText("This page could not be loaded. It was tried several times.");
        page.waitForTimeout(5_000);
        assertThat(asked).hasValue(1);
    }

    private static Consumer<Route> refused(int status) {
        return route -> route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/plain")
                .setBody("Try again."));
    }

    private static void comesAfter(String address, Consumer<Route> failure) throws Exception {
        Page page = stage.chromium().open();
        var asked = new AtomicInteger();
        page.route(address, route -> {
            if (asked.getAndIncrement() == 0) {
                failure.accept(route);
            } else {
                route.resume();
            }
        });
        page.navigate(stage.host().url());
        assertThat(page.getByLabel("Login")).isVisible();
        assertThat(asked.get()).isGreaterThan(1);
    }
}
