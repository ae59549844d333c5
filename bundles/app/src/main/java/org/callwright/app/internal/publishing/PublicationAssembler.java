package org.callwright.app.internal.publishing;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;
import org.callwright.model.Version;
import org.callwright.pbx.ActiveCalls;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.Feature;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.Publication.PrintedVersion;
import org.callwright.store.DrainingVersion;
import org.callwright.store.FlowStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what shall be on the PBX, from what the store says is live. */
@Component(service = PublicationAssembler.class)
public class PublicationAssembler {
    /** Where an extension begins in stored text. Sections have names of letters, and so do not match. */
    private static final Pattern CODE = Pattern.compile("(?m)^exten => ([0-9*#]+),");

    private final FlowStore store;

    /** The versions in what was last put together; null before that. */
    private volatile Set<Name> latest;

    @Activate
    public PublicationAssembler(@Reference FlowStore store) {
        this.store = store;
    }

    private record Name(FlowId flow, int version) {}

    /** What is live by the store. */
    public Publication now() {
        return noted(publication(byFlow()));
    }

    /** What would be live with one version in place of its flow's present one, which is kept for the calls in it. */
    public Publication with(Version version) {
        Map<FlowId, Version> versions = byFlow();
        Version before = versions.put(version.flow().id(), version);
        return noted(publication(versions, before));
    }

    /**
     * Whether calls can be in a version: it is live, kept, or on its way to the PBX, where it gets calls before the
     * store knows it to be live.
     */
    public boolean canHaveCalls(FlowId flow, int version) {
        if (latest == null) {
            now();
        }
        return latest.contains(new Name(flow, version));
    }

    /** What would be live without a flow; versions kept for calls in it go with it. */
    Publication without(FlowId id) {
        Map<FlowId, Version> versions = byFlow();
        versions.remove(id);
        return publication(versions);
    }

    /**
     * Those of a flow's numbers that another flow's live version has. Drafts never share a number, but what a draft
     * gave up its live version keeps until the flow is published again.
     */
    public List<Problem> takenElsewhere(FlowId id, Set<PhoneNumber> numbers) {
        Stream<Problem> asCode = codesElsewhere(id).entrySet().stream()
                .filter(taken -> numbers.contains(PhoneNumber.extension(taken.getKey())))
                .map(taken -> Problem.of(
                        ProblemCode.NUMBER_TAKEN, taken.getKey(), Message.of("\"{0}\" as a code", taken.getValue())));
        Stream<Problem> asNumber = dialledElsewhere(id).entrySet().stream()
                .filter(taken -> numbers.contains(taken.getKey()))
                .map(taken -> Problem.of(
                        ProblemCode.NUMBER_TAKEN,
                        taken.getKey(),
                        Message.of("\"{0}\" until that is published again", taken.getValue())));
        return Stream.concat(asNumber, asCode).toList();
    }

    /** What phones dial or subscribe to for other saved actions, with these saved actions' names. */
    SortedMap<String, String> codesElsewhere(FlowId id) {
        SortedMap<String, String> names = new TreeMap<>();
        store.live().stream()
                .filter(version -> !version.flow().id().equals(id))
                .forEach(version -> CODE.matcher(version.features())
                        .results()
                        .forEach(found ->
                                names.put(found.group(1), version.flow().name())));
        return names;
    }

    /** What callers dial to reach other flows, with these flows' names. */
    public SortedMap<PhoneNumber, String> dialledElsewhere(FlowId id) {
        SortedMap<PhoneNumber, String> names = new TreeMap<>();
        store.live().stream()
                .map(Version::flow)
                .filter(flow -> !flow.id().equals(id))
                .forEach(flow -> flow.numbers().forEach(number -> names.put(number, flow.name())));
        return names;
    }

    /** Gives up kept versions that no call can be in any more. */
    void sweep(ActiveCalls calls) {
        for (DrainingVersion draining : store.draining()) {
            boolean restarted = !draining.pbxRun().equals(calls.run());
            if (restarted || Collections.disjoint(draining.channels(), calls.channels())) {
                store.sweep(draining.flow(), draining.number());
            }
        }
    }

    private Map<FlowId, Version> byFlow() {
        Map<FlowId, Version> versions = new TreeMap<>();
        store.live().forEach(version -> versions.put(version.flow().id(), version));
        return versions;
    }

    private Publication publication(Map<FlowId, Version> versions, Version... alsoKept) {
        Map<FlowId, Map<Integer, PrintedVersion>> kept = new HashMap<>();
        for (DrainingVersion each : store.draining()) {
            store.version(each.flow(), each.number()).ifPresent(version -> keep(version, kept));
        }
        for (Version each : alsoKept) {
            if (each != null) {
                keep(each, kept);
            }
        }
        List<Feature> features = versions.values().stream()
                .filter(version -> !version.features().isEmpty())
                .map(version -> new Feature(version.flow().id().value(), version.features()))
                .toList();
        return new Publication(
                versions.values().stream()
                        .map(version -> {
                            FlowId id = version.flow().id();
                            Map<Integer, PrintedVersion> older = kept.getOrDefault(id, new TreeMap<>());
                            older.remove(version.number());
                            return new LiveFlow(
                                    id,
                                    printed(version),
                                    List.copyOf(older.values()),
                                    version.flow().numbers());
                        })
                        .toList(),
                features);
    }

    private Publication noted(Publication publication) {
        Set<Name> names = new HashSet<>();
        for (LiveFlow flow : publication.flows()) {
            names.add(new Name(flow.flow(), flow.live().number()));
            flow.draining().forEach(kept -> names.add(new Name(flow.flow(), kept.number())));
        }
        latest = names;
        return publication;
    }

    private static void keep(Version version, Map<FlowId, Map<Integer, PrintedVersion>> kept) {
        kept.computeIfAbsent(version.flow().id(), id -> new TreeMap<>()).put(version.number(), printed(version));
    }

    private static PrintedVersion printed(Version version) {
        return new PrintedVersion(version.number(), version.dialplan());
    }
}
