package org.callwright.app.internal.usage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.actions.Actions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds what is dialled to reach live versions. Two drafts never share a number, but a number that was removed from a
 * draft stays with the live version until the flow is published again.
 */
@Component(service = LiveNumbers.class)
public class LiveNumbers {
    private final FlowCatalogue catalogue;
    private final Actions actions;

    @Activate
    public LiveNumbers(@Reference FlowCatalogue catalogue, @Reference Actions actions) {
        this.catalogue = catalogue;
        this.actions = actions;
    }

    /** Whether another flow's live version has a number, in whatever notation. */
    public boolean hasOther(PhoneNumber number, FlowId flow) {
        return others(number, flow).findAny().isPresent();
    }

    private Stream<FlowFacts> others(PhoneNumber number, FlowId flow) {
        return catalogue.withLiveOnLine(number, this::isSameLine).stream()
                .filter(owner -> !owner.id().equals(flow));
    }

    private boolean isSameLine(PhoneNumber one, PhoneNumber other) {
        return actions.numbering().isSameLine(one, other);
    }

    /** The name of another flow whose live version has a code, which phones dial or subscribe to. */
    public Optional<String> otherWithCode(String code, FlowId flow) {
        return nameOfOther(catalogue.withLiveCode(code), flow);
    }

    private static Optional<String> nameOfOther(List<FlowFacts> owners, FlowId flow) {
        return owners.stream()
                .filter(owner -> !owner.id().equals(flow))
                .findFirst()
                .map(FlowFacts::name);
    }

    /**
     * A problem for each number that another flow than the given one has as its number, in whatever notation, or as its
     * code. Where both are live in two notations of one line already, that is only to be confirmed: it does not get worse.
     */
    public List<Problem> taken(FlowId flow, Collection<PhoneNumber> wanted) {
        List<PhoneNumber> numbers = wanted.stream().sorted().toList();
        Stream<Problem> asNumber = numbers.stream()
                .flatMap(number -> others(number, flow).limit(1).map(owner -> taken(flow, number, owner)));
        Stream<Problem> asCode = numbers.stream()
                .filter(number -> number.kind() == PhoneNumber.Kind.EXTENSION)
                .map(PhoneNumber::digits)
                .flatMap(code -> otherWithCode(code, flow).stream()
                        .map(owner ->
                                Problem.of(ProblemCode.NUMBER_TAKEN, code, Message.of("\"{0}\" as a code", owner))));
        return Stream.concat(asNumber, asCode).toList();
    }

    private Problem taken(FlowId flow, PhoneNumber number, FlowFacts owner) {
        PhoneNumber theirs = owner.live()
                .flatMap(live -> live.drawing().onLine(number, this::isSameLine))
                .orElse(number);
        if (theirs.equals(number)) {
            return Problem.of(
                    ProblemCode.NUMBER_TAKEN,
                    number,
                    Message.of("\"{0}\" until that is published again", owner.name()));
        }
        boolean isLive = catalogue
                .find(flow)
                .flatMap(FlowFacts::live)
                .filter(live -> live.drawing().numbers().contains(number))
                .isPresent();
        return isLive
                ? Problem.of(ProblemCode.LINE_SHARED, number, owner.name(), theirs)
                : Problem.of(
                        ProblemCode.NUMBER_TAKEN,
                        number,
                        Message.of("\"{0}\", as {1}, until that is published again", owner.name(), theirs));
    }
}
