package org.callwright.asterisk.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callwright.asterisk.internal.layout.TestLayouts.MANY;
import static org.callwright.asterisk.internal.layout.TestLayouts.contexts;
import static org.callwright.asterisk.internal.layout.TestLayouts.hashes;
import static org.callwright.asterisk.internal.layout.TestLayouts.settled;
import static org.callwright.asterisk.internal.layout.TestLayouts.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.junit.jupiter.api.Test;

/** Which parts a change touches, and how many there come to be. */
class LayoutChangesTest {
    private static Publication changed(Publication publication, String flow, int number) {
        LiveFlow before = publication.flows().get(new FlowId(flow));
        LiveFlow next = TestFlows.flow(
                flow, TestFlows.waits(flow, number), before.live().numbers().toArray(PhoneNumber[]::new));
        return publication.with(before.with(next.live()));
    }

    private static Set<String> written(Layout before, Layout after) {
        Set<String> written = hashes(after);
        written.removeAll(hashes(before));
        return written;
    }

    private static int bytes(Layout before, Layout after) {
        Set<String> written = written(before, after);
        return after.parts().stream()
                .filter(part -> written.contains(part.hash()))
                .mapToInt(part -> text(part, after).length())
                .sum();
    }

    /** Each context is in exactly one part, in one place of it. */
    private static void assertNoContextTwice(Layout layout) {
        assertThat(contexts(layout)).doesNotHaveDuplicates();
    }

    @Test
    void aChangedCallflowWritesItsVersionAndOnePartOfEntrancesWhateverTheirNumber() {
        for (Publication publication : List.of(TestFlows.many(10), MANY)) {
            Layout before = settled(publication);
            Layout after = before.next(changed(publication, "flow7", 2));

            assertThat(written(before, after)).hasSize(2);
            assertThat(after.versions())
                    .filteredOn(part -> part.versions().size() == 1)
                    .hasSize(1);
            assertThat(after.hash()).isNotEqualTo(before.hash());
            assertNoContextTwice(after);
        }
    }

    @Test
    void bytesAreBoundedByAPartOfEntrances() {
        int perEntrance = "[callwright-flow999-live]\nexten => s,1,Goto(callwright-flow999-v1,start,1)\n".length();
        for (int flow : new int[] {0, 7, 500, 999}) {
            Layout before = settled(MANY);
            Layout after = before.next(changed(MANY, "flow" + flow, 2));

            assertThat(bytes(before, after)).isLessThan(200 + perEntrance * 300);
        }
    }

    @Test
    void goingBackToAVersionThatIsThereWritesAPartOfEntrancesAlone() {
        Layout first = settled(MANY);
        Layout second = first.next(changed(MANY, "flow7", 2));
        LiveFlow now = second.publication().flows().get(new FlowId("flow7"));
        Layout back = second.next(second.publication()
                .with(now.with(MANY.flows().get(new FlowId("flow7")).live())));

        assertThat(written(second, back)).hasSize(1);
    }

    @Test
    void aNumberMoreWritesItsPartOfNumbers() {
        Layout before = settled(MANY);
        LiveFlow flow7 = MANY.flows().get(new FlowId("flow7"));
        Layout after = before.next(
                MANY.with(flow7.with(TestFlows.flow("flow7", TestFlows.waits("flow7", 2), PhoneNumber.did("1"))
                        .live())));

        assertThat(written(before, after)).hasSize(2 + 3); // its new number, its old one, and its old extension
        assertNoContextTwice(after);
    }

    @Test
    void aVersionThatIsNotNeededGoesWithItsPart() {
        Layout one = settled(TestFlows.many(1));
        Layout two = one.next(changed(TestFlows.many(1), "flow0", 2));
        LiveFlow swept = two.publication().flows().get(new FlowId("flow0")).without(1);
        Layout three = two.next(two.publication().with(swept));

        assertThat(contexts(two)).contains("callwright-flow0-v1");
        assertThat(contexts(three)).doesNotContain("callwright-flow0-v1").contains("callwright-flow0-v2");
        assertThat(three.goneSince(two)).containsExactly("callwright-flow0-v1");
    }

    @Test
    void settlingEndsAtTheSettledLayoutAndNeverHasAContextTwice() {
        Layout layout = settled(MANY);
        for (int i = 0; i < 40; i++) {
            layout = layout.next(changed(layout.publication(), "flow" + i * 23, 2));
        }
        layout = layout.next(layout.publication().without(new FlowId("flow9")));
        assertThat(layout.isSettled()).isFalse();
        int steps = 0;
        for (Optional<Layout> next = layout.settleStep(); next.isPresent(); next = layout.settleStep()) {
            assertThat(next.get().hash()).isEqualTo(layout.hash());
            layout = next.get();
            assertNoContextTwice(layout);
            steps++;
        }

        assertThat(hashes(layout)).isEqualTo(hashes(settled(layout.publication())));
        assertThat(steps).isBetween(1, 41);
    }

    @Test
    void manyPublicationsLeaveABoundedNumberOfParts() {
        Layout layout = settled(MANY);
        int most = 0;
        for (int i = 0; i < 1000; i++) {
            Publication next = changed(layout.publication(), "flow" + i, 2);
            layout = layout.next(next).isCrowded() ? settled(next) : layout.next(next);
            most = Math.max(most, layout.parts().size());
        }

        assertThat(most).isLessThan(settled(MANY).parts().size() + 64 + 10);
    }

    @Test
    void aFlowThatIsDeletedAndImportedAgainHasNothingOfBefore() {
        for (Publication publication : List.of(TestFlows.many(1), MANY)) {
            Layout before = settled(publication);
            Layout deleted = before.next(publication.without(new FlowId("flow0")));
            LiveFlow imported = TestFlows.flow("flow0", TestFlows.version("flow0", 1, "exten => s1,1,Hangup()"));
            for (Layout again : List.of(
                    deleted.next(deleted.publication().with(imported)), before.next(publication.with(imported)))) {
                assertNoContextTwice(again);
                assertThat(again.goneSince(before)).doesNotContain("callwright-flow0-v1");
                assertThat(again.parts().stream().map(part -> text(part, again)))
                        .filteredOn(text -> text.contains("[callwright-flow0-v1]"))
                        .singleElement()
                        .satisfies(text -> assertThat(text).contains("[callwright-flow0-v1]\nexten => s1,1,Hangup()"));
            }
        }
    }
}
