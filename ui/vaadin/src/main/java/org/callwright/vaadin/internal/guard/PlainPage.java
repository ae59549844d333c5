package org.callwright.vaadin.internal.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;

/**
 * A page of one sentence that needs no application: browsers get it as HTML and load it again by themselves, scripts get
 * the sentence alone. It is in the first language of the browser that there is a file {@code plain_….properties} for.
 *
 * @param status the HTTP status
 * @param seconds after how many seconds to ask again
 * @param name by which the files have its title, what is going on in a few words, and its sentence, what that means to the
 *     reader
 * @param why stands before the sentence, in the language it is asked for
 */
public record PlainPage(int status, int seconds, String name, Optional<Function<Locale, String>> why) {

    /** Shown while an application is away for a moment. */
    public static final PlainPage RESTARTING =
            new PlainPage(HttpServletResponse.SC_SERVICE_UNAVAILABLE, 2, "restarting");

    /** Shown to whom the session ended just while a page opened. */
    static final PlainPage RENEWED = new PlainPage(HttpServletResponse.SC_SERVICE_UNAVAILABLE, 1, "renewed");

    /** Shown while an application cannot be served, with why. */
    public static PlainPage unavailable(Function<Locale, String> why) {
        return new PlainPage(HttpServletResponse.SC_SERVICE_UNAVAILABLE, 5, "unavailable", Optional.of(why));
    }

    static final int TOO_MANY_REQUESTS = 429;

    /** Shown to whom no more requests are served at a time. */
    static final PlainPage BUSY = new PlainPage(TOO_MANY_REQUESTS, 5, "busy");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Set<Locale> LANGUAGES = Set.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String HTML = read("plain.html");

    PlainPage(int status, int seconds, String name) {
        this(status, seconds, name, Optional.empty());
    }

    /** Answers a request with this page. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = language(request);
        String title = words(language).getString(name + ".title");
        String sentence = why.map(reason -> reason.apply(language) + " ").orElse("")
                + words(language).getString(name + ".sentence");
        response.setStatus(status);
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept, Accept-Language");
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.NOTHING);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter()
                    .write(HTML.replace("{language}", language.toLanguageTag())
                            .replace("{seconds}", String.valueOf(seconds))
                            .replace("{title}", escaped(title))
                            .replace("{sentence}", escaped(sentence)));
        } else {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(title + ". " + sentence + "\n");
        }
    }

    /** The title and sentence of a page in the language of a request. */
    static String text(HttpServletRequest request, String name) {
        ResourceBundle words = words(language(request));
        return words.getString(name + ".title") + ". " + words.getString(name + ".sentence");
    }

    /** Only of the languages that there are: a bundle that is looked for is remembered, even where there is none. */
    private static Locale language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(wanted -> Locale.of(wanted.getLanguage()))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                PlainPage.class.getPackageName() + ".plain", language, PlainPage.class.getClassLoader(), NO_FALLBACK);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    static String read(String name) {
        try (InputStream in = PlainPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
