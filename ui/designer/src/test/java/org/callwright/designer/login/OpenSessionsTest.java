package org.callwright.designer.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.callwright.app.access.Client;
import org.callwright.app.access.LoginResult;
import org.callwright.app.access.Logins;
import org.callwright.app.access.Operator;
import org.callwright.store.Role;
import org.callwright.store.preferences.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenSessionsTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private final OneLogin logins = new OneLogin();
    private final Session session = new Session();
    private OpenSessions sessions;

    @AfterEach
    void stop() {
        VaadinSession.setCurrent(null);
        sessions.stop();
    }

    @Test
    void aLoginThatEndsByItselfEndsItsOpenPages() throws Exception {
        open(Duration.ofMillis(20));
        assertThat(session.ended.await(200, TimeUnit.MILLISECONDS)).isFalse();

        logins.over = true;
        assertThat(session.ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aLookThatFailedIsRepeated() throws Exception {
        open(Duration.ofMillis(20));
        logins.failing = true;
        logins.over = true;
        sessions.loginsChanged();
        assertThat(logins.failed.await(10, TimeUnit.SECONDS)).isTrue();

        logins.failing = false;
        assertThat(session.ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aPageIsNotOpenedWithALoginThatIsOverAndTheOthersOfItsSessionEnd() throws Exception {
        open(NEVER);
        VaadinSession.setCurrent(session);
        assertThat(sessions.areLetIn()).isTrue();

        logins.over = true;
        assertThat(sessions.areLetIn()).isFalse();
        assertThat(session.ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void open(Duration betweenLooks) {
        sessions = new OpenSessions(logins, betweenLooks);
        new CurrentUser("ticket", OneLogin.WHO).keep(session);
        sessions.opened(session);
    }

    /** Lets in the owner of any ticket, for some time. */
    private static final class OneLogin implements Logins {
        private static final LoggedIn WHO =
                new LoggedIn(new Operator.User("anna", "session"), Role.EDITOR, Preferences.NONE);

        private final CountDownLatch failed = new CountDownLatch(1);
        private volatile boolean over;
        private volatile boolean failing;

        @Override
        public LoginResult login(String login, String password, Client client) {
            return new LoginResult.Wrong();
        }

        @Override
        public Optional<LoggedIn> recall(String ticket) {
            if (failing) {
                failed.countDown();
                throw new IllegalStateException("The database is away");
            }
            return over ? Optional.empty() : Optional.of(WHO);
        }

        @Override
        public void forget(String ticket) {
            over = true;
        }
    }

    /** A session that needs no service of Vaadin. */
    private static final class Session extends VaadinSession {
        private static final long serialVersionUID = 1;

        private final transient CountDownLatch ended = new CountDownLatch(1);

        Session() {
            super(null);
        }

        @Override
        public void checkHasLock() {
            // There is no lock.
        }

        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public WrappedSession getSession() {
            return (WrappedSession) Proxy.newProxyInstance(
                    WrappedSession.class.getClassLoader(),
                    new Class<?>[] {WrappedSession.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("invalidate")) {
                            ended.countDown();
                        }
                        return null;
                    });
        }
    }
}
