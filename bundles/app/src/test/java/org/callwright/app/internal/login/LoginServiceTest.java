package org.callwright.app.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.store.UserStore.User;
import org.callwright.store.internal.TemporaryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginServiceTest {
    @TempDir
    Path folder;

    private final AtomicReference<Clock> clock = new AtomicReference<>(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private TemporaryStore store;
    private LoginService logins;

    @BeforeEach
    void open() {
        store = TemporaryStore.open(folder);
        store.users().save(new User("ann", PasswordHashes.hash("right")));
        logins = new LoginService(store.users(), new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return clock.get().instant();
            }
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theRightPasswordLetsIn() {
        assertThat(logins.login("ann", "right")).contains("ann");
        assertThat(logins.login("ann", "wrong")).isEmpty();
        assertThat(logins.login("bea", "right")).isEmpty();
        assertThat(logins.login("x".repeat(65), "right")).isEmpty();
    }

    @Test
    void whoeverGuessesHasToWaitEvenWithTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            logins.login("ann", "guess" + i);
        }
        assertThat(logins.login("ann", "right")).isEmpty();

        clock.set(Clock.offset(clock.get(), Duration.ofSeconds(31)));
        assertThat(logins.login("ann", "right")).contains("ann");
    }

    @Test
    void aTicketLetsInUntilItIsForgottenOrADayIsOver() {
        String ticket = logins.ticket("ann");
        assertThat(logins.recall(ticket)).contains("ann");
        assertThat(logins.recall(ticket + "0")).isEmpty();
        assertThat(new LoginService(store.users(), clock.get()).recall(ticket)).contains("ann");
        assertThat(store.users().ticket(ticket)).as("kept as it is").isEmpty();

        String another = logins.ticket("ann");
        logins.forget(another);
        assertThat(logins.recall(another)).isEmpty();

        clock.set(Clock.offset(clock.get(), RememberMeTokens.VALID));
        assertThat(logins.recall(ticket)).isEmpty();
    }

    @Test
    void passwordsAreKeptSaltedAndNeverThemselves() {
        assertThat(PasswordHashes.hash("right"))
                .isNotEqualTo(PasswordHashes.hash("right"))
                .doesNotContain("right");
        assertThat(PasswordHashes.matches("right", "plain text")).isFalse();
        assertThat(PasswordHashes.random()).hasSize(14).isNotEqualTo(PasswordHashes.random());
    }

    @Test
    void theFirstAdminIsMadeOnceAndOnlyForAnEmptyInstallation() throws Exception {
        InitialAdmin.create(folder, store.users());
        assertThat(folder.resolve(InitialAdmin.FILE)).doesNotExist();

        try (TemporaryStore empty = TemporaryStore.open(Files.createDirectory(folder.resolve("new")))) {
            InitialAdmin.create(folder, empty.users());
            Path file = folder.resolve(InitialAdmin.FILE);
            String password = Files.readString(file).strip();
            assertThat(new LoginService(empty.users()).login("admin", password)).contains("admin");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");

            InitialAdmin.create(folder, empty.users());
            assertThat(Files.readString(file).strip()).isEqualTo(password);
        }
    }
}
