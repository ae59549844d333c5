package org.callwright.app.internal.usage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    @Activate
    public LiveNumbers(@Reference FlowCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The name of another flow whose live version has a number. */
    public Optional<String> otherWith(PhoneNumber number, FlowId flow) {
        return nameOfOther(catalogue.withLiveNumber(number), flow);
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

    /** A problem for each number that another flow than the given one has as its number or code. */
    public List<Problem> taken(FlowId flow, Collection<PhoneNumber> wanted) {
        List<PhoneNumber> numbers = wanted.stream().sorted().toList();
        Stream<Problem> asNumber = numbers.stream()
                .flatMap(number -> otherWith(number, flow).stream()
                        .map(owner -> Problem.of(
                                ProblemCode.NUMBER_TAKEN,
                                number,
                                Message.of("\"{0}\" until that is published again", owner))));
        Stream<Problem> asCode = numbers.stream()
                .filter(number -> number.kind() == PhoneNumber.Kind.EXTENSION)
                .map(PhoneNumber::digits)
                .flatMap(code -> otherWithCode(code, flow).stream()
                        .map(owner ->
                                Problem.of(ProblemCode.NUMBER_TAKEN, code, Message.of("\"{0}\" as a code", owner))));
        return Stream.concat(asNumber, asCode).toList();
    }
}
