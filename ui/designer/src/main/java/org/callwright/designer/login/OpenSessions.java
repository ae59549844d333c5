package org.callwright.designer.login;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.callwright.app.access.Logins;
import org.callwright.app.access.Logins.LoggedIn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Ends the pages of users who are let in no longer, and loads those anew whose user has got another role. */
@Component(service = {OpenSessions.class, Logins.Listener.class})
public final class OpenSessions implements Logins.Listener {

    private final Logins logins;
    private final Set<VaadinSession> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    /** Called by the component runtime. */
    @Activate
    public OpenSessions(@Reference Logins logins) {
        this.logins = logins;
    }

    @Deactivate
    void stop() {
        executor.shutdown();
    }

    void opened(VaadinSession session) {
        open.add(session);
    }

    void closed(VaadinSession session) {
        open.remove(session);
    }

    /** In other threads, since a page may be busy. */
    @Override
    public void loginsChanged() {
        if (!executor.isShutdown()) {
            open.forEach(session -> executor.execute(() -> session.access(() -> look(session))));
        }
    }

    private void look(VaadinSession session) {
        CurrentUser.of(session).ifPresent(user -> {
            Optional<LoggedIn> now = logins.recall(user.ticket());
            if (now.isEmpty()) {
                end(session);
            } else if (!now.get().equals(user.who())) {
                new CurrentUser(user.ticket(), now.get()).keep(session);
                session.getUIs().forEach(ui -> ui.access(() -> ui.getPage().reload()));
            }
        });
    }

    /** A page is told so by its WebSocket, and loads anew. */
    private static void end(VaadinSession session) {
        WrappedSession http = session.getSession();
        if (http != null) {
            http.invalidate();
        }
    }
}
