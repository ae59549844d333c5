package org.callwright.app.internal.catalogue;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.config.ConfigValue;

/**
 * What has to be known of a drawing without reading it.
 *
 * @param name what it is called
 * @param numbers what callers dial
 * @param leadsTo the flows that its steps lead to
 * @param connections the ids of the connections that its steps use
 * @param dialsOut whether a step of it dials by a route of the PBX
 * @param hidden whether the contact list leaves it out
 * @param ownPhone the phone or extension of the one person whose callflow it is
 */
public record DrawingFacts(
        String name,
        SortedSet<PhoneNumber> numbers,
        Set<FlowId> leadsTo,
        Set<String> connections,
        boolean dialsOut,
        boolean hidden,
        Optional<ConfigValue.Reference> ownPhone) {

    /** Its number on the line of another one: that number itself if it has it. */
    public Optional<PhoneNumber> onLine(PhoneNumber number, BiPredicate<PhoneNumber, PhoneNumber> isSameLine) {
        return numbers.contains(number)
                ? Optional.of(number)
                : numbers.stream().filter(each -> isSameLine.test(number, each)).findFirst();
    }

    /** All its numbers on the line of another one: it may have that in several notations. */
    public Set<PhoneNumber> allOnLine(PhoneNumber number, BiPredicate<PhoneNumber, PhoneNumber> isSameLine) {
        return numbers.stream()
                .filter(each -> each.equals(number) || isSameLine.test(number, each))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static DrawingFacts of(Flow flow) {
        return new DrawingFacts(
                flow.name(),
                flow.numbers(),
                flow.steps().values().stream().flatMap(FlowReferences::flows).collect(Collectors.toUnmodifiableSet()),
                flow.steps().values().stream()
                        .flatMap(step -> FlowReferences.connections(step.config()))
                        .collect(Collectors.toUnmodifiableSet()),
                flow.steps().values().stream().anyMatch(step -> FlowReferences.dialOut(step.config())),
                flow.hideFromContacts(),
                OwnPhone.of(flow));
    }
}
