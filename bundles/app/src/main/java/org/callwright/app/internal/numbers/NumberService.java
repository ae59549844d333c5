package org.callwright.app.internal.numbers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.Numbers;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.events.Change.NumbersChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.internal.usage.DraftNumbers;
import org.callwright.app.internal.usage.LiveNumbers;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.pbx.NumberSource;
import org.callwright.pbx.PbxServer;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.store.NumberStore;
import org.callwright.store.PooledNumber;
import org.callwright.store.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Finds who has a number: a draft, a live version, or the PBX itself. */
@Component
public class NumberService implements Numbers {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile Collection<NumberSource> sources = List.of();

    private final LiveNumbers live;
    private final DraftNumbers drafts;
    private final NumberStore pool;
    private final PbxConnection pbx;
    private final Changes changes;
    private final Permissions permissions;

    @Activate
    public NumberService(
            @Reference LiveNumbers live,
            @Reference DraftNumbers drafts,
            @Reference NumberStore pool,
            @Reference PbxConnection pbx,
            @Reference Changes changes,
            @Reference Permissions permissions) {
        this.live = live;
        this.drafts = drafts;
        this.pool = pool;
        this.pbx = pbx;
        this.changes = changes;
        this.permissions = permissions;
    }

    @Override
    public List<PhoneNumber> spare(FlowId flow) {
        Map<String, List<PooledNumber>> reserved = pool.reserved("").stream()
                .collect(Collectors.groupingBy(each -> each.number().lineEnd()));
        Map<String, List<PhoneNumber>> kept = new HashMap<>();
        offered()
                .filter(number -> drafts.on(number).isEmpty() && !live.hasOther(number, flow))
                .filter(number -> reserved.getOrDefault(number.lineEnd(), List.of()).stream()
                        .noneMatch(each -> drafts.isSameLine(each.number(), number)))
                .forEach(number -> keep(number, kept.computeIfAbsent(number.lineEnd(), end -> new ArrayList<>())));
        return kept.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** Sources first: they know in which notation calls come. */
    private Stream<PhoneNumber> offered() {
        return Stream.concat(sources.stream().flatMap(source -> source.numbers().stream()), pool.spare().stream());
    }

    /** A line is offered once, whatever its notations. */
    private void keep(PhoneNumber number, List<PhoneNumber> alike) {
        if (alike.stream().noneMatch(other -> drafts.isSameLine(other, number))) {
            alike.add(number);
        }
    }

    @Override
    public Availability check(FlowId flow, PhoneNumber number) {
        return takenHere(flow, number)
                .map(Problem::message)
                .or(() -> drafts.reserved(number))
                .<Availability>map(Availability.Taken::new)
                .orElseGet(() -> onPbx(number));
    }

    @Override
    public void addToPool(PhoneNumber number, Operator by) {
        permissions.require(Role.EDITOR, by);
        changes.apply(() -> pool.add(number), new NumbersChanged(Set.of(number)));
    }

    /** Another callflow may not have the same line in another notation either: callers would reach only one of the two. */
    private Optional<Problem> takenHere(FlowId id, PhoneNumber number) {
        return drafts.on(number).stream()
                .filter(owner ->
                        !owner.id().equals(id) || owner.draft().numbers().contains(number))
                .findFirst()
                .map(owner -> taken(owner, id, number))
                .or(() -> live.taken(id, Set.of(number)).stream().findFirst());
    }

    private Problem taken(FlowFacts owner, FlowId id, PhoneNumber number) {
        return Problem.of(ProblemCode.NUMBER_TAKEN, number, name(owner, id, number));
    }

    private Message name(FlowFacts owner, FlowId id, PhoneNumber number) {
        if (owner.id().equals(id)) {
            return Message.of("this callflow");
        }
        PhoneNumber theirs = drafts.notation(owner, number);
        return theirs.equals(number)
                ? Message.of("\"{0}\"", owner.name())
                : Message.of("\"{0}\", as {1}", owner.name(), theirs);
    }

    private Availability onPbx(PhoneNumber number) {
        try {
            Optional<PbxServer> server = pbx.server();
            if (server.isEmpty()) {
                return unchecked(number);
            }
            return DraftChecks.takenOnPbx(server.get(), number)
                    .<Availability>map(problem -> new Availability.Taken(problem.message()))
                    .orElseGet(Availability.Free::new);
        } catch (PbxUnreachableException e) {
            return unchecked(number);
        }
    }

    private static Availability unchecked(PhoneNumber number) {
        return new Availability.Unchecked(Message.of(
                "The PBX cannot be reached, so it is not checked now whether it has {0} itself. That is done when the"
                        + " callflow is published.",
                number));
    }
}
