package org.callwright.vaadin.internal.guard;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.callwright.vaadin.internal.guard.RequestSlots.Slot;

/**
 * How many requests with a body are served at a time to visitors who are not logged in to an application. Those of users
 * do not count here, so that strangers cannot take the room of anybody who is logged in.
 */
public final class StrangerBodies {

    static final int PER_CLIENT = 16;

    /** Web servers have 200 threads as a rule. */
    static final int ALL = 60;

    private final RequestSlots slots = new RequestSlots();

    /**
     * Has a request served, or refuses it.
     *
     * @param request as the application sees it: its session is the application's
     */
    public void serve(HttpServletRequest request, HttpServletResponse response, SessionRequest.Service application)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        List<Slot> needed = Visitor.hasBody(request) && (session == null || OpenSessions.isWithoutUser(session))
                ? List.of(
                        new Slot("client " + Network.client(request.getRemoteAddr()), PER_CLIENT),
                        new Slot("strangers", ALL))
                : List.of();
        if (!slots.enter(needed)) {
            PlainPage.BUSY.answer(request, response);
            return;
        }
        try {
            application.serve(request);
        } finally {
            slots.leave(needed);
        }
    }
}
