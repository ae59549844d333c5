package org.callwright.app.internal.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.callwright.app.PublishResult;
import org.callwright.app.numbers.MoveResult;
import org.callwright.app.numbers.NumberMove;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.store.DrainingVersion;
import org.junit.jupiter.api.Test;

/** What a number that moves changes, and what is said of it first. */
class NumberMovesTest extends OnMoves {
    @Test
    void aLiveNumberMovesInOnePublication() {
        int published = pbx.published.size();
        String text = live(SUPPORT).dialplan();

        assertThat(moves.move(preview(SUPPORT), ADMIN)).isEqualTo(new MoveResult.Moved());

        assertThat(pbx.published).hasSize(published + 1);
        var now = pbx.published.getLast().flows();
        assertThat(now.get(SALES).live().numbers()).containsExactly(PhoneNumber.did("0305550111"));
        assertThat(now.get(SUPPORT).live().numbers()).containsExactly(NUMBER, PhoneNumber.did("0305550120"));
        assertThat(now.get(SALES).kept()).containsOnlyKeys(1);
        assertThat(now.get(SUPPORT).kept()).containsOnlyKeys(1);
        assertThat(flow(SALES).draft().numbers()).containsExactly(PhoneNumber.did("0305550111"));
        assertThat(flow(SUPPORT).draft().numbers()).containsExactly(NUMBER, PhoneNumber.did("0305550120"));
        assertThat(live(SUPPORT).dialplan()).isEqualTo(text.replace("callwright-support-v1", "callwright-support-v2"));
        assertThat(live(SUPPORT).publishedBy()).isEqualTo("admin");
        assertThat(live(SUPPORT).flow()).isEqualTo(flow(SUPPORT).draft());
        assertThat(store.flows().draining())
                .extracting(DrainingVersion::flow, DrainingVersion::number)
                .containsExactlyInAnyOrder(tuple(SALES, 1), tuple(SUPPORT, 1));
    }

    @Test
    void whatChangesIsSaidFirst() {
        change(SUPPORT, draft -> draft.withFlags(true, false));

        NumberMove seen = preview(SUPPORT);

        assertThat(words(seen.effects()))
                .containsExactly(
                        "Callers of 0305550110 now reach \"Sales\": calls begin with \"End\".",
                        "Afterwards they reach \"Support\": calls begin with \"End\".",
                        "Calls in progress finish as they began.",
                        "Other changes in the draft of \"Support\" stay unpublished.");
        assertThat(seen.isPossible()).isTrue();
        assertThat(seen.isLive()).isTrue();
    }

    @Test
    void otherChangesInDraftsStayUnpublished() {
        change(
                SUPPORT,
                draft -> draft.withName("Help")
                        .withFlags(true, false)
                        .withNumbers(Set.of(PhoneNumber.did("0305550121"))));
        change(SALES, draft -> draft.withFlags(true, true));

        moves.move(preview(SUPPORT), ADMIN);

        assertThat(live(SUPPORT).flow().name()).isEqualTo("Support");
        assertThat(live(SUPPORT).flow().hideFromContacts()).isFalse();
        assertThat(live(SUPPORT).flow().numbers()).containsExactly(NUMBER, PhoneNumber.did("0305550120"));
        assertThat(live(SALES).flow().listInMainNumber()).isFalse();
        assertThat(flow(SUPPORT).draft().name()).isEqualTo("Help");
        assertThat(flow(SUPPORT).draft().numbers()).containsExactly(NUMBER, PhoneNumber.did("0305550121"));
        assertThat(flow(SALES).draft().listInMainNumber()).isTrue();
    }

    @Test
    void rollingBackToAVersionWithTheNumberIsRefused() {
        moves.move(preview(SUPPORT), ADMIN);

        assertThat(publishing.publisher().rollBack(SALES, 1, "admin"))
                .isInstanceOfSatisfying(
                        PublishResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(ProblemCode.NUMBER_TAKEN));
    }

    @Test
    void aNumberThatWasTakenFromTheDraftIsGivenOnWithoutAGap() {
        change(SALES, draft -> draft.withNumbers(Set.of()));
        change(SUPPORT, draft -> draft.withNumbers(Set.of(NUMBER)));

        assertThat(moves.move(preview(SUPPORT), ADMIN)).isEqualTo(new MoveResult.Moved());

        assertThat(live(SALES).flow().numbers()).containsExactly(PhoneNumber.did("0305550111"));
        assertThat(live(SUPPORT).flow().numbers()).containsExactly(NUMBER, PhoneNumber.did("0305550120"));
        assertThat(flow(SALES).draft().numbers()).isEmpty();
        assertThat(flow(SUPPORT).draft().numbers()).containsExactly(NUMBER);
    }

    @Test
    void aNumberThatNobodyReachesMovesInDraftsAlone() {
        PhoneNumber fresh = PhoneNumber.did("0305550130");
        change(SALES, draft -> draft.withNumbers(Set.of(NUMBER, fresh)));
        int published = pbx.published.size();

        NumberMove seen = moves.preview(fresh, SUPPORT, Locale.ENGLISH);
        assertThat(words(seen.effects()))
                .containsExactly(
                        "It is taken from the draft of \"Sales\".",
                        "The draft of \"Support\" gets it.",
                        "Nothing changes for callers yet: 0305550130 leads to \"Support\" once that is published.");
        assertThat(moves.move(seen, ADMIN)).isEqualTo(new MoveResult.Moved());

        assertThat(pbx.published).hasSize(published);
        assertThat(flow(SALES).draft().numbers()).containsExactly(NUMBER);
        assertThat(flow(SUPPORT).draft().numbers()).contains(fresh);
        assertThat(flow(SUPPORT).live()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void aSpareNumberIsGivenToADraft() {
        PhoneNumber spare = PhoneNumber.did("0305550140");

        moves.move(moves.preview(spare, NIGHT, Locale.ENGLISH), ADMIN);

        assertThat(flow(NIGHT).draft().numbers()).containsExactly(spare);
    }

    @Test
    void aLineIsMovedAsItIsLiveWhateverTheNotation() {
        NumberMove seen = moves.preview(PhoneNumber.did("+49305550110"), SUPPORT, Locale.ENGLISH);

        assertThat(seen.number()).isEqualTo(NUMBER);
        moves.move(seen, ADMIN);
        assertThat(live(SUPPORT).flow().numbers()).contains(NUMBER);
    }

    @Test
    void allNotationsOfALineMove() {
        PhoneNumber abroad = PhoneNumber.did("+49305550110");
        PhoneNumber other = PhoneNumber.did("0305550111");
        change(SALES, draft -> draft.withNumbers(Set.of(NUMBER, abroad, other)));
        publish(SALES);

        NumberMove seen = preview(SUPPORT);

        assertThat(words(seen.effects())).contains("+49305550110 is the same number and moves with it.");
        assertThat(moves.move(seen, ADMIN)).isEqualTo(new MoveResult.Moved());
        assertThat(live(SALES).flow().numbers()).containsExactly(other);
        assertThat(flow(SALES).draft().numbers()).containsExactly(other);
        assertThat(live(SUPPORT).flow().numbers()).contains(NUMBER, abroad).hasSize(3);
        assertThat(flow(SUPPORT).draft().numbers())
                .isEqualTo(live(SUPPORT).flow().numbers());
    }

    @Test
    void allNotationsOfALineMoveInDraftsToo() {
        PhoneNumber fresh = PhoneNumber.did("0305550130");
        PhoneNumber abroad = PhoneNumber.did("+49305550130");
        change(SALES, draft -> draft.withNumbers(Set.of(NUMBER, fresh, abroad)));

        moves.move(moves.preview(fresh, SUPPORT, Locale.ENGLISH), ADMIN);

        assertThat(flow(SALES).draft().numbers()).containsExactly(NUMBER);
        assertThat(flow(SUPPORT).draft().numbers()).contains(fresh, abroad);
    }

    @Test
    void aDraftOfAThirdCallflowThatLosesItIsNamed() {
        NumberMove before = preview(SUPPORT);
        change(SALES, draft -> draft.withNumbers(Set.of(PhoneNumber.did("0305550111"))));
        change(NIGHT, draft -> draft.withNumbers(Set.of(NUMBER)));

        NumberMove seen = preview(SUPPORT);

        assertThat(words(seen.effects())).contains("It is taken from the draft of \"Night\".");
        assertThat(moves.move(before, ADMIN)).isEqualTo(new MoveResult.NotAsSeen(seen));
        assertThat(moves.move(seen, ADMIN)).isEqualTo(new MoveResult.Moved());
        assertThat(flow(NIGHT).draft().numbers()).isEmpty();
    }

    @Test
    void whoIsLeftWithoutANumberIsSaid() {
        String bare = "The callflow has no number, so nobody can dial it. Add one, or reach it from another callflow.";
        change(SALES, draft -> draft.withNumbers(Set.of(NUMBER)));
        PhoneNumber fresh = PhoneNumber.did("0305550130");
        change(NIGHT, draft -> draft.withNumbers(Set.of(fresh)));

        assertThat(words(preview(SUPPORT).warnings())).isEmpty();
        assertThat(words(moves.preview(fresh, SUPPORT, Locale.ENGLISH).warnings()))
                .containsExactly("\"Night\" then: " + bare);
        publish(SALES);
        assertThat(words(preview(SUPPORT).warnings())).containsExactly("\"Sales\" then: " + bare);
    }
}
