package org.callwright.vaadin.internal.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A page of one sentence that needs no application: browsers get it as HTML and load it again by themselves, scripts get
 * the sentence alone.
 *
 * @param status the HTTP status
 * @param seconds after how many seconds to ask again
 * @param title what is going on, in a few words
 * @param sentence what that means to the reader
 */
public record PlainPage(int status, int seconds, String title, String sentence) {

    /** Shown while an application is away for a moment. */
    public static final PlainPage RESTARTING = new PlainPage(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            2,
            "Just a moment",
            "This application is restarting. The page comes back by itself.");

    /** Shown while an application cannot be served, with why. */
    public static PlainPage unavailable(String why) {
        return new PlainPage(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                5,
                "Not available now",
                why + " The page comes back by itself. Calls are not affected.");
    }

    static final int TOO_MANY_REQUESTS = 429;

    /** Shown to whom no more requests are served at a time. */
    static final PlainPage BUSY = new PlainPage(
            TOO_MANY_REQUESTS,
            5,
            "Too many requests at once",
            "Others at your network address may cause it. The page comes back by itself when there are fewer.");

    private static final String HTML = read("plain.html");

    /** Answers a request with this page. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Retry-After", String.valueOf(seconds));
        response.setHeader("Cache-Control", "no-store");
        String accept = request.getHeader("Accept");
        if (accept != null && accept.contains("text/html")) {
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.NOTHING);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter()
                    .write(HTML.replace("{seconds}", String.valueOf(seconds))
                            .replace("{title}", escaped(title))
                            .replace("{sentence}", escaped(sentence)));
        } else {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(title + ". " + sentence + "\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String read(String name) {
        try (InputStream in = PlainPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
