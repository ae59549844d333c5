package org.callwright.it.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.form.FieldType;
import org.callwright.compiler.form.Form;
import org.callwright.compiler.form.FormField;
import org.callwright.it.docs.ActionBundles;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Stage;
import tools.jackson.databind.ObjectMapper;

/** A page in German, and the eyes to see what on it is still in English. */
public final class TranslatedPage {
    /** All that can be read or is read out: of the page and of the shadow trees in it, as far as it is shown. */
    private static final String READABLE = """
            () => {
              const found = [];
              const look = node => {
                if (node.nodeType === Node.TEXT_NODE) {
                  found.push(node.textContent);
                } else if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE || node.checkVisibility?.()) {
                  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                    found.push(node.getAttribute?.(name) ?? '');
                  }
                  if (!['STYLE', 'SCRIPT'].includes(node.tagName)) {
                    [...node.childNodes, ...(node.shadowRoot ? [node.shadowRoot] : [])].forEach(look);
                  }
                }
              };
              look(document.body);
              found.push(document.title);
              return [...new Set(found.map(text => text.replace(/\\\\s+/g, ' ').trim()).filter(text => text.length > 1))];
            }""";

    private static final Path WORDS =
            Await.repository().resolve("ui/designer/src/main/resources/org/callwright/designer/internal/de.json");

    private final Page page;
    private final Map<String, String> words;
    private final List<Pattern> english = new ArrayList<>();

    private TranslatedPage(Page page) throws IOException {
        this.page = page;
        words = new HashMap<>();
        new ObjectMapper()
                .readTree(WORDS.toFile())
                .properties()
                .forEach(entry -> words.put(entry.getKey(), entry.getValue().asString()));
        Map<String, String> all = new HashMap<>(words);
        ActionBundles.all().forEach(found -> all.putAll(words(found.installed())));
        all.forEach((key, value) -> {
            if (!key.equals(value) && key.chars().anyMatch(Character::isLetter)) {
                english.add(Pattern.compile(
                        Stream.of(key.split("\\{\\d}", -1)).map(Pattern::quote).collect(Collectors.joining(".+"))));
            }
        });
    }

    /** A page of the address that ends so, in a browser of its own in which the first admin is logged in. */
    public static TranslatedPage loggedIn(Stage stage, String path) throws Exception {
        TranslatedPage german = opened(stage, "de-DE");
        Page page = german.page;
        page.navigate(stage.host().url());
        page.getByLabel(german.german("Login")).fill("admin");
        page.getByLabel(german.german("Password"), Pages.EXACT)
                .fill(stage.host().adminPassword());
        page.keyboard().press("Enter");
        page.waitForSelector(".cw-frame");
        page.navigate(stage.host().url() + path);
        page.waitForSelector(".cw-header");
        return german;
    }

    /** An empty page in a browser that prefers a language. */
    static TranslatedPage opened(Stage stage, String language) throws IOException {
        return new TranslatedPage(stage.chromium()
                .open(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale(language)));
    }

    public Page page() {
        return page;
    }

    /** What a sentence of the pages is in German. */
    String german(String sentence) {
        return words.get(sentence);
    }

    Locator button(String sentence) {
        return Pages.button(page, german(sentence));
    }

    Locator menuItem(String sentence) {
        return page.getByRole(
                AriaRole.MENUITEM,
                new Page.GetByRoleOptions().setName(german(sentence)).setExact(true));
    }

    /** Nothing of the page that is open is in English, and it says that it is in German. */
    @SuppressWarnings("unchecked")
    void assertGerman() {
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("de");
        assertThat((List<String>) page.evaluate(READABLE))
                .isNotEmpty()
                .filteredOn(text ->
                        english.stream().anyMatch(each -> each.matcher(text).matches()))
                .isEmpty();
    }

    /** An action's English words, with the German ones. */
    private static Map<String, String> words(InstalledAction action) {
        InstalledAction german = action.in(Locale.GERMAN);
        Map<String, String> words = new HashMap<>();
        words.put(action.info().label(), german.info().label());
        words.put(action.info().group(), german.info().group());
        put(action.form(), german.form(), words);
        return words;
    }

    private static void put(Form english, Form german, Map<String, String> words) {
        for (int n = 0; n < english.fields().size(); n++) {
            FormField one = english.fields().get(n);
            FormField other = german.fields().get(n);
            words.put(one.label(), other.label());
            words.put(one.help(), other.help());
            put(one.type(), other.type(), words);
        }
    }

    private static void put(FieldType english, FieldType german, Map<String, String> words) {
        switch (english) {
            case FieldType.SubForm sub -> put(sub.form(), ((FieldType.SubForm) german).form(), words);
            case FieldType.Rows rows -> put(rows.item(), ((FieldType.Rows) german).item(), words);
            case FieldType.Choice choice ->
                choice.choices()
                        .forEach(name -> words.put(choice.label(name), ((FieldType.Choice) german).label(name)));
            default -> {
                // Nothing of it is to be read.
            }
        }
    }
}
