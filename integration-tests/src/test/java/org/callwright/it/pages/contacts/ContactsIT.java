package org.callwright.it.pages.contacts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.callwright.it.stage.NewUser;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.StageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of contacts as an admin in Germany sees it, in English: who is in the list, who is not, and the phone book. */
class ContactsIT {
    private static final String ENDING = "{ \"id\": \"s1\", \"action\": \"end-call\" }";
    private static final String RINGING =
            "{ \"id\": \"s1\", \"action\": \"ring\", \"config\": { \"phone\": { \"$ref\": \"phone\", \"id\": \"alice\" } } }";
    private static final Pattern ADDRESS = Pattern.compile(".*/phonebook/[0-9a-f]{32}/yealink.xml");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    static final StageExtension stage = StageExtension.shared();

    private static void draft(String id, String name, boolean hidden, String numbers, String step) throws Exception {
        stage.bring("""
                { "format": 1, "id": "%s", "name": "%s", "hideFromContacts": %s, "numbers": [ %s ], "start": "s1",
                  "steps": [ %s ] }""".formatted(id, name, hidden, numbers, step));
    }

    private static void live(String id, String name, boolean hidden, String numbers, String step) throws Exception {
        draft(id, name, hidden, numbers, step);
        stage.publish(id);
    }

    private static Page contacts() throws Exception {
        Page page = stage.chromium()
                .open(new Browser.NewContextOptions().setLocale("en-DE").setViewportSize(1440, 900));
        return contacts(stage.loggedIn(page));
    }

    private static Page contacts(Page page) {
        page.navigate(stage.host().url() + "contacts");
        assertThat(page.locator("h1")).hasText("Contacts");
        return page;
    }

    private static Locator names(Page page) {
        return page.locator(".cw-contact-name:visible");
    }

    private static Locator choice(Page page, String name) {
        return page.locator(".cw-table-states button", new Page.LocatorOptions().setHasText(name));
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG).last();
    }

    private static Locator dialogButton(Page page, String name) {
        return dialog(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void rowsHaveNamesAndNumbersAndLeadToTheCallflow() throws Exception {
        live("main", "Main line", false, "\"did:+49305550160\", \"extension:200\"", ENDING);
        live("hers", "Line of her", false, "\"extension:299\"", RINGING);
        Page page = contacts();

        assertThat(names(page)).hasText(new String[] {"Alice", "Main line"});
        assertThat(page.locator(".cw-contact-number:visible")).hasText(new String[] {"299", "030 5550160", "200"});
        assertThat(choice(page, "Contacts")).hasText("Contacts2");
        Pages.assertAccessible(page);

        page.getByLabel("Search contacts by name, or by number in any notation").fill("0049 30 5550160");
        assertThat(names(page)).hasText(new String[] {"Main line"});
        page.locator(".cw-table-grid a:visible", new Page.LocatorOptions().setHasText("Main line"))
                .press("Enter");
        assertThat(page.locator(".cw-callflow h1")).hasText("Main line");
    }

    @Test
    void whatIsLeftOutSaysWhyAndTheListFollowsPublishing() throws Exception {
        Page page = contacts();
        assertThat(page.getByText("No contacts yet")).isVisible();
        Pages.assertAccessible(page);
        draft("main", "Main line", false, "\"extension:200\"", ENDING);
        live("hush", "Hidden line", true, "\"extension:201\"", ENDING);
        assertThat(page.getByText("Nobody is in the list")).isVisible();

        choice(page, "Left out").press("Enter");
        assertThat(choice(page, "Left out")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".cw-table-grid .cw-soft:visible")).hasText(new String[] {
            "Hidden by \"Hide from contact list\"",
            "Not live: callers cannot reach it; in the list from the next publication on"
        });
        Pages.assertAccessible(page);
        stage.publish("main");
        assertThat(choice(page, "Contacts")).hasText("Contacts1");
        choice(page, "Contacts").press(" ");
        assertThat(names(page)).hasText(new String[] {"Main line"});

        draft("main", "Main line", true, "\"extension:200\"", ENDING);
        assertThat(page.locator(".cw-table-grid").getByText("hidden from the next publication on"))
                .isVisible();
    }

    @Test
    void whatIsShownIsSavedAsVCards() throws Exception {
        live("main", "Main line", false, "\"did:+49305550160\"", ENDING);
        live("desk", "Front desk", false, "\"extension:200\"", ENDING);
        Page page = contacts();
        page.getByLabel("Search contacts by name, or by number in any notation").fill("main");
        assertThat(names(page)).hasText(new String[] {"Main line"});

        Download file = page.waitForDownload(() -> Pages.button(page, "Export").click());
        assertThat(file.suggestedFilename()).isEqualTo("Contacts.vcf");
        assertThat(Files.readString(file.path())).contains("FN:Main line\r\n").doesNotContain("Front desk");
        page.getByLabel("Search contacts by name, or by number in any notation").fill("nobody");
        assertThat(page.getByText("No contact is like that.")).isVisible();
        assertThat(Pages.button(page, "Export")).isHidden();
    }

    @Test
    void thePhoneBookIsSwitchedOnRenewedAndSwitchedOffByKeyboard() throws Exception {
        live("main", "Main line", false, "\"extension:200\"", ENDING);
        Page page = contacts();
        Pages.button(page, "Phone book for desk phones").press("Enter");
        assertThat(dialog(page)).containsText("It is switched off");
        Pages.assertAccessible(page);
        dialogButton(page, "Switch on").press("Enter");
        assertThat(address(page, "Yealink")).hasValue(ADDRESS);
        Pages.assertAccessible(page);

        String first = address(page, "Yealink").inputValue();
        assertThat(first).startsWith(stage.host().url());
        assertThat(status(first)).isEqualTo(200);
        String grandstream = address(page, "Grandstream").inputValue();
        assertThat(status("http://" + grandstream + "/phonebook.xml")).isEqualTo(200);
        for (String make : List.of("Snom", "Cisco", "Others (vCard)")) {
            assertThat(status(address(page, make).inputValue())).as(make).isEqualTo(200);
        }
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        dialogButton(page, "Copy the address for Yealink").press("Enter");
        assertThat(Pages.toast(page)).containsText("The address was copied.");
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(first);
        page.evaluate("""
                () => {
                  navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
                  document.execCommand = () => false;
                }""");
        dialogButton(page, "Copy the address for Snom").press("Enter");
        assertThat(Pages.toast(page)).containsText("The browser did not copy the address.");
        page.evaluate("() => { delete document.execCommand; }");
        dialogButton(page, "Copy the address for Snom").press("Enter");
        assertThat(Pages.toast(page)).containsText("The address was copied.");
        assertThat(page.evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(address(page, "Snom").inputValue());

        dialogButton(page, "Make a new address").press("Enter");
        assertThat(dialog(page)).containsText("The addresses of before end at once.");
        Pages.assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
        assertThat(address(page, "Yealink")).hasValue(first);
        dialogButton(page, "Make a new address").press("Enter");
        assertThat(dialog(page)).containsText("The addresses of before end at once.");
        dialogButton(page, "Make a new address").press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
        assertThat(address(page, "Yealink")).not().hasValue(first);
        assertThat(address(page, "Yealink")).hasValue(ADDRESS);
        String second = address(page, "Yealink").inputValue();
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).isEqualTo(200);

        dialogButton(page, "Switch off").press("Enter");
        assertThat(dialog(page)).containsText("No phone shows the contacts any more.");
        dialogButton(page, "Switch off").press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(1);
        assertThat(dialog(page)).containsText("It is switched off");
        assertThat(status(second)).isEqualTo(404);
    }

    private static Locator address(Page page, String make) {
        return page.locator(".cw-phonebook").getByLabel(make, new Locator.GetByLabelOptions().setExact(true));
    }

    private static int status(String address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void aViewerLooksAndHasNoPhoneBook() throws Exception {
        live("main", "Main line", false, "\"extension:200\"", ENDING);
        Page page = contacts(NewUser.with(stage, "viewer").page());
        assertThat(names(page)).hasText(new String[] {"Main line"});
        assertThat(Pages.button(page, "Export")).isVisible();
        assertThat(Pages.button(page, "Phone book for desk phones")).isHidden();
    }
}
