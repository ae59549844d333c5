package org.callwright.app.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.Callflows;
import org.callwright.app.Connections;
import org.callwright.app.Drawings;
import org.callwright.app.NotAllowedException;
import org.callwright.app.Numbers;
import org.callwright.app.PbxContents;
import org.callwright.app.Switches;
import org.callwright.app.access.Allowed;
import org.callwright.app.access.Client;
import org.callwright.app.access.Operator;
import org.callwright.app.access.OwnAccount;
import org.callwright.app.access.Users;
import org.callwright.app.contacts.Phonebook;
import org.callwright.app.internal.FaultyPbx;
import org.callwright.app.internal.InstalledActions;
import org.callwright.app.internal.connections.ConnectionService;
import org.callwright.app.internal.contacts.PhonebookService;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.flows.DrawingService;
import org.callwright.app.internal.flows.IdReferences;
import org.callwright.app.internal.flows.WiredCallflows;
import org.callwright.app.internal.login.AccountServices;
import org.callwright.app.internal.moves.WiredMoves;
import org.callwright.app.internal.numbers.NumberIndex;
import org.callwright.app.internal.numbers.NumberListService;
import org.callwright.app.internal.numbers.NumberService;
import org.callwright.app.internal.publishing.PbxRepair;
import org.callwright.app.internal.publishing.PublishLock;
import org.callwright.app.internal.publishing.WiredPublishing;
import org.callwright.app.internal.switches.SwitchService;
import org.callwright.app.numbers.AddPreview;
import org.callwright.app.numbers.NumberList;
import org.callwright.app.numbers.NumberMove;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.model.DrawingNotes;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.InsertionPoint;
import org.callwright.model.PhoneNumber;
import org.callwright.model.StepId;
import org.callwright.store.Role;
import org.callwright.store.Stamp;
import org.callwright.store.UserStore.Ticket;
import org.callwright.store.UserStore.User;
import org.callwright.store.connections.SecretChange;
import org.callwright.store.internal.TemporaryStore;
import org.callwright.store.preferences.Preferences;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every use case, asked for by everybody. A new one is found by itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UseCaseRolesTest {
    private static final Flow FLOW = Flow.empty(new FlowId("flow"), "Flow");

    /** What stands for a parameter; a role is refused before anything looks at it. */
    private static final Map<Class<?>, Object> ARGUMENTS = Map.ofEntries(
            Map.entry(String.class, "none"),
            Map.entry(long.class, 1L),
            Map.entry(int.class, 1),
            Map.entry(boolean.class, true),
            Map.entry(Flow.class, FLOW),
            Map.entry(FlowId.class, FLOW.id()),
            Map.entry(StepId.class, new StepId("s1")),
            Map.entry(InsertionPoint.Branch.class, new InsertionPoint.Branch(new StepId("s1"), "next")),
            Map.entry(DrawingNotes.Place.class, DrawingNotes.Place.BESIDE),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(Role.class, Role.VIEWER),
            Map.entry(Preferences.class, Preferences.NONE),
            Map.entry(PhoneNumber.class, PhoneNumber.extension("299")),
            Map.entry(Collection.class, List.of(PhoneNumber.extension("299"))),
            Map.entry(AddPreview.class, AddPreview.NONE),
            Map.entry(
                    NumberMove.class,
                    new NumberMove(
                            Locale.ENGLISH,
                            PhoneNumber.extension("299"),
                            FLOW.id(),
                            "Flow",
                            false,
                            Map.of(),
                            List.of(),
                            List.of(),
                            List.of())),
            Map.entry(Client.class, new Client("192.0.2.7", "")));

    private TemporaryStore store;
    private Map<Class<?>, Object> services;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        var changes = new Changes();
        store = TemporaryStore.open(folder).telling(changes);
        var pbx = new FaultyPbx().connection();
        var actions = new InstalledActions();
        var publishing = WiredPublishing.of(store, store.flows(), actions, pbx, changes, new PublishLock());
        var permissions = new Permissions(store.users());
        var accounts = AccountServices.of(store.users(), permissions, folder);
        services = Map.ofEntries(
                Map.entry(
                        PbxContents.class,
                        new PbxRepair(
                                pbx,
                                publishing.versions(),
                                publishing.ownership(),
                                publishing.seen(),
                                publishing.lock(),
                                permissions,
                                publishing.unguarded())),
                Map.entry(Callflows.class, WiredCallflows.of(store, store.flows(), publishing, changes)),
                Map.entry(
                        Connections.class,
                        new ConnectionService(store.connections(), publishing.usages(), changes, permissions)),
                Map.entry(
                        Drawings.class, new DrawingService(store.drawings(), actions, new IdReferences(), permissions)),
                Map.entry(
                        NumberList.class,
                        new NumberListService(
                                new NumberIndex(store.numbers(), publishing.catalogue(), actions, changes),
                                store.numbers(),
                                publishing.catalogue(),
                                pbx,
                                changes,
                                permissions)),
                Map.entry(
                        Numbers.class,
                        new NumberService(
                                publishing.live(), publishing.drafts(), store.numbers(), pbx, changes, permissions)),
                Map.entry(
                        Switches.class,
                        new SwitchService(store.flows(), publishing.lookup(), actions, pbx, permissions)),
                Map.entry(Users.class, accounts.users()),
                Map.entry(OwnAccount.class, accounts.own()),
                Map.entry(NumberMoves.class, WiredMoves.of(store.flows(), store.users(), publishing, pbx, changes)),
                Map.entry(Phonebook.class, new PhonebookService(store.phonebook(), permissions)));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void everyUseCaseSaysWhoMayDoIt() {
        assertThat(UseCases.all())
                .hasSizeGreaterThan(40)
                .allSatisfy(method -> assertThat(method.getAnnotation(Allowed.class))
                        .as(method.toString())
                        .isNotNull());
    }

    /** Else it could not refuse anybody. What returns nothing changes something. */
    @Test
    void everyUseCaseThatIsNotForAllTakesWhoAsks() {
        assertThat(UseCases.all())
                .filteredOn(method -> method.getAnnotation(Allowed.class).value() != Role.VIEWER
                        || method.getReturnType() == void.class
                                && !method.getAnnotation(Allowed.class).beforeLogin())
                .hasSizeGreaterThan(20)
                .allMatch(UseCaseRolesTest::takesOperator);
    }

    static Stream<Method> asked() {
        return UseCases.all().stream().filter(UseCaseRolesTest::takesOperator);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void itIsForItsRoleAndThoseAboveAlone(Method useCase) throws Exception {
        Role least = useCase.getAnnotation(Allowed.class).value();
        for (Role role : Role.values()) {
            assertThat(isRefused(useCase, loggedIn(role)))
                    .as(role + ": " + useCase)
                    .isEqualTo(role.compareTo(least) < 0);
        }
    }

    @ParameterizedTest
    @MethodSource("asked")
    void itIsForNobodyWhoIsNotLoggedIn(Method useCase) throws Exception {
        Operator.User ended = loggedIn(Role.ADMINISTRATOR);
        store.users().drop(ended.session());
        Operator.User disabled = loggedIn(Role.ADMINISTRATOR);
        store.users().save(user(Role.ADMINISTRATOR).enabled(false, new Stamp(Instant.EPOCH, "console")));
        Operator.User another = loggedIn(Role.VIEWER);

        assertThat(isRefused(useCase, null)).as("nobody").isTrue();
        assertThat(isRefused(useCase, ended)).as("session ended").isTrue();
        assertThat(isRefused(useCase, disabled)).as("disabled").isTrue();
        assertThat(isRefused(useCase, new Operator.User("none", another.session())))
                .as("unknown")
                .isTrue();
        assertThat(isRefused(useCase, new Operator.User("administrator", another.session())))
                .as("another's session")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void itIsForTheConsoleToo(Method useCase) throws Exception {
        boolean ownAccount = useCase.getDeclaringClass() == OwnAccount.class;
        assertThat(isRefused(useCase, Operator.CONSOLE)).isEqualTo(ownAccount);
    }

    private Operator.User loggedIn(Role role) {
        User user = user(role);
        store.users().save(user);
        String session = "session of " + user.login();
        Instant now = Instant.now();
        store.users().drop(session);
        store.users()
                .keep(
                        new Ticket(session, user.login(), now.plus(Duration.ofHours(1)), Optional.of(now), "", ""),
                        user.passwordHash(),
                        now);
        return new Operator.User(user.login(), session);
    }

    private static User user(Role role) {
        return new User(role.name().toLowerCase(Locale.ROOT), "hash", role, true, Optional.empty(), Optional.empty());
    }

    private boolean isRefused(Method useCase, Operator by) throws Exception {
        Object[] arguments = Arrays.stream(useCase.getParameterTypes())
                .map(type -> type == Operator.class ? by : argument(type))
                .toArray();
        try {
            useCase.invoke(services.get(useCase.getDeclaringClass()), arguments);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof NotAllowedException;
        }
    }

    private static Object argument(Class<?> type) {
        if (type == byte[].class) {
            return new byte[0];
        }
        return type == Connections.Entry.class
                ? new Connections.Entry("", "", "", new SecretChange.Keep(), false)
                : ARGUMENTS.get(type);
    }

    private static boolean takesOperator(Method method) {
        return List.of(method.getParameterTypes()).contains(Operator.class);
    }
}
