package org.callwright.it.pages.limits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages need nothing that their content security policy forbids, and it forbids what an attacker would need. */
class ContentPolicyIT {
    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    @Test
    void noPageBreaksItsOwnPolicy() throws Exception {
        stage.bring("""
                { "format": 1, "id": "policy", "name": "Policy", "start": "s1", "steps": [
                  { "id": "s1", "action": "menu", "exits": { "key-1": "s2" } }, { "id": "s2", "action": "end-call" } ] }""");
        Page page = stage.chromium().open();
        Queue<String> complaints = new ConcurrentLinkedQueue<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.addInitScript("""
                document.addEventListener('securitypolicyviolation',
                    event => console.error('Content Security Policy: ' + event.violatedDirective + ' ' + event.blockedURI))""");
        stage.loggedIn(page);
        for (String path : List.of("", "saved-actions", "numbers", "connections", "callflows/policy", "nowhere")) {
            page.navigate(stage.host().url() + path);
            assertThat(page.locator("main, .cw-frame").first()).isVisible();
        }
        page.navigate(stage.host().url() + "callflows/policy");
        assertThat(page.locator("callwright-canvas")).isVisible();
        assertThat(complaints).isEmpty();

        page.evaluate("""
                {
                    const script = document.createElement('script');
                    script.textContent = 'window.ran = true';
                    document.body.append(script);
                    const image = document.createElement('img');
                    image.src = 'http://192.0.2.1/x.png';
                    document.body.append(image);
                }""");
        page.waitForCondition(() -> complaints.size() >= 2);
        assertThat(page.evaluate("window.ran")).isNull();
        assertThat(Pages.button(page, "Log out")).isVisible();
    }

    @Test
    void aPageSaysWhenTheServerIsNotHeardAnyMore() throws Exception {
        Page page = stage.loggedIn();
        assertThat(page.locator(".cw-pbx")).isVisible();
        page.evaluate("""
                document.querySelector('.cw-status').setAttribute = () => {} // what the server says does not get here""");

        assertThat(page.locator(".cw-stale")).isVisible();
        assertThat(page.locator(".cw-pbx")).isHidden();
    }
}
