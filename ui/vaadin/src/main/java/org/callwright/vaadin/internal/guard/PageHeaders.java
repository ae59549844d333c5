package org.callwright.vaadin.internal.guard;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told to refuse, on every answer of an application. */
final class PageHeaders {

    private PageHeaders() {}

    /** @param secure whether the browser's connection is encrypted */
    static void set(HttpServletResponse response, boolean secure) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.NOTHING);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
