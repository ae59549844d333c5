package org.callwright.designer.login;

import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.callwright.app.access.Logins;
import org.callwright.app.access.Logins.LoggedIn;
import org.callwright.store.preferences.Preferences;
import org.callwright.store.preferences.Preferences.Theme;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the pages of users who are let in no longer, and loads those anew whose user has got another role, or wants
 * another language. Looks when
 * something has changed, and every minute: a log-in ends by itself, and a look may have failed.
 */
@Component(service = {OpenSessions.class, Logins.Listener.class})
public final class OpenSessions implements Logins.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final Logins logins;
    private final Set<VaadinSession> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("callwright-logins").factory());

    /** Called by the component runtime. */
    @Activate
    public OpenSessions(@Reference Logins logins) {
        this(logins, BETWEEN_LOOKS);
    }

    OpenSessions(Logins logins, Duration betweenLooks) {
        this.logins = logins;
        clock.scheduleWithFixedDelay(
                this::loginsChanged, betweenLooks.toMillis(), betweenLooks.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        clock.shutdownNow();
        executor.shutdown();
    }

    void opened(VaadinSession session) {
        open.add(session);
    }

    void closed(VaadinSession session) {
        open.remove(session);
    }

    /** Whether the user of the current session is still let in. If not, all pages of the session end in a moment. */
    boolean areLetIn() {
        Optional<CurrentUser> user = CurrentUser.current();
        boolean letIn =
                user.filter(each -> logins.recall(each.ticket()).isPresent()).isPresent();
        if (user.isPresent() && !letIn) {
            lookLater(VaadinSession.getCurrent());
        }
        return letIn;
    }

    @Override
    public void loginsChanged() {
        open.forEach(this::lookLater);
    }

    /** In another thread, since a page may be busy. */
    private void lookLater(VaadinSession session) {
        try {
            executor.execute(() -> session.access(() -> look(session)));
        } catch (RejectedExecutionException e) {
            LOG.debug("The pages are being taken off the web", e);
        }
    }

    private void look(VaadinSession session) {
        try {
            endOrRenew(session);
        } catch (RuntimeException e) {
            LOG.warn("Whether a user is still let in could not be looked up; this is tried again in a minute.", e);
        }
    }

    private void endOrRenew(VaadinSession session) {
        CurrentUser.of(session).ifPresent(user -> {
            Optional<LoggedIn> now = logins.recall(user.ticket());
            if (now.isEmpty()) {
                end(session);
            } else if (!now.get().equals(user.who())) {
                new CurrentUser(user.ticket(), now.get()).keep(session);
                Consumer<Page> renewal = renewal(user.who(), now.get());
                session.getUIs().forEach(ui -> ui.access(() -> renewal.accept(ui.getPage())));
            }
        });
    }

    /** A page becomes light or dark as it is; all else that it shows was made for the user as of before. */
    private static Consumer<Page> renewal(LoggedIn before, LoggedIn now) {
        Theme theme = now.preferences().theme();
        Preferences inThatTheme = before.preferences().withTheme(theme);
        return new LoggedIn(before.user(), before.role(), inThatTheme).equals(now)
                ? page -> page.setColorScheme(FirstPaint.scheme(theme))
                : Page::reload;
    }

    /** A page is told so by its WebSocket, and loads anew. */
    private static void end(VaadinSession session) {
        WrappedSession http = session.getSession();
        if (http != null) {
            http.invalidate();
        }
    }
}
