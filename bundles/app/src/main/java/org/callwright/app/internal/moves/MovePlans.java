package org.callwright.app.internal.moves;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callwright.app.AppException;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.publishing.Move;
import org.callwright.app.internal.usage.DraftNumbers;
import org.callwright.app.numbers.NumberMove;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.store.FlowStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds what there is to do to move a number. Reads no more than the live versions of the two callflows. */
@Component(service = MovePlans.class)
public class MovePlans {
    private final FlowCatalogue catalogue;
    private final DraftNumbers drafts;
    private final MoveChecks checks;
    private final FlowStore store;
    private final Actions actions;

    @Activate
    public MovePlans(
            @Reference FlowCatalogue catalogue,
            @Reference DraftNumbers drafts,
            @Reference MoveChecks checks,
            @Reference FlowStore store,
            @Reference Actions actions) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.checks = checks;
        this.store = store;
        this.actions = actions;
    }

    /** @throws AppException when there is no such callflow */
    MovePlan of(PhoneNumber asked, FlowId id, Locale language) {
        FlowFacts to = catalogue
                .find(id)
                .orElseThrow(() -> new AppException("There is no callflow {0}. It may have been deleted.", id));
        List<FlowFacts> live = catalogue.withLiveOnLine(asked, drafts::isSameLine);
        List<FlowFacts> drafted = drafts.on(asked);
        Optional<FlowFacts> from = other(live, to).findFirst();
        PhoneNumber number = Stream.concat(
                        from
                                .flatMap(flow ->
                                        flow.live().orElseThrow().drawing().onLine(asked, drafts::isSameLine))
                                .stream(),
                        drafted.stream().map(flow -> drafts.notation(flow, asked)))
                .findFirst()
                .orElse(asked);
        Map<FlowId, Set<PhoneNumber>> gone = new HashMap<>();
        from.ifPresent(flow -> gone.put(flow.id(), Set.of()));
        other(drafted, to).forEach(flow -> gone.put(flow.id(), flow.draft().allOnLine(asked, drafts::isSameLine)));
        SortedSet<PhoneNumber> line = line(asked, from, drafted);
        Set<PhoneNumber> added = new TreeSet<>(line);
        added.removeAll(to.draft().numbers());
        Move move = new Move(number, line, from, gone, to, added);
        return new MovePlan(move, preview(move, live, drafted, language));
    }

    /** All notations of a number: those of the callflow that gives it away, or of drafts where nobody reaches it. */
    private SortedSet<PhoneNumber> line(PhoneNumber asked, Optional<FlowFacts> from, List<FlowFacts> drafted) {
        SortedSet<PhoneNumber> line = new TreeSet<>();
        from.ifPresent(flow -> line.addAll(flow.live().orElseThrow().drawing().allOnLine(asked, drafts::isSameLine)));
        drafted.stream()
                .filter(flow -> from.isEmpty() || flow.equals(from.get()))
                .forEach(flow -> line.addAll(flow.draft().allOnLine(asked, drafts::isSameLine)));
        if (line.isEmpty()) {
            line.add(asked);
        }
        return line;
    }

    private static Stream<FlowFacts> other(List<FlowFacts> flows, FlowFacts to) {
        return flows.stream().filter(flow -> !flow.id().equals(to.id()));
    }

    private NumberMove preview(Move move, List<FlowFacts> live, List<FlowFacts> drafted, Locale language) {
        FlowFacts to = move.to();
        Optional<Version> target = version(to);
        List<FlowFacts> others = other(drafted, to).toList();
        MoveChecks.Found found = checks.find(move, live, others, target);
        MoveWords words = new MoveWords(move, actions.in(language));
        List<Message> effects = move.from().isPresent()
                ? words.forCallers(
                        version(move.from().get()).map(Version::flow).orElseThrow(), target.map(Version::flow), others)
                : words.forDrafts(live.contains(to), others);
        return new NumberMove(
                language,
                move.number(),
                to.id(),
                to.name(),
                move.from().isPresent(),
                versions(Stream.concat(live.stream(), Stream.of(to))),
                effects,
                found.obstacles(),
                found.warnings());
    }

    private static Map<FlowId, Integer> versions(Stream<FlowFacts> flows) {
        Map<FlowId, Integer> versions = new HashMap<>();
        flows.forEach(flow -> flow.liveVersion().ifPresent(number -> versions.put(flow.id(), number)));
        return versions;
    }

    private Optional<Version> version(FlowFacts flow) {
        return flow.liveVersion().isPresent()
                ? store.version(flow.id(), flow.liveVersion().getAsInt())
                : Optional.empty();
    }
}
