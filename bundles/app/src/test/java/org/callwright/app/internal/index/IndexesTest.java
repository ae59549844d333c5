package org.callwright.app.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Collections that follow changes. */
class IndexesTest {
    @Test
    void aKeyHasTheOwnersThatHaveNotGivenItUp() {
        ReverseIndex<String, Integer> index = new ReverseIndex<>();
        assertThat(index.of("a")).isEmpty();

        index.add(List.of("a", "b"), 1);
        index.add(List.of("a"), 2);
        index.add(List.of("a"), 2);
        index.add(List.of("a"), 3);
        assertThat(index.of("a")).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(index.of("b")).containsExactly(1);

        index.remove(List.of("a", "b", "c"), 1);
        index.remove(List.of("b"), 2);
        assertThat(index.of("a")).containsExactlyInAnyOrder(2, 3);
        assertThat(index.of("b")).isEmpty();

        index.remove(List.of("a"), 2);
        index.remove(List.of("a"), 3);
        assertThat(index.of("a")).isEmpty();
    }

    @Test
    void entriesStayInOrderAndTheListIsTheSameUntilOneChanges() {
        SortedEntries<String> entries = new SortedEntries<>(
                Comparator.comparing((String text) -> text.charAt(0), Comparator.comparing(Character::toLowerCase)));
        assertThat(entries.isEmpty()).isTrue();

        List.of("beta", "Delta", "alpha", "Charlie").forEach(entries::add);
        List<String> before = entries.list();
        assertThat(before).containsExactly("alpha", "beta", "Charlie", "Delta");
        assertThat(entries.list()).isSameAs(before);
        entries.remove("echo");
        assertThat(entries.list()).isSameAs(before);

        entries.add("bravo");
        entries.remove("delta");
        assertThat(entries.list()).containsExactly("alpha", "bravo", "Charlie");
        assertThat(before).as("handed out before").containsExactly("alpha", "beta", "Charlie", "Delta");
    }
}
