package org.callwright.app.internal.moves;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.app.PublishResult;
import org.callwright.app.numbers.MoveResult;
import org.callwright.app.numbers.NumberMove;
import org.callwright.model.Message;
import org.callwright.pbx.PublishException;
import org.callwright.store.StoreException;
import org.junit.jupiter.api.Test;

/** Whatever fails while a number moves, callers get what they got before, and what is not known is not claimed. */
class FailedMovesTest extends OnMoves {
    @Test
    void whatThePbxDoesNotTakeChangesNothing() {
        NumberMove seen = preview(SUPPORT);
        pbx.refusal = new PublishException(Message.of("Asterisk dropped a line."), true, null);

        assertThat(moves.move(seen, ADMIN))
                .isEqualTo(new MoveResult.Failed(Message.of("Asterisk dropped a line."), true));

        assertUnchanged();
    }

    @Test
    void whatTheStoreDoesNotTakeIsPutBackOnThePbx() {
        NumberMove seen = preview(SUPPORT);
        failing = "renumber";

        assertThat(moves.move(seen, ADMIN))
                .isInstanceOfSatisfying(
                        MoveResult.Failed.class,
                        failed -> assertThat(failed.callersUnaffected()).isTrue());

        assertUnchanged();
        assertThat(pbx.published.getLast().flows().get(SALES).live().number()).isEqualTo(1);
        assertThat(pbx.published.getLast().flows().get(SUPPORT).live().number()).isEqualTo(1);
    }

    @Test
    void whenTheStoreFailsWhileThePbxIsAskedItIsPutBack() {
        NumberMove seen = preview(SUPPORT);
        int published = pbx.published.size();
        pbx.whilePublishing = () -> {
            pbx.whilePublishing = () -> {};
            throw new StoreException("No space left on device.");
        };

        assertThat(moves.move(seen, ADMIN))
                .isInstanceOfSatisfying(
                        MoveResult.Failed.class,
                        failed -> assertThat(failed.callersUnaffected()).isTrue());

        assertUnchanged();
        assertThat(pbx.published).hasSize(published + 1);
        assertThat(pbx.published.getLast().flows().get(SUPPORT).live().number()).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownToBeBackIsNotClaimed() {
        NumberMove seen = preview(SUPPORT);
        pbx.whilePublishing = () -> {
            throw new StoreException("No space left on device.");
        };

        assertThat(moves.move(seen, ADMIN))
                .isInstanceOfSatisfying(
                        MoveResult.Failed.class,
                        failed -> assertThat(failed.callersUnaffected()).isFalse());
        assertThat(publishing.publisher().publish(SALES, "admin", true))
                .isInstanceOfSatisfying(
                        PublishResult.Failed.class,
                        failed -> assertThat(failed.callersUnaffected()).isFalse());
    }

    @Test
    void versionsThatCannotBeKeptChangeNothingForCallers() {
        NumberMove seen = preview(SUPPORT);
        failing = "add";

        assertThat(moves.move(seen, ADMIN)).isInstanceOfSatisfying(MoveResult.Failed.class, failed -> {
            assertThat(failed.why()).hasToString("No space left on device.");
            assertThat(failed.callersUnaffected()).isTrue();
        });

        assertUnchanged();
    }
}
