package org.callwright.asterisk.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.junit.jupiter.api.Test;

/** Which parts a publication has, and which of them a change touches. */
class LayoutTest {
    private static final String CONTAINER = "agi://192.0.2.7:4573";
    private static final Publication MANY = TestFlows.many(1000);

    private static Layout settled(Publication publication) {
        return Layout.settled(publication, CONTAINER);
    }

    private static Publication changed(Publication publication, String flow, int number) {
        LiveFlow before = publication.flows().get(new FlowId(flow));
        LiveFlow next = TestFlows.flow(
                flow, TestFlows.waits(flow, number), before.live().numbers().toArray(PhoneNumber[]::new));
        return publication.with(before.with(next.live()));
    }

    private static Set<String> hashes(Layout layout) {
        return layout.parts().stream().map(Part::hash).collect(Collectors.toSet());
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

    private static String text(Part part, Layout layout) {
        return part.sections(layout.publication().texts(), flow -> true)
                .map(Section::text)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> contexts(Layout layout) {
        return layout.parts().stream()
                .flatMap(part -> part.sections(layout.publication().texts(), flow -> true))
                .flatMap(section -> section.parsed().contexts().keySet().stream())
                .toList();
    }

    /** Each context is in exactly one part, in one place of it. */
    private static void assertNoContextTwice(Layout layout) {
        assertThat(contexts(layout)).doesNotHaveDuplicates();
    }

    @Test
    void theTextLeadsFromNumbersToEntrancesToVersions() {
        LiveFlow shop = TestFlows.flow(
                        "shop",
                        TestFlows.version("shop", 1, "exten => start,1,Hangup()"),
                        PhoneNumber.did("+4930123"),
                        PhoneNumber.extension("*20"))
                .with(TestFlows.flow(
                                "shop",
                                TestFlows.version("shop", 2, "exten => s1,1,Hangup()"),
                                PhoneNumber.did("+4930123"),
                                PhoneNumber.extension("*20"))
                        .live());
        LiveFlow asks = TestFlows.flow(
                "asks",
                TestFlows.version("asks", 1, "exten => s1,1,AGI(${CALLWRIGHT_AGI}/asks/1/s1)", " same => n,Hangup()"));

        Layout layout = settled(TestFlows.publication(shop, asks));

        assertThat(layout.parts().stream().map(part -> text(part, layout)).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        [callwright-asks-v1]
                        exten => s1,1,AGI(${CALLWRIGHT_AGI}/asks/1/s1)
                         same => n,Hangup()

                        [callwright-shop-v1]
                        exten => start,1,Hangup()

                        [callwright-shop-v2]
                        exten => s1,1,Hangup()

                        [callwright-asks-live]
                        exten => s,1,Set(CALLWRIGHT_AGI=agi://192.0.2.7:4573)
                         same => n,Goto(callwright-asks-v1,s1,1)

                        [callwright-shop-live]
                        exten => s,1,Goto(callwright-shop-v2,s1,1)

                        [callwright-inbound]
                        exten => +4930123,1,Set(CALLWRIGHT_NUMBER=${EXTEN})
                         same => n,Goto(callwright-shop-live,s,1)

                        [callwright-internal]
                        exten => *20,1,Set(CALLWRIGHT_NUMBER=${EXTEN})
                         same => n,Goto(callwright-shop-live,s,1)

                        [callwright-flow]
                        exten => _[a-z].,1,Goto(callwright-${EXTEN}-live,s,1)

                        [callwright-open]
                        exten => s,1,GotoIf($[0${CALLWRIGHT_DEPTH} > 0]?back)
                         same => n,Hangup()
                         same => n(back),Return()
                        """);
        assertThat(layout.marker()).isEqualTo("exten => " + layout.hash() + ",1,NoOp(Callwright test)");
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
    void numbersAreInAtMostSixteenContextsBesideTheWellKnownOne() {
        Layout layout = settled(MANY);

        assertThat(layout.numbers()).hasSize(2 * 17);
        assertThat(contexts(layout)).contains("callwright-inbound", "callwright-inbound-1", "callwright-inbound-16");
        assertThat(text(layout.numbers().getFirst(), layout))
                .startsWith("[callwright-inbound]\ninclude => callwright-inbound-1\n")
                .doesNotContain("exten");
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

    @Test
    void aLargeVersionIsInAPartOfItsOwn() {
        List<LiveFlow> flows = new ArrayList<>(TestFlows.many(20).flows().values());
        String[] lines = IntStream.rangeClosed(1, 2000)
                .mapToObj(i -> "exten => s" + i + ",1,NoOp(one of many steps)")
                .toArray(String[]::new);
        flows.add(TestFlows.flow("flow1b", TestFlows.version("flow1b", 1, lines)));

        Layout layout = settled(TestFlows.publication(flows));

        assertThat(layout.versions())
                .filteredOn(part -> part.versions().stream()
                        .anyMatch(version -> version.flow().value().equals("flow1b")))
                .singleElement()
                .satisfies(part -> assertThat(part.versions()).hasSize(1));
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
    void theOrderThatFlowsComeInDoesNotMatter() {
        List<LiveFlow> flows = new ArrayList<>(MANY.flows().values());
        List<LiveFlow> reversed = flows.reversed();

        assertThat(hashes(settled(TestFlows.publication(reversed)))).isEqualTo(hashes(settled(MANY)));
    }

    @Test
    void aNumberOfTwoFlowsIsRefused() {
        assertRefused(
                "The number 200 belongs to callflows one and two",
                TestFlows.flow("one", TestFlows.waits("one", 1), PhoneNumber.extension("200")),
                TestFlows.flow("two", TestFlows.waits("two", 1), PhoneNumber.extension("200")));
    }

    @Test
    void aCodeThatACallflowOrAnotherSavedActionHasIsRefused() {
        assertRefused(
                "The code *28 belongs to callflow one and saved action office",
                TestFlows.flow("one", TestFlows.waits("one", 1), PhoneNumber.extension("*28")),
                TestFlows.night("office"));
        assertRefused(
                "The code *28 belongs to saved action office and saved action shop",
                TestFlows.night("office"),
                TestFlows.night("shop"));
    }

    @Test
    void aTextThatFillsAnothersContextIsRefused() {
        assertRefused(
                "named callwright-two-v1",
                TestFlows.flow("one", TestFlows.versionOf("one", 1, "[callwright-two-v1]\nexten => s1,1,Hangup()\n")));
        assertRefused(
                "named callwright-one-v11",
                TestFlows.flow("one", TestFlows.versionOf("one", 1, "[callwright-one-v11]\nexten => s1,1,Hangup()\n")));
        assertRefused("fills context phones", TestFlows.saved("office", "[phones]\nexten => 1,1,Hangup()\n"));
    }

    @Test
    void aTextWithoutAnExtensionIsRefused() {
        assertRefused(
                "has no extension for calls to start at", TestFlows.flow("one", TestFlows.versionOf("one", 1, "")));
    }

    @Test
    void aTextThatIsNotPrintedByUsIsRefused() {
        assertRefused(
                "Version 1 of callflow one is not dialplan as Callwright prints it: line 2: has a ';'",
                TestFlows.flow("one", TestFlows.version("one", 1, "exten => start,1,NoOp(a;b)")));
    }

    private static void assertRefused(String why, LiveFlow... flows) {
        assertThatThrownBy(() -> contexts(settled(TestFlows.publication(flows))))
                .hasMessageContaining(why);
    }

    @Test
    void whatSavedActionsAddStandsBehindTheNumbersAndItsSectionsWithTheEntrance() {
        LiveFlow alarm = TestFlows.saved("alarm", """
                [callwright-internal]
                exten => *30,1,Goto(callwright-feature_alarm-keys,s,1)

                [callwright-feature_alarm-keys]
                exten => s,1,Hangup()
                """);

        Layout layout = settled(TestFlows.publication(
                TestFlows.flow("info", TestFlows.waits("info", 1), PhoneNumber.extension("200")), alarm));

        assertThat(text(layout.entrances().getFirst(), layout)).contains("""
                [callwright-alarm-live]
                exten => s,1,Goto(callwright-alarm-v1,s1,1)

                [callwright-feature_alarm-keys]
                exten => s,1,Hangup()
                """);
        assertThat(text(layout.numbers().getLast(), layout)).isEqualTo("""
                [callwright-internal]
                exten => 200,1,Set(CALLWRIGHT_NUMBER=${EXTEN})
                 same => n,Goto(callwright-info-live,s,1)
                exten => *30,1,Goto(callwright-feature_alarm-keys,s,1)
                """);
    }
}
