package org.callwright.app.internal.usage;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Version;
import org.callwright.store.FlowStore;

/**
 * What is dialled to reach live versions. Two drafts never share a number, but a number that was removed from a draft
 * stays with the live version until the flow is published again.
 *
 * @param numbers the numbers of callflows, each with its callflow's name
 * @param codes what phones dial or subscribe to for saved actions, each with its saved action's name
 */
public record LiveNumbers(SortedMap<PhoneNumber, String> numbers, SortedMap<String, String> codes) {
    public LiveNumbers {
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** Those of all flows but one. */
    public static LiveNumbers ofOthers(FlowStore store, FlowId id) {
        SortedMap<PhoneNumber, String> numbers = new TreeMap<>();
        SortedMap<String, String> codes = new TreeMap<>();
        for (Version version : store.live()) {
            if (!version.flow().id().equals(id)) {
                String name = version.flow().name();
                version.flow().numbers().forEach(number -> numbers.put(number, name));
                version.codes().forEach(code -> codes.put(code, name));
            }
        }
        return new LiveNumbers(numbers, codes);
    }

    /** A problem for each number that is among these. */
    public List<Problem> taken(Set<PhoneNumber> wanted) {
        Stream<Problem> asNumber = numbers.entrySet().stream()
                .filter(taken -> wanted.contains(taken.getKey()))
                .map(taken -> Problem.of(
                        ProblemCode.NUMBER_TAKEN,
                        taken.getKey(),
                        Message.of("\"{0}\" until that is published again", taken.getValue())));
        Stream<Problem> asCode = codes.entrySet().stream()
                .filter(taken -> wanted.contains(PhoneNumber.extension(taken.getKey())))
                .map(taken -> Problem.of(
                        ProblemCode.NUMBER_TAKEN, taken.getKey(), Message.of("\"{0}\" as a code", taken.getValue())));
        return Stream.concat(asNumber, asCode).toList();
    }
}
