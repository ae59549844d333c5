package org.callwright.app.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.Optional;
import org.callwright.app.AppException;
import org.callwright.app.access.LoginResult;
import org.callwright.app.access.Operator;
import org.callwright.app.access.Session;
import org.callwright.store.Role;
import org.callwright.store.preferences.Preferences;
import org.callwright.store.preferences.Preferences.Hours;
import org.callwright.store.preferences.Preferences.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAccountServiceTest extends OnAccounts {
    private static final String WANTED = "correct horse";

    @Test
    void thePasswordIsChangedAndTheOtherSessionsEnd() {
        String other = letIn("ann", "right", ELSEWHERE);
        String own = letIn("ann", "right", HERE);
        accounts.own().changePassword("right", WANTED, HERE, operator(own));

        assertThat(accounts.logins().recall(own)).isPresent();
        assertThat(accounts.logins().recall(other)).isEmpty();
        assertThat(login("ann", "right", HERE)).isEqualTo(new LoginResult.Wrong());
        assertThat(login("ann", WANTED, HERE)).isInstanceOf(LoginResult.LetIn.class);
        assertThat(store.users()
                        .find("ann")
                        .orElseThrow()
                        .changed()
                        .orElseThrow()
                        .who())
                .contains("ann");
    }

    @Test
    void theOldPasswordIsAskedForWithinTheSameLimits() {
        Operator ann = operator(letIn("ann", "right", HERE));
        for (int i = 0; i < GuessLimits.FROM_ADDRESS_FOR_LOGIN; i++) {
            assertThatThrownBy(() -> accounts.own().changePassword("wrong", WANTED, HERE, ann))
                    .hasMessage("The old password is wrong. Type it again.");
        }
        assertThatThrownBy(() -> accounts.own().changePassword("right", WANTED, HERE, ann))
                .hasMessage("There were too many tries. Try again in 10 seconds.");
        assertThat(login("ann", "right", ELSEWHERE)).isInstanceOf(LoginResult.LetIn.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nine char", "right-right"})
    void anUnfitPasswordIsRefused(String wanted) {
        String ticket = letIn("ann", "right", HERE);
        String old = wanted.equals("right-right") ? wanted : "right";
        assertThatThrownBy(() -> accounts.own().changePassword(old, wanted, HERE, operator(ticket)))
                .isInstanceOf(AppException.class)
                .hasMessageStartingWith("The new password");
        assertThatThrownBy(() -> accounts.own().changePassword("right", "x".repeat(201), HERE, operator(ticket)))
                .hasMessageStartingWith("The new password needs 10 to 200 characters.");
    }

    @Test
    void theFirstPasswordsFileGoesWithIt() throws Exception {
        add("admin", Role.ADMINISTRATOR);
        Files.writeString(folder.resolve(InitialAdmin.FILE), "right");
        accounts.own().changePassword("right", WANTED, HERE, operator(letIn("admin", "right", HERE)));

        assertThat(folder.resolve(InitialAdmin.FILE)).doesNotExist();
    }

    @Test
    void whatSomebodyWantsHoldsInAllSessionsOfThatUserAndOfNobodyElse() {
        String here = letIn("ann", "right", HERE);
        String there = letIn("ann", "right", ELSEWHERE);
        String ofZoe = letIn("zoe", "right", HERE);
        var wanted = new Preferences(Optional.of("de"), Optional.of("AT"), Theme.DARK, Hours.TWELVE);
        accounts.own().setPreferences(wanted, operator(here));

        assertThat(preferences(there)).isEqualTo(wanted);
        assertThat(preferences(ofZoe)).isEqualTo(Preferences.NONE);
        accounts.own().changePassword("right", WANTED, HERE, operator(here));
        assertThat(preferences(here)).as("after a change of the user").isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "'',,\"\" is no language.",
        "d_e,,\"d_e\" is no language.",
        "de-1x-abcdefgh-abcdefgh-abcdefgh-abcdefgh,,is no language.",
        "x-private,,is no language.",
        "de,Germany,\"Germany\" is no country.",
        "de,de,\"de\" is no country.",
        "de,ZZ,\"ZZ\" is no country."
    })
    void whatIsNoLanguageOrCountryIsRefused(String language, String country, String message) {
        String ann = letIn("ann", "right", HERE);
        var wanted = new Preferences(
                Optional.ofNullable(language), Optional.ofNullable(country), Theme.DARK, Hours.OF_COUNTRY);
        assertThatThrownBy(() -> accounts.own().setPreferences(wanted, operator(ann)))
                .isInstanceOf(AppException.class)
                .hasMessageContaining(message);
        assertThat(preferences(ann)).isEqualTo(Preferences.NONE);
    }

    @Test
    void theConsoleHasNoPreferences() {
        assertThatThrownBy(() -> accounts.own().setPreferences(Preferences.NONE, Operator.CONSOLE))
                .hasMessageContaining("console has none");
    }

    private Preferences preferences(String ticket) {
        return accounts.logins().recall(ticket).orElseThrow().preferences();
    }

    @Test
    void theOwnSessionsAreListedAndEnded() {
        String here = letIn("ann", "right", HERE);
        String there = letIn("ann", "right", ELSEWHERE);
        String ofZoe = letIn("zoe", "right", ELSEWHERE);
        Operator.User ann = operator(here);

        assertThat(accounts.own().sessions(ann))
                .hasSize(2)
                .filteredOn(Session::current)
                .singleElement()
                .satisfies(session -> assertThat(session.address()).isEqualTo(HERE.address()));
        accounts.own().end(operator(ofZoe).session(), ann);
        assertThat(accounts.logins().recall(ofZoe)).as("somebody else's").isPresent();

        accounts.own().end(operator(there).session(), ann);
        assertThat(accounts.logins().recall(there)).isEmpty();
        letIn("ann", "right", ELSEWHERE);
        accounts.own().endOthers(ann);
        assertThat(accounts.own().sessions(ann)).hasSize(1).allMatch(Session::current);
    }
}
