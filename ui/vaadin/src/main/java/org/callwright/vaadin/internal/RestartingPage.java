package org.callwright.vaadin.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.callwright.vaadin.internal.guard.PlainPage;

/** Served at an application's path while the application is away: a page that reloads until the application is back. */
final class RestartingPage extends HttpServlet {

    private final transient Supplier<PlainPage> page;

    /** @param page asked for each visit */
    RestartingPage(Supplier<PlainPage> page) {
        this.page = page;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.get().answer(request, response);
    }
}
