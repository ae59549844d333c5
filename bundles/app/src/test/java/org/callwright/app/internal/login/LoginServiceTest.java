package org.callwright.app.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.callwright.app.access.Client;
import org.callwright.app.access.LoginResult;
import org.callwright.app.access.Logins.LoggedIn;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.store.Role;
import org.callwright.store.Stamp;
import org.callwright.store.internal.TemporaryStore;
import org.callwright.store.preferences.Preferences;
import org.junit.jupiter.api.Test;

class LoginServiceTest extends OnAccounts {

    @Test
    void theRightPasswordLetsIn() {
        assertThat(login("ann", "right", HERE)).isInstanceOf(LoginResult.LetIn.class);
        assertThat(login("ann", "wrong", HERE)).isEqualTo(new LoginResult.Wrong());
        assertThat(login("bea", "right", HERE)).isEqualTo(new LoginResult.Wrong());
        assertThat(login("x".repeat(65), "right", HERE)).isEqualTo(new LoginResult.Wrong());
        assertThat(login("ann", "right".repeat(1_000), HERE)).isEqualTo(new LoginResult.Wrong());
    }

    @Test
    void aDisabledUserIsToldSoOnlyWithTheRightPassword() {
        store.users().save(store.users().find("ann").orElseThrow().enabled(false, new Stamp(Instant.EPOCH, "zoe")));

        assertThat(login("ann", "wrong", HERE)).isEqualTo(new LoginResult.Wrong());
        assertThat(login("ann", "right", HERE)).isEqualTo(new LoginResult.Disabled());
    }

    @Test
    void aHashOfFewerRoundsIsRenewedAtTheNextLogIn() {
        String before = hash();
        login("ann", "wrong", HERE);
        assertThat(hash()).isEqualTo(before);

        letIn("ann", "right", HERE);
        String renewed = hash();
        assertThat(renewed).startsWith("pbkdf2-sha256:600000:");

        letIn("ann", "right", HERE);
        assertThat(hash()).isEqualTo(renewed);
    }

    @Test
    void aTicketLetsInUntilItIsForgottenOrADayIsOver() throws Exception {
        String ticket = letIn("ann", "right", HERE);
        Operator.User ann = operator(ticket);
        assertThat(accounts.logins().recall(ticket)).contains(new LoggedIn(ann, Role.EDITOR, Preferences.NONE));
        assertThat(accounts.logins().recall(ticket + "0")).isEmpty();
        assertThat(again().logins().recall(ticket)).contains(new LoggedIn(ann, Role.EDITOR, Preferences.NONE));
        assertThat(store.users().ticket(ticket)).as("kept as it is").isEmpty();
        assertThat(ann.session()).as("what lets in").isNotEqualTo(ticket);

        String another = letIn("ann", "right", HERE);
        accounts.logins().forget(another);
        assertThat(accounts.logins().recall(another)).isEmpty();

        pass(Tickets.VALID.minusSeconds(1));
        assertThat(accounts.logins().recall(ticket)).isPresent();
        pass(Duration.ofSeconds(1));
        assertThat(accounts.logins().recall(ticket)).isEmpty();
    }

    @Test
    void aLogInIsNotedWithWhenAndFromWhere() {
        letIn("ann", "right", new Client("192.0.2.7\r\nforged", "Browser\u0007"));

        assertThat(store.users()
                        .find("ann")
                        .orElseThrow()
                        .lastLogin()
                        .orElseThrow()
                        .address())
                .isEqualTo("192.0.2.7forged");
        assertThat(store.users().tickets("ann"))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.browser()).isEqualTo("Browser"));
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
        assertThat(folder.resolve(InitialAdmin.FILE)).doesNotExist();

        Path other = Files.createDirectory(folder.resolve("new"));
        try (TemporaryStore empty = TemporaryStore.open(other)) {
            var permissions = new Permissions(empty.users());
            AccountServices first = AccountServices.of(empty.users(), permissions, other);
            Path file = other.resolve(InitialAdmin.FILE);
            String password = Files.readString(file).strip();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            var in = (LoginResult.LetIn) first.logins().login("admin", password, HERE);
            assertThat(first.logins().recall(in.ticket()).orElseThrow().role()).isEqualTo(Role.ADMINISTRATOR);

            AccountServices.of(empty.users(), permissions, other);
            assertThat(Files.readString(file).strip()).isEqualTo(password);
        }
    }

    private String hash() {
        return store.users().find("ann").orElseThrow().passwordHash();
    }
}
