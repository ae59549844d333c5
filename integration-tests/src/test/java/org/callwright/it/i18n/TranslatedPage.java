package org.callwright.it.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
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
import org.callwright.it.docs.PageLanguages;
import org.callwright.it.stage.Pages;
import org.callwright.it.stage.Stage;
import org.callwright.model.Message;

/** A page in a language that is not English, in the dark, and a search for what on it is still in English. */
public final class TranslatedPage {
    /** All shown text that can be read or is read out, in the page and in its shadow trees. */
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

    private final Page page;
    private final Locale language;
    private final Map<String, String> sentences;
    private final List<Pattern> english = new ArrayList<>();

    private TranslatedPage(Page page, Locale language) {
        this.page = page;
        this.language = language;
        sentences = PageLanguages.sentences(language);
        Map<String, String> all = new HashMap<>(sentences);
        ActionBundles.all().forEach(found -> all.putAll(words(found.installed())));
        all.forEach((key, value) -> {
            if (!key.equals(value) && key.chars().anyMatch(Character::isLetter)) {
                english.add(Pattern.compile(
                        Stream.of(key.split("\\{\\d}", -1)).map(Pattern::quote).collect(Collectors.joining(".+"))));
            }
        });
    }

    /**
     * A page in a browser of its own in which the first admin is logged in.
     *
     * @param path the end of its address
     */
    public static TranslatedPage loggedIn(Stage stage, Locale language, String path) throws Exception {
        TranslatedPage translated = opened(stage, language, language);
        Page page = translated.page;
        page.navigate(stage.host().url());
        page.getByLabel(translated.say("Login")).fill("admin");
        page.getByLabel(translated.say("Password"), Pages.EXACT)
                .fill(stage.host().adminPassword());
        page.keyboard().press("Enter");
        page.waitForSelector(".cw-frame");
        page.navigate(stage.host().url() + path);
        page.waitForSelector(".cw-frame main");
        return translated;
    }

    /**
     * An empty page.
     *
     * @param language the language that pages have to be in
     * @param preferred the language that the browser asks for
     */
    static TranslatedPage opened(Stage stage, Locale language, Locale preferred) {
        Page page = stage.chromium()
                .open(new Browser.NewContextOptions()
                        .setViewportSize(1440, 900)
                        .setLocale(preferred.toLanguageTag())
                        .setColorScheme(ColorScheme.DARK));
        return new TranslatedPage(page, language);
    }

    public Page page() {
        return page;
    }

    /** Opens a tab of the callflow that is shown, by its English name. */
    void openTab(String name) {
        Pages.openTab(page, say(name));
    }

    /** A sentence of the pages in the page's language, with its places filled. */
    String say(String sentence, Object... arguments) {
        return Message.of(sentences.get(sentence), arguments).toString();
    }

    /** An action in the page's language. */
    InstalledAction say(InstalledAction action) {
        return action.in(language);
    }

    Locator button(String sentence) {
        return Pages.button(page, say(sentence));
    }

    Locator menuItem(String sentence) {
        return page.getByRole(
                AriaRole.MENUITEM,
                new Page.GetByRoleOptions().setName(say(sentence)).setExact(true));
    }

    /** Nothing on the open page is in English, it names its language for screen readers, and axe-core finds nothing. */
    @SuppressWarnings("unchecked")
    void assertReadable() {
        assertThat(page.evaluate("document.documentElement.lang")).isEqualTo(language.toLanguageTag());
        assertThat((List<String>) page.evaluate(READABLE))
                .isNotEmpty()
                .filteredOn(text ->
                        english.stream().anyMatch(each -> each.matcher(text).matches()))
                .isEmpty();
        Pages.assertAccessible(page);
    }

    /** An action's English words, with those of the page's language. */
    private Map<String, String> words(InstalledAction action) {
        InstalledAction translated = say(action);
        Map<String, String> words = new HashMap<>();
        words.put(action.info().label(), translated.info().label());
        words.put(action.info().group(), translated.info().group());
        put(action.form(), translated.form(), words);
        return words;
    }

    private static void put(Form english, Form translated, Map<String, String> words) {
        for (int n = 0; n < english.fields().size(); n++) {
            FormField one = english.fields().get(n);
            FormField other = translated.fields().get(n);
            words.put(one.label(), other.label());
            words.put(one.help(), other.help());
            put(one.type(), other.type(), words);
        }
    }

    private static void put(FieldType english, FieldType translated, Map<String, String> words) {
        switch (english) {
            case FieldType.SubForm sub -> put(sub.form(), ((FieldType.SubForm) translated).form(), words);
            case FieldType.Rows rows -> put(rows.item(), ((FieldType.Rows) translated).item(), words);
            case FieldType.Choice choice ->
                choice.choices()
                        .forEach(name -> words.put(choice.label(name), ((FieldType.Choice) translated).label(name)));
            default -> {
                // It shows no words of its own.
            }
        }
    }
}
