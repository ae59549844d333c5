package org.callwright.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.store.UserStore.Ticket;
import org.callwright.store.UserStore.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JpaNumberAndUserStoreTest {
    @TempDir
    Path folder;

    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.open(folder);
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
        store.flows().create(Flow.empty(new FlowId("aa"), "A").withNumbers(Set.of(did, PhoneNumber.extension("200"))));

        assertThat(store.numbers().pool()).containsExactly(did, sameDigits, extension);
        assertThat(store.numbers().spare()).containsExactly(sameDigits, extension);

        store.numbers().remove(extension);
        store.numbers().remove(extension);
        assertThat(store.numbers().pool()).containsExactly(did, sameDigits);
    }

    @Test
    void aUserIsAddedAndReplacedByLogin() {
        store.users().save(new User("zoe", "hash-1"));
        store.users().save(new User("admin", "hash-2"));
        store.users().save(new User("zoe", "hash-3"));

        assertThat(store.users().users()).containsExactly(new User("admin", "hash-2"), new User("zoe", "hash-3"));
        assertThat(store.users().find("zoe")).contains(new User("zoe", "hash-3"));
        assertThat(store.users().find("' or 1=1 --")).isEmpty();
    }

    @Test
    void aTicketIsKeptUntilItIsDroppedOrLongOver() {
        Instant noon = Instant.parse("2026-03-29T12:00:00.123456Z");
        var ticket = new Ticket("hash-of-it", "zoe", noon);
        store.users().save(new User("zoe", "hash-1"));
        store.users().keep(ticket, noon.minusSeconds(60));
        store.users().keep(new Ticket("another", "zoe", noon.plusSeconds(1)), noon);
        assertThat(store.users().ticket("hash-of-it")).contains(ticket);

        store.users().drop("another");
        store.users().drop("another");
        assertThat(store.users().ticket("another")).isEmpty();
        store.users().keep(new Ticket("a third", "zoe", noon.plusSeconds(9)), noon.plusSeconds(1));
        assertThat(store.users().ticket("hash-of-it")).isEmpty();
    }

    @Test
    void aLoginHasABoundedLength() {
        assertThatThrownBy(() -> new User("", "h")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new User("x".repeat(65), "h")).isInstanceOf(IllegalArgumentException.class);
    }
}
