package org.callwright.app.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.callwright.app.AppException;
import org.callwright.app.access.LoginResult;
import org.callwright.app.access.Operator;
import org.callwright.app.access.UserSummary;
import org.callwright.store.Role;
import org.callwright.store.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserServiceTest extends OnAccounts {
    private static final Operator BY = Operator.CONSOLE;

    @Test
    void anAddedUserGetsInWithThePasswordThatWasSaid() {
        String password = accounts.users().add("bea", Role.VIEWER, BY);

        assertThat(operator(letIn("bea", password, HERE)).login()).isEqualTo("bea");
        assertThat(accounts.users().list(BY))
                .extracting(UserSummary::login, UserSummary::role)
                .contains(tuple("bea", Role.VIEWER));
        assertThat(accounts.users().list(BY))
                .filteredOn(user -> user.login().equals("bea"))
                .singleElement()
                .satisfies(bea -> assertThat(bea.changed().flatMap(Stamp::who)).contains("console"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "-a", "a\r\nb", "a\u0000", "<b>", "console", "Demo", "ANN", "a/b", "a\u202eb"})
    void whatCannotBeALoginIsRefused(String login) {
        assertThatThrownBy(() -> accounts.users().add(login, Role.VIEWER, BY)).isInstanceOf(AppException.class);
        assertThat(accounts.users().list(BY)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "müller", "bea.o@example.org", "b_1+2-3"})
    void whatCanBeALoginIsTaken(String login) {
        accounts.users().add(login, Role.VIEWER, BY);
        assertThat(accounts.users().list(BY)).extracting(UserSummary::login).contains(login);
    }

    @Test
    void aDisabledUserIsOutAtOnceAndBackWithTheSamePassword() {
        String ticket = letIn("ann", "right", HERE);
        accounts.users().disable("ann", BY);

        assertThat(accounts.logins().recall(ticket)).isEmpty();
        assertThat(login("ann", "right", HERE)).isEqualTo(new LoginResult.Disabled());

        accounts.users().enable("ann", BY);
        assertThat(accounts.logins().recall(ticket))
                .as("the session from before")
                .isEmpty();
        assertThat(login("ann", "right", HERE)).isInstanceOf(LoginResult.LetIn.class);
    }

    @Test
    void aRoleCountsAtOnce() {
        String ticket = letIn("ann", "right", HERE);
        accounts.users().setRole("ann", Role.VIEWER, BY);

        assertThat(accounts.logins().recall(ticket).orElseThrow().role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void aNewPasswordEndsAllSessionsAndIsTheOnlyOne() {
        String ticket = letIn("ann", "right", HERE);
        String password = accounts.users().newPassword("ann", BY);

        assertThat(accounts.logins().recall(ticket)).isEmpty();
        assertThat(login("ann", "right", HERE)).isEqualTo(new LoginResult.Wrong());
        assertThat(login("ann", password, HERE)).isInstanceOf(LoginResult.LetIn.class);
    }

    @Test
    void aNewPasswordOfTheFirstAdminTakesItsFileAway() throws Exception {
        add("admin", Role.ADMINISTRATOR);
        Files.writeString(folder.resolve(InitialAdmin.FILE), "right");
        accounts.users().newPassword("ann", BY);
        assertThat(folder.resolve(InitialAdmin.FILE)).exists();

        accounts.users().newPassword("admin", BY);
        assertThat(folder.resolve(InitialAdmin.FILE)).doesNotExist();
    }

    @Test
    void theLastAdministratorStays() {
        for (Runnable attempt : List.<Runnable>of(
                () -> accounts.users().disable("zoe", BY),
                () -> accounts.users().setRole("zoe", Role.EDITOR, BY))) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOf(AppException.class)
                    .hasMessageContaining("\"zoe\" is the last administrator");
        }
        accounts.users().setRole("zoe", Role.ADMINISTRATOR, BY);
        accounts.users().setRole("ann", Role.ADMINISTRATOR, BY);
        accounts.users().disable("zoe", BY);
        assertThatThrownBy(() -> accounts.users().setRole("ann", Role.VIEWER, BY))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("\"ann\" is the last administrator");
        accounts.users().setRole("zoe", Role.VIEWER, BY);
    }

    @Test
    void ofTwoAdministratorsWhoDisableOneAnotherOneStays() throws Exception {
        accounts.users().setRole("ann", Role.ADMINISTRATOR, BY);
        Operator ann = operator(letIn("ann", "right", HERE));
        Operator zoe = operator(letIn("zoe", "right", HERE));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> each : both.invokeAll(
                    List.<Callable<Boolean>>of(() -> disables("zoe", ann), () -> disables("ann", zoe)))) {
                each.get();
            }
        }
        assertThat(accounts.users().list(BY)).filteredOn(UserSummary::enabled).hasSize(1);
    }

    private boolean disables(String login, Operator by) {
        try {
            accounts.users().disable(login, by);
            return true;
        } catch (AppException e) {
            return false;
        }
    }

    @Test
    void nobodyIsMadeByATypingMistake() {
        assertThatThrownBy(() -> accounts.users().disable("an", BY)).hasMessageContaining("There is no user \"an\"");
        assertThatThrownBy(() -> accounts.users().newPassword("an", BY)).hasMessageContaining("no user \"an\"");
        assertThat(store.users().find("an")).isEqualTo(Optional.empty());
    }
}
