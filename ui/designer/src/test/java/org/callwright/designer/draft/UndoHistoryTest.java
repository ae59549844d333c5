package org.callwright.designer.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.StaleRevisionException;
import org.callwright.store.Stamp;
import org.callwright.store.StoredFlow;
import org.junit.jupiter.api.Test;

/** Changes of a draft are saved at once and can be taken back. */
class UndoHistoryTest {
    private StoredFlow kept = stored(Flow.empty(new FlowId("flow1"), "One"), 1);
    private final UndoHistory history = new UndoHistory(kept, this::save);

    @Test
    void aChangeIsSavedOnTopOfTheOneBefore() {
        rename("Two");
        rename("Three");

        assertThat(kept.draft().name()).isEqualTo("Three");
        assertThat(kept.revision()).isEqualTo(3);
    }

    @Test
    void aChangeThatChangesNothingIsNotSaved() {
        rename("One");

        assertThat(kept.revision()).isEqualTo(1);
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void changesAreTakenBackOneByOneAndMadeAgain() {
        rename("Two");
        rename("Three");

        history.undo();
        assertThat(kept.draft().name()).isEqualTo("Two");
        history.undo();
        assertThat(kept.draft().name()).isEqualTo("One");
        assertThat(history.canUndo()).isFalse();
        history.redo();
        history.redo();
        assertThat(kept.draft().name()).isEqualTo("Three");
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void aNewChangeLeavesNothingToMakeAgain() {
        rename("Two");
        history.undo();
        rename("Other");

        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void whatSomeoneElseChangedIsNeverTakenBack() {
        rename("Two");
        save(kept.draft().withName("Theirs"), kept.revision());

        history.refresh(kept);

        assertThat(history.canUndo()).isFalse();
        assertThat(history.draft().name()).isEqualTo("Theirs");
    }

    @Test
    void hearingOfTheOwnChangeKeepsTheWayBack() {
        rename("Two");

        history.refresh(kept);

        assertThat(history.canUndo()).isTrue();
    }

    @Test
    void aChangeThatCouldNotBeSavedIsNotMade() {
        save(kept.draft().withName("Theirs"), kept.revision());

        assertThatThrownBy(() -> rename("Mine")).isInstanceOfSatisfying(DraftConflictException.class, lost -> {
            assertThat(lost.before().name()).isEqualTo("One");
            assertThat(lost.wanted().name()).isEqualTo("Mine");
        });

        assertThat(history.draft().name()).isEqualTo("One");
        assertThat(history.canUndo()).isFalse();
        assertThat(kept.draft().name()).isEqualTo("Theirs");
    }

    private void rename(String name) {
        history.change(flow -> flow.withName(name));
    }

    /** As the store does. */
    private StoredFlow save(Flow draft, long basedOn) {
        if (basedOn != kept.revision()) {
            throw new StaleRevisionException(draft.name());
        }
        kept = stored(draft, basedOn + 1);
        return kept;
    }

    private static StoredFlow stored(Flow draft, long revision) {
        return new StoredFlow(draft, revision, OptionalInt.empty(), new Stamp(Instant.EPOCH, "ann"), Optional.empty());
    }
}
