package org.callwright.app.internal.catalogue;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.FlowUse;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.store.DrawnFlow;
import org.callwright.store.Stamp;
import org.callwright.store.StoredFlow;

/**
 * What has to be known of a flow without reading it.
 *
 * @param id which
 * @param name of its draft
 * @param kind what it is
 * @param action which action was saved, by its id; empty for a callflow
 * @param revision of its draft
 * @param saved when its draft was last saved, and by whom
 * @param draft what its draft has
 * @param live its live version; empty when there is none
 * @param drainingConnections the connections of versions that are no longer live but may still have calls
 */
public record FlowFacts(
        FlowId id,
        String name,
        Flow.Kind kind,
        Optional<String> action,
        long revision,
        Stamp saved,
        DrawingFacts draft,
        Optional<Live> live,
        Set<String> drainingConnections) {

    /**
     * A live version.
     *
     * @param version its number
     * @param drawing what it has
     * @param codes what phones dial or subscribe to for it
     * @param asDrafted whether the draft is drawn in the same way
     */
    public record Live(int version, DrawingFacts drawing, SortedSet<String> codes, boolean asDrafted) {}

    static FlowFacts of(DrawnFlow drawn) {
        StoredFlow stored = drawn.stored();
        Flow flow = stored.draft();
        DrawingFacts draft = DrawingFacts.of(flow);
        return new FlowFacts(
                flow.id(),
                flow.name(),
                flow.kind(),
                flow.isSavedAction() ? flow.start().flatMap(flow::step).map(Step::action) : Optional.empty(),
                stored.revision(),
                stored.saved(),
                draft,
                drawn.live().map(live -> live(live, flow, draft)),
                drawn.draining().stream()
                        .flatMap(drawing -> DrawingFacts.of(drawing.flow()).connections().stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Live live(DrawnFlow.Drawing live, Flow flow, DrawingFacts draft) {
        DrawingFacts drawing = live.flow() == flow ? draft : DrawingFacts.of(live.flow());
        return new Live(
                live.number(),
                drawing.equals(draft) ? draft : drawing, // mostly so, and kept once then
                live.codes().isEmpty() ? Collections.emptySortedSet() : live.codes(), // mostly so
                live.flow().equals(flow));
    }

    public boolean isSavedAction() {
        return kind == Flow.Kind.SAVED_ACTION;
    }

    /** The number of the live version. */
    public OptionalInt liveVersion() {
        return live.stream().mapToInt(Live::version).findFirst();
    }

    /** All other flows that its draft or its live version leads to. */
    public Set<FlowId> leadsTo() {
        return Stream.concat(draft.leadsTo().stream(), live.stream().flatMap(each -> each.drawing().leadsTo().stream()))
                .filter(target -> !target.equals(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The connections of its draft and of all versions that calls can be in. */
    Set<String> connections() {
        return Stream.of(
                        draft.connections().stream(),
                        live.stream().flatMap(each -> each.drawing().connections().stream()),
                        drainingConnections.stream())
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How it leads to another flow. */
    FlowUse use(FlowId target) {
        return new FlowUse(
                id,
                name,
                kind,
                draft.leadsTo().contains(target),
                live.filter(each -> each.drawing().leadsTo().contains(target)).isPresent());
    }
}
