package org.callwright.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import org.callwright.it.stage.Pages;
import org.junit.jupiter.api.Test;

/** A callflow is copied, or taken along as a file. */
class CopiesIT extends OnCallflows {

    @Test
    void aCopyHasWhatIsDrawnAndNoNumbers() throws Exception {
        stage.bring(flow("original", "Reception", "extension:280", ENDS));
        Page page = opened("original");
        menu(page, "Copy …");
        assertThat(name(page)).hasValue("Copy of Reception");
        Pages.assertAccessible(page);
        name(page).fill("Branch office");
        page.keyboard().press("Enter");
        assertThat(title(page)).hasText("Branch office");
        page.waitForURL(address -> !address.contains("original")); // it follows the title

        String id = page.url().replaceAll(".*/callflows/([^/?]+).*", "$1");
        String copy = stage.host().console("callwright:export " + id);
        assertThat(copy).contains("\"end-call\"").doesNotContain("280");
        assertThat(stage.host().console("callwright:export original")).contains("extension:280");
        menu(page, "Copy …");
        assertThat(name(page)).hasValue("Copy of Branch office");
    }

    @Test
    void aFileHasAllOfIt() throws Exception {
        stage.bring(flow("taken", "Night / 24 \\\"h\\\"", "extension:281", ENDS));
        Page page = opened("taken");
        Download file = page.waitForDownload(() -> menu(page, "Export as a file"));
        assertThat(file.suggestedFilename()).isEqualTo("Night _ 24 _h_.json");
        String exported = Files.readString(file.path());
        assertThat(exported).contains("extension:281").contains("\"end-call\"");
        assertThat(stage.host().console("callwright:export taken")).contains(exported.strip());
    }

    private static Page opened(String id) throws Exception {
        Page page = stage.loggedIn();
        page.navigate(stage.host().url() + "callflows/" + id);
        assertThat(title(page)).isVisible();
        return page;
    }
}
