package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.internal.layout.CommonPart;
import org.callwright.asterisk.internal.layout.Layout;
import org.callwright.asterisk.internal.layout.Part;
import org.callwright.asterisk.internal.layout.Section;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.ProtectedNumbers;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.junit.jupiter.api.Test;

/** What is read, written and verified for a publication. */
class PublicationChangeTest {
    private final AtomicInteger read = new AtomicInteger();

    private Layout settled(Publication publication) {
        return Layout.settled(
                publication.withTexts(version -> {
                    read.incrementAndGet();
                    return publication.texts().read(version);
                }),
                "agi://127.0.0.1:4573",
                CommonPart.of(ProtectedNumbers.of(List.of("112"), List.of("0")), NumberingPlan.of("DE")));
    }

    private static Publication again(Publication publication, String flow) {
        LiveFlow before = publication.flows().get(new FlowId(flow));
        return publication.with(before.with(TestFlows.flow(
                        flow, TestFlows.waits(flow, 2), before.live().numbers().toArray(PhoneNumber[]::new))
                .live()));
    }

    private static PublicationChange change(Layout before, Layout after, Set<FlowId> again) {
        Set<String> there = before.parts().stream().map(Part::hash).collect(Collectors.toSet());
        return new PublicationChange(Optional.of(before), after, part -> !there.contains(part.hash()), again);
    }

    private static List<String> contexts(PublicationChange change) {
        return change.sections()
                .map(Section::parsed)
                .flatMap(dialplan -> dialplan.contexts().keySet().stream())
                .toList();
    }

    @Test
    void asMuchIsReadAndVerifiedAmongAThousandAsAmongTen() {
        for (int flows : new int[] {10, 1000}) {
            Layout before = settled(TestFlows.many(flows));
            Layout after = before.next(again(before.publication(), "flow7"));
            assertThat(read.getAndSet(0)).isZero();
            PublicationChange change = change(before, after, Set.of());

            assertThat(contexts(change)).containsExactly("callwright-flow7-v2", "callwright-flow7-live");
            assertThat(change.numbers()).hasSize(2);
            assertThat(change.gone()).isEmpty();
            assertThat(read.getAndSet(0)).isEqualTo(1);
        }
    }

    @Test
    void aFlowToBePutRightIsVerifiedWholeAndNoOther() {
        Layout layout = settled(TestFlows.many(100));
        Set<FlowId> again = Set.of(new FlowId("flow7"));
        Set<String> doubted = layout.hashesWith(again);
        PublicationChange change =
                new PublicationChange(Optional.of(layout), layout, part -> doubted.contains(part.hash()), again);

        assertThat(contexts(change))
                .contains("callwright-flow7-v1", "callwright-flow7-live", "callwright-inbound", "callwright-open")
                .doesNotContain("callwright-flow8-v1", "callwright-flow8-live");
        assertThat(change.numbers()).hasSize(2);
    }

    @Test
    void ofThousandsThatAreWrittenAtOnceAHundredAreLookedAt() {
        Layout layout = settled(TestFlows.many(1000));
        PublicationChange change = new PublicationChange(Optional.empty(), layout, part -> true, Set.of());

        assertThat(contexts(change).stream().filter(context -> context.endsWith("-live")))
                .hasSizeBetween(80, 100);
        assertThat(contexts(change)).contains("callwright-inbound", "callwright-internal-1", "callwright-open");
    }
}
