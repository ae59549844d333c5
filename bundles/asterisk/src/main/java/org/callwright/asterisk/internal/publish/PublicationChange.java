package org.callwright.asterisk.internal.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callwright.asterisk.internal.layout.Layout;
import org.callwright.asterisk.internal.layout.NumbersPart;
import org.callwright.asterisk.internal.layout.Part;
import org.callwright.asterisk.internal.layout.Section;
import org.callwright.model.FlowId;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.Publication.LiveFlow;

/**
 * What a publication changes, and so what has to be verified after it. Where thousands of flows are written at once,
 * such as to a PBX that has lost them, only some are looked at before it counts as live: Asterisk goes through all its
 * contexts for each question.
 */
final class PublicationChange {
    private static final int MOST_LOOKED_AT = 100;

    private final Optional<Layout> before;
    private final Layout after;
    private final List<Part> written;
    private final Set<FlowId> lookedAt;

    /**
     * @param before what was live and seen to be loaded; empty if that is not known
     * @param after what is to be live
     * @param isWritten whether a part was written for it
     * @param again flows of which everything has to be verified
     */
    PublicationChange(Optional<Layout> before, Layout after, Predicate<Part> isWritten, Set<FlowId> again) {
        this.before = before;
        this.after = after;
        written = after.parts().stream().filter(isWritten).toList();
        List<LiveFlow> changed = (before.isPresent() ? after.changedFrom(before) : after.flowsIn(isWritten)).toList();
        int step = 1 + changed.size() / MOST_LOOKED_AT;
        Stream<FlowId> some = IntStream.range(0, changed.size())
                .filter(i -> i % step == 0)
                .mapToObj(i -> changed.get(i).id());
        lookedAt = Stream.concat(some, again.stream().filter(after.publication().flows()::containsKey))
                .collect(Collectors.toUnmodifiableSet());
    }

    Layout after() {
        return after;
    }

    /** The contexts that are new or changed. */
    Stream<Section> sections() {
        return written.stream()
                .flatMap(part -> part.sections(after.publication().texts(), lookedAt::contains));
    }

    /** The lines of the numbers and codes of the flows that changed. */
    Stream<Section> numbers() {
        return lookedAt.stream()
                .map(flow -> after.publication().flows().get(flow))
                .flatMap(flow ->
                        NumbersPart.linesOf(flow.live(), after.publication().texts()));
    }

    /** The versions that are live in the flows that changed, but for those that lead to what is not to be there at all. */
    Stream<VersionDigest> versions() {
        Map<FlowId, LiveFlow> flows = after.publication().flows();
        return lookedAt.stream()
                .map(flow -> flows.get(flow).live())
                .filter(version -> flows.keySet().containsAll(version.leadsTo()));
    }

    /** The contexts that must not be there any more. */
    Stream<String> gone() {
        return before.stream().flatMap(after::goneSince);
    }

    /** What is to be there again when the layout of before was put back: the changed flows as they were. */
    Stream<Section> sectionsBefore() {
        return before.stream().flatMap(layout -> lookedAt.stream().flatMap(layout::entrance));
    }
}
