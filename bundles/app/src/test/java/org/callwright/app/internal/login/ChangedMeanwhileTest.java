package org.callwright.app.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.app.AppException;
import org.callwright.app.access.LoginResult;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.store.Role;
import org.callwright.store.UserStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a user between reading it and acting on what was read. */
class ChangedMeanwhileTest extends OnAccounts {
    private static final Runnable NOTHING = () -> {};

    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(NOTHING);
    private AccountServices slow;
    private Operator.User zoe;

    @BeforeEach
    void slowly() throws Exception {
        zoe = operator(letIn("zoe", "right", ELSEWHERE));
        UserStore users = slow(store.users());
        slow = AccountServices.of(users, new Permissions(store.users(), clock()), folder, clock());
    }

    @Test
    void aLogInDoesNotOutliveANewPassword() {
        meanwhile.set(() -> accounts.users().newPassword("ann", zoe));

        assertThat(slow.logins().login("ann", "right", HERE)).isEqualTo(new LoginResult.Wrong());
        assertThat(store.users().tickets("ann")).isEmpty();
    }

    @Test
    void aLogInDoesNotOutliveBeingDisabled() {
        meanwhile.set(() -> accounts.users().disable("ann", zoe));

        assertThat(slow.logins().login("ann", "right", HERE)).isNotInstanceOf(LoginResult.LetIn.class);
        assertThat(store.users().tickets("ann")).isEmpty();
    }

    @Test
    void twoLogInsThatRenewTheHashAtOnceBothSucceed() {
        meanwhile.set(() -> letIn("ann", "right", ELSEWHERE));

        assertThat(slow.logins().login("ann", "right", HERE)).isInstanceOf(LoginResult.LetIn.class);
    }

    @Test
    void theUsersOwnChangeDoesNotReplaceANewPassword() {
        Operator.User ann = operator(letIn("ann", "right", HERE));
        AtomicReference<String> given = new AtomicReference<>();
        meanwhile.set(() -> given.set(accounts.users().newPassword("ann", zoe)));

        assertThatThrownBy(() -> slow.own().changePassword("right", "several other words", HERE, ann))
                .isInstanceOf(AppException.class)
                .hasMessageContaining("The old password is wrong.");
        assertThat(login("ann", given.get(), HERE)).isInstanceOf(LoginResult.LetIn.class);
    }

    @Test
    void changingTheRoleOrEnablingBringsNoOldPasswordBack() {
        for (Runnable change : List.<Runnable>of(
                () -> slow.users().setRole("ann", Role.VIEWER, zoe),
                () -> slow.users().disable("ann", zoe),
                () -> slow.users().enable("ann", zoe))) {
            AtomicReference<String> given = new AtomicReference<>();
            meanwhile.set(() -> given.set(accounts.users().newPassword("ann", zoe)));
            change.run();

            String hash = store.users().find("ann").orElseThrow().passwordHash();
            assertThat(PasswordHashes.matches(given.get(), hash)).isTrue();
        }
    }

    /** The store, but {@link #meanwhile} happens once after a user was read. */
    private UserStore slow(UserStore real) {
        return (UserStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {UserStore.class}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(real, arguments);
                        if (method.getName().equals("find")) {
                            meanwhile.getAndSet(NOTHING).run();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
