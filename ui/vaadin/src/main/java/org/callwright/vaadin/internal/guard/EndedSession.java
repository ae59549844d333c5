package org.callwright.vaadin.internal.guard;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionExpiredHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import java.io.IOException;
import java.util.Set;

/**
 * Has a page that opens just while its session ends come by itself: another page of the same browser may log in or out in
 * that moment. The web server would show an error that stays.
 */
public final class EndedSession implements SessionExpiredHandler, VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    /** What a page asks first, and what makes a session where there is none. */
    private static final Set<String> OPENING = Set.of("", RequestType.INIT.getIdentifier());

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(this);
    }

    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response) {
        return false; // it has a session
    }

    @Override
    public boolean handleSessionExpired(VaadinRequest request, VaadinResponse response) throws IOException {
        String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        boolean opens = OPENING.contains(type == null ? "" : type);
        if (opens) {
            PlainPage.RENEWED.answer((VaadinServletRequest) request, (VaadinServletResponse) response);
        }
        return opens;
    }
}
