package org.callwright.app.internal.login;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.callwright.app.access.Client;
import org.callwright.app.access.LoginResult;
import org.callwright.app.access.Logins.LoggedIn;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.store.Role;
import org.callwright.store.UserStore.User;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An installation with the users ann (editor) and zoe (administrator), and a clock that is set by hand. */
abstract class OnAccounts {
    static final Client HERE = new Client("192.0.2.7", "Browser");
    static final Client ELSEWHERE = new Client("198.51.100.9", "Another");

    /** Few rounds make a test fast, and the first log-in renews the hash. */
    private static final int FEW_ROUNDS = 1_000;

    @TempDir
    Path folder;

    TemporaryStore store;
    AccountServices accounts;

    private volatile Instant now = Instant.parse("2026-11-28T09:00:00Z");

    @BeforeEach
    void open() throws Exception {
        store = TemporaryStore.open(folder);
        add("ann", Role.EDITOR);
        add("zoe", Role.ADMINISTRATOR);
        accounts = again();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** As after a restart of the host. */
    final AccountServices again() throws Exception {
        return AccountServices.of(store.users(), new Permissions(store.users(), clock()), folder, clock());
    }

    /** Stands still but for {@link #pass}. */
    final Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    final void add(String login, Role role) {
        store.users()
                .save(new User(
                        login,
                        PasswordHashes.hash("right", FEW_ROUNDS),
                        role,
                        true,
                        Optional.empty(),
                        Optional.empty()));
    }

    final void pass(Duration time) {
        now = now.plus(time);
    }

    final LoginResult login(String login, String password, Client client) {
        return accounts.logins().login(login, password, client);
    }

    /** The ticket of a log-in that has to succeed. */
    final String letIn(String login, String password, Client client) {
        return ((LoginResult.LetIn) login(login, password, client)).ticket();
    }

    final Operator.User operator(String ticket) {
        return accounts.logins().recall(ticket).map(LoggedIn::user).orElseThrow();
    }
}
