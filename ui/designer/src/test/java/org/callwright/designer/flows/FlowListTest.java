package org.callwright.designer.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.app.CallflowSummary;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.store.Stamp;
import org.junit.jupiter.api.Test;

/** A page looks at the rows it shows, however many flows there are. */
class FlowListTest {
    private final Counting rows = new Counting();
    private final FlowList list = new FlowList(Flow.Kind.CALLFLOW, rows, true);
    private final List<CallflowSummary> all = new ArrayList<>(IntStream.range(0, 10_000)
            .mapToObj(number -> summary(number, "Flow " + number))
            .toList());

    private static final class Counting implements FlowList.Rows {
        private int details;
        private int matched;

        @Override
        public String detail(CallflowSummary flow) {
            details++;
            return "";
        }

        @Override
        public Predicate<CallflowSummary> matching(String typed) {
            return flow -> {
                matched++;
                return flow.name().endsWith(typed);
            };
        }
    }

    private static CallflowSummary summary(int number, String name) {
        return new CallflowSummary(
                new FlowId("f" + number + "x"),
                name,
                Collections.emptySortedSet(),
                Optional.empty(),
                CallflowSummary.State.DRAFT,
                OptionalInt.empty(),
                List.of(),
                List.of(),
                new Stamp(Instant.EPOCH, "ann"));
    }

    private void show() {
        list.show(List.copyOf(all), Optional.of(all.getFirst().id()));
    }

    private List<Span> names() {
        return descendants(list)
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .filter(span -> span.hasClassName("cw-row-name"))
                .toList();
    }

    private static Stream<Component> descendants(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(FlowListTest::descendants));
    }

    @Test
    void aChangeHasTheRowShownAnewThatItConcerns() {
        show();
        assertThat(names()).hasSize(100);
        assertThat(rows.matched).isZero();
        assertThat(rows.details).isEqualTo(100);

        names().forEach(name -> name.setText("as it was"));
        all.set(3, summary(3, "Renamed"));
        all.set(5_000, summary(5_000, "Out of sight"));
        show();
        assertThat(names())
                .extracting(Span::getText)
                .startsWith("as it was", "as it was", "as it was", "Renamed", "as it was");
        assertThat(names())
                .extracting(Span::getText)
                .filteredOn("as it was"::equals)
                .hasSize(99);
        assertThat(rows.matched).isZero();
    }

    @Test
    void theMarkFollowsTheChosenFlow() {
        show();
        assertThat(marked()).containsExactly("Flow 0");

        all.addFirst(all.remove(9_000));
        show();
        assertThat(names()).hasSize(100);
        assertThat(marked()).containsExactly("Flow 9000");
    }

    @Test
    void theChosenFlowIsThereHoweverFarDown() {
        list.show(List.copyOf(all), Optional.of(all.get(7_000).id()));
        assertThat(names()).hasSize(101).last().extracting(Span::getText).isEqualTo("Flow 7000");
        assertThat(marked()).containsExactly("Flow 7000");
    }

    private Stream<String> marked() {
        return descendants(list)
                .filter(row -> row.getElement().hasAttribute("aria-current"))
                .flatMap(FlowListTest::descendants)
                .filter(part -> part instanceof Span span && span.hasClassName("cw-row-name"))
                .map(name -> ((Span) name).getText());
    }

    @Test
    void aSearchLooksAtAllOfThem() {
        show();
        TextField search = descendants(list)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
        search.setValue("99");

        assertThat(names()).hasSize(100).first().extracting(Span::getText).isEqualTo("Flow 99");
        assertThat(rows.matched).isEqualTo(10_000);
    }
}
