package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.PooledNumber;
import org.callwright.store.Role;
import org.callwright.store.Stamp;
import org.callwright.store.UserStore.LastLogin;
import org.callwright.store.UserStore.Ticket;
import org.callwright.store.UserStore.User;
import org.callwright.store.preferences.Preferences;
import org.callwright.store.preferences.Preferences.Hours;
import org.callwright.store.preferences.Preferences.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JpaNumberAndUserStoreTest {
    @Parameter
    TestDatabase database;

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00.123456Z");
    private static final Stamp STAMP = new Stamp(NOON, "console");

    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.open(database, folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void spareAreThoseOfThePoolThatNoDraftHas() {
        PhoneNumber did = PhoneNumber.did("+49305550100");
        PhoneNumber extension = PhoneNumber.extension("*98#");
        PhoneNumber sameDigits = PhoneNumber.did("200");
        for (PhoneNumber number : new PhoneNumber[] {extension, did, sameDigits, did}) {
            store.numbers().add(number);
        }
        store.flows()
                .create(
                        Flow.empty(new FlowId("aa"), "A").withNumbers(Set.of(did, PhoneNumber.extension("200"))),
                        "admin");

        assertThat(store.numbers().pool()).containsExactly(did, sameDigits, extension);
        assertThat(store.numbers().spare()).containsExactly(sameDigits, extension);

        store.numbers().remove(extension);
        store.numbers().remove(extension);
        assertThat(store.numbers().pool()).containsExactly(did, sameDigits);
    }

    @Test
    void reservedNumbersAreNotSpareAndNotesAreKept() {
        PhoneNumber kept = PhoneNumber.did("0305550162");
        PhoneNumber other = PhoneNumber.did("0305550163");
        store.numbers().add(kept);
        store.numbers().save(List.of(new PooledNumber(kept, true, "for the X-ray room"), PooledNumber.spare(other)));

        assertThat(store.numbers().spare()).containsExactly(other);
        assertThat(store.numbers().pooled())
                .containsExactlyInAnyOrder(
                        new PooledNumber(kept, true, "for the X-ray room"), PooledNumber.spare(other));
        assertThat(store.numbers().reserved("50162"))
                .containsExactly(new PooledNumber(kept, true, "for the X-ray room"));
        assertThat(store.numbers().reserved("50163")).isEmpty();

        store.numbers().add(kept);
        assertThat(store.numbers().reserved("50162"))
                .as("adding it again changes nothing")
                .hasSize(1);
        store.numbers().save(List.of(new PooledNumber(kept, false, "")));
        assertThat(store.numbers().spare()).containsExactly(kept, other);
    }

    /** More than databases take parameters in one statement. */
    @Test
    void manyNumbersAreSavedFoundAndRemovedInOneGo() {
        List<PhoneNumber> many = IntStream.range(0, 2_500)
                .mapToObj(n -> PhoneNumber.did("030555" + (10_000 + n)))
                .toList();
        store.numbers().save(many.stream().map(PooledNumber::spare).toList());

        assertThat(store.numbers().pool()).isEqualTo(many);
        assertThat(store.numbers().pooled(many.subList(0, 2_100))).hasSize(2_100);
        store.numbers().remove(many.subList(0, 2_499));
        assertThat(store.numbers().pool()).containsExactly(many.getLast());
    }

    @Test
    void aUserIsAddedAndReplacedByLogin() {
        store.users().save(user("zoe", "hash-1"));
        store.users().save(user("admin", "hash-2"));
        User now = user("zoe", "hash-3").withRole(Role.EDITOR, STAMP).enabled(false, STAMP);
        store.users().save(now);

        assertThat(store.users().users()).containsExactly(user("admin", "hash-2"), now);
        assertThat(store.users().find("zoe")).contains(now);
        assertThat(store.users().find("' or 1=1 --")).isEmpty();
    }

    @Test
    void aLogInIsNotedAndStaysWhenTheUserIsChanged() {
        store.users().save(user("zoe", "hash-1"));
        store.users().keep(ticket("of-zoe", "zoe", NOON.plusSeconds(1)), "hash-1", NOON);
        store.users().save(user("zoe", "hash-1").withRole(Role.VIEWER, STAMP));

        assertThat(store.users().find("zoe").orElseThrow().lastLogin()).contains(new LastLogin(NOON, "192.0.2.7"));
    }

    @Test
    void aPasswordIsReplacedAndNothingElse() {
        store.users().save(user("zoe", "hash-1").enabled(false, STAMP));
        store.users().setPassword("zoe", "hash-2", STAMP);
        assertThat(store.users().find("zoe")).contains(user("zoe", "hash-2").enabled(false, STAMP));

        store.users().renewHash("zoe", "hash-1", "hash-3");
        assertThat(store.users().find("zoe").orElseThrow().passwordHash()).isEqualTo("hash-2");
        store.users().renewHash("zoe", "hash-2", "hash-3");
        assertThat(store.users().find("zoe").orElseThrow().passwordHash()).isEqualTo("hash-3");
    }

    @Test
    void whatAUserWantsIsKeptAndStaysWhenTheUserIsChanged() {
        store.users().save(user("anna", "hash"));
        store.users().save(user("ben", "hash"));
        assertThat(store.users().preferences("anna")).isEqualTo(Preferences.NONE);

        var wanted = new Preferences(Optional.of("pt-BR"), Optional.of("BR"), Theme.LIGHT, Hours.TWENTY_FOUR);
        store.users().setPreferences("anna", wanted);
        store.users().setPreferences("nobody", wanted);
        store.users().save(user("anna", "another"));
        assertThat(store.users().preferences("anna")).isEqualTo(wanted);
        assertThat(store.users().preferences("ben")).isEqualTo(Preferences.NONE);
        assertThat(store.users().preferences("nobody")).isEqualTo(Preferences.NONE);

        store.users().setPreferences("anna", Preferences.NONE);
        assertThat(store.users().preferences("anna")).isEqualTo(Preferences.NONE);
    }

    @Test
    void noTicketIsKeptForAUserWhoWasDisabledOrHasAnotherPassword() {
        store.users().save(user("zoe", "hash-2"));
        store.users().save(user("ann", "hash-1").enabled(false, STAMP));

        assertThat(store.users().keep(ticket("z", "zoe", NOON), "hash-1", NOON)).isFalse();
        assertThat(store.users().keep(ticket("a", "ann", NOON), "hash-1", NOON)).isFalse();
        assertThat(store.users().tickets("zoe")).isEmpty();
        assertThat(store.users().tickets("ann")).isEmpty();
        assertThat(store.users().find("zoe").orElseThrow().lastLogin()).isEmpty();
    }

    @Test
    void aTicketIsKeptUntilItIsDroppedOrLongOver() {
        var ticket = ticket("hash-of-it", "zoe", NOON);
        store.users().save(user("zoe", "hash-1"));
        store.users().keep(ticket, "hash-1", NOON.minusSeconds(60));
        store.users().keep(ticket("another", "zoe", NOON.plusSeconds(1)), "hash-1", NOON);
        assertThat(store.users().ticket("hash-of-it")).contains(ticket);

        store.users().drop("another");
        store.users().drop("another");
        assertThat(store.users().ticket("another")).isEmpty();
        store.users().keep(ticket("a third", "zoe", NOON.plusSeconds(9)), "hash-1", NOON.plusSeconds(1));
        assertThat(store.users().ticket("hash-of-it")).isEmpty();
    }

    @Test
    void ofAUserAllTicketsAreDroppedButOne() {
        store.users().save(user("zoe", "hash-1"));
        store.users().save(user("ann", "hash-1"));
        Ticket ofAnn = ticket("a", "ann", NOON);
        Ticket stays = ticket("z1", "zoe", NOON);
        for (Ticket each : List.of(ofAnn, stays, ticket("z2", "zoe", NOON.plusSeconds(1)))) {
            store.users().keep(each, "hash-1", NOON);
        }
        assertThat(store.users().tickets("zoe")).extracting(Ticket::hash).containsExactly("z2", "z1");

        store.users().dropAll("zoe", Optional.of("z1"));
        assertThat(store.users().tickets("zoe")).containsExactly(stays);
        store.users().dropAll("zoe", Optional.empty());
        assertThat(store.users().tickets("zoe")).isEmpty();
        assertThat(store.users().tickets("ann")).containsExactly(ofAnn);
    }

    @Test
    void aLoginHasABoundedLength() {
        assertThatThrownBy(() -> user("", "h")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> user("x".repeat(65), "h")).isInstanceOf(IllegalArgumentException.class);
    }

    private static User user(String login, String hash) {
        return new User(login, hash, Role.ADMINISTRATOR, true, Optional.of(STAMP), Optional.empty());
    }

    private static Ticket ticket(String hash, String login, Instant until) {
        return new Ticket(hash, login, until, Optional.of(until.minusSeconds(9)), "192.0.2.7", "Browser");
    }
}
