package org.callwright.app.internal.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.callwright.app.PublishResult;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.tally.Tally;
import org.callwright.app.internal.tally.Tally.Event;
import org.callwright.app.numbers.MoveResult;
import org.callwright.compiler.dialplan.VersionText;
import org.callwright.model.FlowId;
import org.callwright.model.LogText;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.PbxServer;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.callwright.store.MovedNumber;
import org.callwright.store.NumberChange;
import org.callwright.store.NumberChange.GoingLive;
import org.callwright.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves numbers. One that callers reach moves in one publication: both callflows get a version with the text of the one that
 * is live and other numbers, so nothing else of their drafts goes live. Called with the {@link PublishLock} held.
 */
@Component(service = NumberMover.class)
public class NumberMover {
    private static final Logger LOG = LoggerFactory.getLogger(NumberMover.class);

    private final FlowStore store;
    private final PbxConnection pbx;
    private final VersionActivation activation;
    private final Tally tally;

    @Activate
    public NumberMover(
            @Reference FlowStore store,
            @Reference PbxConnection pbx,
            @Reference VersionActivation activation,
            @Reference Tally tally) {
        this.store = store;
        this.pbx = pbx;
        this.activation = activation;
        this.tally = tally;
    }

    /**
     * @param user who moves it
     * @return {@link MoveResult.Moved} or {@link MoveResult.Failed}
     */
    public MoveResult move(Move move, String user) {
        if (move.from().isEmpty()) {
            try {
                store.renumber(changes(move, Map.of()), user);
            } catch (StoreException e) {
                LOG.warn(
                        "{} could not give {} to the draft of {}: {}",
                        LogText.of(user),
                        move.number(),
                        name(move.to()),
                        LogText.of(e.message()));
                return new MoveResult.Failed(e.message(), true);
            }
            LOG.info("{} gave {} to the draft of {}.", LogText.of(user), move.number(), name(move.to()));
            return new MoveResult.Moved();
        }
        FlowFacts from = move.from().get();
        return switch (publish(move, from, user)) {
            case PublishResult.Failed failed -> {
                tally.count(Event.PUBLISH_FAILED);
                LOG.warn(
                        "{} could not move {} from {} to {}: {}",
                        LogText.of(user),
                        move.number(),
                        name(from),
                        name(move.to()),
                        LogText.of(failed.why()));
                yield new MoveResult.Failed(failed.why(), failed.callersUnaffected());
            }
            default -> {
                tally.count(Event.PUBLISHED);
                LOG.info("{} moved {} from {} to {}.", LogText.of(user), move.number(), name(from), name(move.to()));
                yield new MoveResult.Moved();
            }
        };
    }

    private static String name(FlowFacts flow) {
        return "\"" + LogText.of(flow.name()) + "\" (" + flow.id() + ")";
    }

    private PublishResult publish(Move move, FlowFacts from, String user) {
        Optional<PbxServer> server = pbx.reachable();
        if (server.isEmpty()) {
            return new PublishResult.Failed(Message.of("{0} Try again when it is back.", pbx.message()), true);
        }
        Version without;
        Version with;
        try {
            Instant now = Instant.now();
            Set<PhoneNumber> left =
                    new TreeSet<>(from.live().orElseThrow().drawing().numbers());
            Set<PhoneNumber> going = new TreeSet<>(left);
            going.retainAll(move.line());
            left.removeAll(going);
            Set<PhoneNumber> grown =
                    new TreeSet<>(move.to().live().orElseThrow().drawing().numbers());
            grown.addAll(going);
            without = withNumbers(from, left, now, user);
            with = withNumbers(move.to(), grown, now, user);
            store.add(without, with);
        } catch (StoreException e) {
            return new PublishResult.Failed(e.message(), true);
        }
        PublishResult result = activation.activate(
                List.of(without, with),
                server.get(),
                before -> store.renumber(
                        changes(
                                move,
                                Map.of(
                                        from.id(),
                                        goingLive(
                                                from, without, before, move.to().name(), move, false),
                                        move.to().id(),
                                        goingLive(move.to(), with, before, from.name(), move, true))),
                        user));
        if (result instanceof PublishResult.Failed failed && failed.callersUnaffected()) {
            store.discard(from.id(), without.number()); // no call ever went by either
            store.discard(move.to().id(), with.number());
        }
        return result;
    }

    /** The live version once more, with other numbers. */
    private Version withNumbers(FlowFacts flow, Set<PhoneNumber> numbers, Instant now, String user) {
        FlowId id = flow.id();
        Version live = store.version(id, flow.liveVersion().getAsInt()).orElseThrow();
        int number = store.nextVersion(id);
        return new Version(
                live.flow().withNumbers(numbers),
                number,
                VersionText.numbered(live.dialplan(), id, live.number(), number),
                live.features(),
                live.codes(),
                live.actions(),
                now,
                user);
    }

    private static GoingLive goingLive(
            FlowFacts flow, Version version, ActiveCalls before, String other, Move move, boolean came) {
        return new GoingLive(
                version.number(),
                new DrainingVersion(flow.id(), flow.liveVersion().getAsInt(), before.run(), before.channels()),
                new MovedNumber(move.number(), other, came));
    }

    private static List<NumberChange> changes(Move move, Map<FlowId, GoingLive> live) {
        List<NumberChange> changes = new ArrayList<>();
        move.gone()
                .forEach((flow, gone) ->
                        changes.add(new NumberChange(flow, gone, Set.of(), Optional.ofNullable(live.get(flow)))));
        FlowId to = move.to().id();
        changes.add(new NumberChange(to, Set.of(), move.added(), Optional.ofNullable(live.get(to))));
        return changes;
    }
}
