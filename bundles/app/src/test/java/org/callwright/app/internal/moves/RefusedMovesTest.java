package org.callwright.app.internal.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callwright.app.AppException;
import org.callwright.app.numbers.MoveResult;
import org.callwright.app.numbers.NumberMove;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.config.ConfigValue.Group;
import org.callwright.pbx.ChangedFile;
import org.callwright.pbx.Mismatch;
import org.callwright.pbx.PbxState;
import org.callwright.store.PooledNumber;
import org.junit.jupiter.api.Test;

/** What keeps a number from being moved is said, and nothing changes. */
class RefusedMovesTest extends OnMoves {
    @Test
    void aCallflowThatIsNotLiveGetsNoCallers() {
        assertRefused(
                NIGHT,
                "\"Night\" is not live, so nobody would answer. Publish it first; then 0305550110 can be moved to it.");
    }

    @Test
    void aCallflowThatHasItGetsNothing() {
        assertRefused(SALES, "\"Sales\" has 0305550110 already.");
    }

    @Test
    void aSavedActionHasNoNumbers() {
        FlowId saved = new FlowId("saved");
        store.flows().create(Flow.savedAction(saved, "Hours", "end", 1, Group.EMPTY), "admin");

        assertThat(words(preview(saved).obstacles()))
                .contains("\"Hours\" is a saved action, which has no numbers. Choose a callflow.");
    }

    @Test
    void aReservedNumberStays() {
        PhoneNumber kept = PhoneNumber.did("0305550150");
        store.numbers().save(List.of(new PooledNumber(kept, true, "for the fax")));

        assertThat(words(moves.preview(kept, SUPPORT, Locale.ENGLISH).obstacles()))
                .containsExactly(
                        "The number 0305550150 is reserved: for the fax. Choose another, or set it free on the page"
                                + " Numbers.");
    }

    @Test
    void aProtectedNumberStays() {
        assertThat(moves.preview(PhoneNumber.did("112"), SUPPORT, Locale.ENGLISH)
                        .obstacles())
                .singleElement()
                .asString()
                .contains("112");
    }

    @Test
    void aPbxThatIsAwayIsWaitedFor() {
        NumberMove seen = preview(SUPPORT);
        pbx.state = new PbxState.Away(Instant.EPOCH, Message.of("Asterisk does not answer."));

        assertRefused(SUPPORT, "Asterisk does not answer. Try again when it is back.");
        assertThat(moves.move(seen, ADMIN)).isInstanceOf(MoveResult.NotAsSeen.class);
    }

    @Test
    void aPbxThatHasSomethingElseIsRepairedFirst() {
        publishing.seen().flow(SUPPORT, Optional.of(new Mismatch(false, Message.of("A line is gone."))));

        assertRefused(SUPPORT, "The PBX does not have what is published: A line is gone. Repair that first.");
    }

    @Test
    void aNumberThatThePbxUsesItselfStays() {
        pbx.owner = Optional.of("Dial(PJSIP/alice) in context phones");

        assertThat(preview(SUPPORT).isPossible()).isFalse();
    }

    @Test
    void whatWouldBeReadBesidesIsToBeConfirmed() {
        pbx.changed = List.of(new ChangedFile("queues.conf", Instant.EPOCH));

        assertThat(words(preview(SUPPORT).warnings()))
                .singleElement()
                .asString()
                .contains("queues.conf");
    }

    @Test
    void whatSomebodyPublishedMeanwhileIsSeenFirst() {
        NumberMove seen = preview(SUPPORT);
        publish(SUPPORT);

        assertThat(moves.move(seen, ADMIN))
                .isInstanceOfSatisfying(
                        MoveResult.NotAsSeen.class,
                        other -> assertThat(other.now().versions()).containsEntry(SUPPORT, 2));
        assertThat(live(SALES).number()).isEqualTo(1);
        assertThat(moves.move(preview(SUPPORT), ADMIN)).isEqualTo(new MoveResult.Moved());
    }

    @Test
    void aCallflowThatIsGoneIsSaid() {
        assertThatThrownBy(() -> preview(new FlowId("gone")))
                .isInstanceOf(AppException.class)
                .hasMessage("There is no callflow gone. It may have been deleted.");
    }

    private void assertRefused(FlowId to, String why) {
        NumberMove seen = preview(to);
        assertThat(words(seen.obstacles())).containsExactly(why);
        assertThat(moves.move(seen, ADMIN)).isEqualTo(new MoveResult.NotAsSeen(seen));
        assertUnchanged();
    }
}
