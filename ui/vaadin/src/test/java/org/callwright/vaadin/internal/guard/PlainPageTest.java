package org.callwright.vaadin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPageTest {
    @ParameterizedTest
    @CsvSource({
        "de-DE de en, de, Einen Moment",
        "fr de, de, Einen Moment",
        "en-GB de, en, Just a moment",
        "fr ja, en, Just a moment",
        "'', en, Just a moment"
    })
    void aPageIsInTheFirstLanguageThatThereIs(String wanted, String language, String title) throws Exception {
        String page = answer(PlainPage.RESTARTING, wanted);

        assertThat(page).contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>");
    }

    @Test
    void whyComesInTheSameLanguageAndIsNoHtml() throws Exception {
        String page = answer(PlainPage.unavailable(language -> "<b>" + language + "</b>"), "de");

        assertThat(page).contains("<p>&lt;b>de&lt;/b> Die Seite kommt von selbst wieder.");
    }

    @Test
    void everyLanguageHasAllSentences() throws Exception {
        var english = new Properties();
        english.load(PlainPage.class.getResourceAsStream("plain.properties"));
        var german = new Properties();
        german.load(PlainPage.class.getResourceAsStream("plain_de.properties"));

        assertThat(german.keySet()).isEqualTo(english.keySet());
    }

    private static String answer(PlainPage page, String languages) throws Exception {
        var text = new StringWriter();
        var wanted = Stream.of(languages.split(" "))
                .filter(each -> !each.isEmpty())
                .map(Locale::forLanguageTag)
                .toList();
        page.answer(
                stub(HttpServletRequest.class, "getLocales", Collections.enumeration(wanted), "getHeader", "text/html"),
                stub(HttpServletResponse.class, "getWriter", new PrintWriter(text)));
        return text.toString();
    }

    private static <T> T stub(Class<T> type, Object... answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    int at = Arrays.asList(answers).indexOf(method.getName());
                    return at < 0 ? null : answers[at + 1];
                }));
    }
}
