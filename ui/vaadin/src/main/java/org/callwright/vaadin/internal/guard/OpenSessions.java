package org.callwright.vaadin.internal.guard;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of one application. Bounds how many there are and ends those that nobody uses: web servers keep them for
 * ever unless told otherwise. What counts as use is what a person does on a page; a page that is just open is not.
 *
 * <p>A session ends after ten minutes. The application gives one that belongs to a user a longer time by {@link
 * HttpSession#setMaxInactiveInterval}.
 */
public final class OpenSessions {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

    /** How long a session may be unused before somebody logs in. */
    static final Duration UNUSED = Duration.ofMinutes(10);

    /** Sessions without a user that come from one address. */
    static final int PER_CLIENT = 50;

    /** Sessions in all, which is about 100 MB of memory where all of them have many pages open. */
    static final int ALL = 500;

    /** After which time a session counts as abandoned whose page never came back with anything. */
    private static final Duration ABANDONED = Duration.ofSeconds(5);

    private static final String HELD = OpenSessions.class.getName();
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(15);

    private final Set<Held> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("callwright-sessions").factory());

    /** Begins to end what is unused. */
    public void begin() {
        try {
            sweeper.scheduleWithFixedDelay(
                    this::endUnused, BETWEEN_SWEEPS.toSeconds(), BETWEEN_SWEEPS.toSeconds(), TimeUnit.SECONDS);
        } catch (OutOfMemoryError e) { // no thread for it: then each new session ends what is unused
            LOG.error("Sessions that nobody uses end only when somebody opens a page", e);
        }
    }

    /** Ends every session, so that no object of the application outlives it in the web server. */
    public void endAll() {
        sweeper.shutdownNow();
        open.forEach(Held::end);
    }

    /**
     * Makes a session for a visitor.
     *
     * @param renewed whether it takes the place of one that the visitor had
     * @throws TooManySessionsException when there are too many
     */
    HttpSession begin(String client, boolean renewed, Supplier<HttpSession> maker) {
        if (!renewed) {
            endUnused();
            if (withoutUser(client) >= PER_CLIENT) {
                abandoned(client).ifPresent(Held::end);
            }
            if (open.size() >= ALL) {
                leastMissed().ifPresent(Held::end);
            }
        }
        synchronized (this) {
            if (!renewed && open.size() >= ALL) {
                throw TooManySessionsException.inAll();
            }
            if (!renewed && withoutUser(client) >= PER_CLIENT) {
                throw TooManySessionsException.ofClient();
            }
            HttpSession session = maker.get();
            session.setMaxInactiveInterval((int) UNUSED.toSeconds());
            session.setAttribute(HELD, new Held(client));
            return session;
        }
    }

    /** Whether nobody is logged in with a session of the application. */
    static boolean isWithoutUser(HttpSession session) {
        return longest(session).compareTo(UNUSED) <= 0;
    }

    private static Duration longest(HttpSession session) {
        try {
            return Duration.ofSeconds(session.getMaxInactiveInterval());
        } catch (IllegalStateException e) {
            return Duration.ZERO; // it ended a moment ago
        }
    }

    private long withoutUser(String client) {
        return open.stream()
                .filter(each -> each.client.equals(client) && each.isWithoutUser())
                .count();
    }

    /** Scripts that flood the server open a page and do nothing on it; a browser has asked for more by then. */
    private Optional<Held> abandoned(String client) {
        return open.stream()
                .filter(each -> each.client.equals(client) && each.isWithoutUser() && each.isAbandoned())
                .max(Comparator.comparing(Held::unused));
    }

    /** Whoever opens many makes room first; then a user with no page open, whom the browser lets in again. */
    private Optional<Held> leastMissed() {
        return open.stream()
                .filter(Held::isWithoutUser)
                .max(Comparator.comparing((Held each) -> withoutUser(each.client))
                        .thenComparing(Held::unused))
                .or(() -> open.stream().filter(Held::isWithoutPages).max(Comparator.comparing(Held::unused)));
    }

    private void endUnused() {
        try {
            open.stream().filter(Held::isOverdue).forEach(Held::end);
        } catch (RuntimeException | Error e) { // the next look may succeed
            LOG.error("Sessions that nobody uses were not ended; this is tried again", e);
        }
    }

    /** A session attribute that knows when the session ends. When the session gets another id, it moves along. */
    private final class Held implements HttpSessionBindingListener {
        private final String client;
        private final long made = System.currentTimeMillis();
        private volatile HttpSession session;

        Held(String client) {
            this.client = client;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            session = event.getSession();
            open.add(this);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            open.remove(this);
        }

        boolean isWithoutUser() {
            return OpenSessions.isWithoutUser(session);
        }

        boolean isOverdue() {
            return unused().compareTo(longest(session)) > 0;
        }

        boolean isAbandoned() {
            long age = System.currentTimeMillis() - made;
            return age > ABANDONED.toMillis() && unused().toMillis() > age - ABANDONED.toMillis() / 2;
        }

        boolean isWithoutPages() {
            try {
                return VaadinSession.getAllSessions(session).stream()
                        .allMatch(pages -> asked(pages, all -> all.getUIs().isEmpty(), false));
            } catch (IllegalStateException e) {
                return true; // it ended a moment ago
            }
        }

        Duration unused() {
            try {
                long last = VaadinSession.getAllSessions(session).stream()
                        .mapToLong(Held::lastUse)
                        .max()
                        .orElseGet(session::getLastAccessedTime);
                return Duration.ofMillis(System.currentTimeMillis() - last);
            } catch (IllegalStateException e) {
                return Duration.ZERO; // it ended a moment ago
            }
        }

        private static long lastUse(VaadinSession pages) {
            return asked(pages, VaadinSession::getLastRequestTimestamp, System.currentTimeMillis());
        }

        /** Asks a session, if it is not in use just now. */
        private static <T> T asked(VaadinSession pages, Function<VaadinSession, T> question, T inUse) {
            if (pages.getLockInstance() == null || !pages.getLockInstance().tryLock()) {
                return inUse;
            }
            try {
                return question.apply(pages);
            } finally {
                pages.getLockInstance().unlock();
            }
        }

        void end() {
            try {
                session.invalidate();
            } catch (IllegalStateException e) {
                open.remove(this); // it ended by itself
            }
        }
    }
}
