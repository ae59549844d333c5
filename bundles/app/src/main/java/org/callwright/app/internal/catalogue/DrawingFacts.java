package org.callwright.app.internal.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;

/**
 * What has to be known of a drawing without reading it.
 *
 * @param numbers what callers dial
 * @param leadsTo the flows that its steps lead to
 * @param connections the ids of the connections that its steps use
 * @param dialsOut whether a step of it dials by a route of the PBX
 */
public record DrawingFacts(
        SortedSet<PhoneNumber> numbers, Set<FlowId> leadsTo, Set<String> connections, boolean dialsOut) {

    /** Its number on the line of another one: that number itself if it has it. */
    public Optional<PhoneNumber> onLine(PhoneNumber number, BiPredicate<PhoneNumber, PhoneNumber> isSameLine) {
        return numbers.contains(number)
                ? Optional.of(number)
                : numbers.stream().filter(each -> isSameLine.test(number, each)).findFirst();
    }

    public static DrawingFacts of(Flow flow) {
        return new DrawingFacts(
                flow.numbers(),
                flow.steps().values().stream().flatMap(FlowReferences::flows).collect(Collectors.toUnmodifiableSet()),
                flow.steps().values().stream()
                        .flatMap(step -> FlowReferences.connections(step.config()))
                        .collect(Collectors.toUnmodifiableSet()),
                flow.steps().values().stream().anyMatch(step -> FlowReferences.dialOut(step.config())));
    }
}
