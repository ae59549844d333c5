package org.callwright.asterisk.internal.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Version;
import org.callwright.model.VersionDigest;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.Publication.VersionTexts;

/**
 * Which parts a publication consists of. In a settled layout this follows from the publication alone, so it is found
 * again after a restart without reading a text. Right after a publication, the versions that are new stand in parts of
 * their own instead, so that none of the others is written.
 */
public record Layout(
        Publication publication,
        String container,
        List<VersionsPart> versions,
        List<EntrancesPart> entrances,
        List<NumbersPart> numbers,
        CommonPart common,
        String hash,
        boolean isSettled) {
    /** The average number of flows in a part. */
    private static final int FLOWS = 48;

    private static final int ENTRANCES = 64;
    /** Of parts with a single version each. */
    private static final int MOST_FRESH = 64;

    /**
     * @param container the URL at which the container runs steps
     * @param common for any publication
     */
    public static Layout settled(Publication publication, String container, CommonPart common) {
        return new Layout(
                publication,
                container,
                chunks(publication).map(VersionsPart::of).toList(),
                entrances(publication, container, Map.of()),
                NumbersPart.of(publication),
                common.with(versions(publication)),
                hash(publication, container),
                true);
    }

    /** Identifies the content, whatever parts it is in. */
    private static String hash(Publication publication, String container) {
        var identity = new StringBuilder(container);
        publication.flows().values().forEach(flow -> {
            identity.append('\n')
                    .append(flow.id())
                    .append(' ')
                    .append(flow.live().number());
            identity.append(' ').append(flow.live().hash());
            flow.kept().keySet().forEach(number -> identity.append(' ').append(number));
        });
        return Version.hash(identity.toString());
    }

    /** The line of the marker context, which Asterisk reads last. */
    public String marker() {
        return "exten => " + hash + ",1,NoOp(Callwright " + publication.installation() + ")";
    }

    private static Stream<List<VersionDigest>> chunks(Publication publication) {
        return Chunks.ofDialplan(versions(publication).toList(), FLOWS).stream();
    }

    /** Whether calls read numbers, and are kept from dialling some, as they are to be now. */
    public boolean has(CommonPart now) {
        return common.isOfSameInstallation(now);
    }

    /** The layout of another publication that keeps as many parts of this one as it can. */
    public Layout next(Publication after) {
        Set<VersionDigest> missing = versions(after).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean same = true;
        List<VersionsPart> all = new ArrayList<>();
        for (VersionsPart part : versions) {
            List<VersionDigest> needed =
                    part.versions().stream().filter(missing::contains).toList();
            needed.forEach(missing::remove);
            if (!needed.isEmpty()) {
                all.add(
                        part.versions().stream().anyMatch(version -> isReplacedIn(after, version))
                                ? VersionsPart.of(needed)
                                : part);
            }
            same &= needed.size() == part.versions().size();
        }
        missing.forEach(version -> all.add(VersionsPart.of(List.of(version))));
        Map<VersionDigest, EntrancesPart> before = new HashMap<>();
        entrances.forEach(part -> before.put(part.live().getFirst(), part));
        return new Layout(
                after,
                container,
                all,
                entrances(after, container, before),
                NumbersPart.isSame(publication, after) ? numbers : NumbersPart.of(after),
                common.with(versions(after)),
                hash(after, container),
                isSettled && same && missing.isEmpty());
    }

    /** Whether another version has the name of this one: that of a flow that was deleted and imported again. */
    private static boolean isReplacedIn(Publication after, VersionDigest version) {
        LiveFlow flow = after.flows().get(version.flow());
        return flow != null && flow.has(version.number()) && versions(flow).noneMatch(version::equals);
    }

    /** Whether so many parts have a single version that it is better to settle them at once. */
    public boolean isCrowded() {
        return !isSettled
                && versions.size()
                                - Chunks.ofDialplan(versions(publication).toList(), FLOWS)
                                        .size()
                        >= MOST_FRESH;
    }

    /**
     * The same content with some parts put together as in the settled layout.
     *
     * @return empty if this is settled
     */
    public Optional<Layout> settleStep() {
        if (isSettled) {
            return Optional.empty();
        }
        Set<List<VersionDigest>> there =
                versions.stream().map(VersionsPart::versions).collect(Collectors.toSet());
        List<List<VersionDigest>> wanted = chunks(publication).toList();
        Set<VersionDigest> moving = wanted.stream()
                .filter(chunk -> !there.contains(chunk))
                .findFirst()
                .map(HashSet::new)
                .orElseGet(HashSet::new);
        Set<VersionDigest> needed = versions(publication).collect(Collectors.toSet());
        // A part may have versions of the chunk beside: no version may be in two parts, so that chunk moves too.
        for (int before = -1; before < moving.size(); ) {
            before = moving.size();
            addOverlapping(versions.stream().map(VersionsPart::versions), moving);
            moving.retainAll(needed);
            addOverlapping(wanted.stream(), moving);
        }
        List<VersionsPart> next = new ArrayList<>();
        for (VersionsPart part : versions) {
            if (!Collections.disjoint(needed, part.versions()) && Collections.disjoint(moving, part.versions())) {
                next.add(part);
            }
        }
        wanted.stream()
                .filter(chunk -> moving.contains(chunk.getFirst()))
                .map(VersionsPart::of)
                .forEach(next::add);
        boolean done = next.stream()
                .map(VersionsPart::versions)
                .collect(Collectors.toSet())
                .equals(Set.copyOf(wanted));
        return Optional.of(new Layout(publication, container, next, entrances, numbers, common, hash, done));
    }

    private static void addOverlapping(Stream<List<VersionDigest>> lists, Set<VersionDigest> moving) {
        lists.filter(list -> list.stream().anyMatch(moving::contains)).toList().forEach(moving::addAll);
    }

    private static List<EntrancesPart> entrances(
            Publication publication, String container, Map<VersionDigest, EntrancesPart> known) {
        List<VersionDigest> live =
                publication.flows().values().stream().map(LiveFlow::live).toList();
        return Chunks.of(live, ENTRANCES).stream()
                .map(chunk -> Optional.ofNullable(known.get(chunk.getFirst()))
                        .filter(part -> part.live().equals(chunk))
                        .orElseGet(() -> EntrancesPart.of(chunk, container)))
                .toList();
    }

    private static Stream<VersionDigest> versions(Publication publication) {
        return publication.flows().values().stream().flatMap(Layout::versions);
    }

    /** The versions of a flow, in order of their numbers. */
    public static Stream<VersionDigest> versions(LiveFlow flow) {
        if (flow.kept().isEmpty()) {
            return Stream.of(flow.live());
        }
        Map<Integer, VersionDigest> all = new TreeMap<>(flow.kept());
        all.put(flow.live().number(), flow.live());
        return all.values().stream();
    }

    /** All parts, those of versions first. */
    public List<Part> parts() {
        return Stream.concat(versions.stream(), unversioned()).toList();
    }

    /** The parts that follow from the publication alone, settled or not. */
    public Stream<Part> unversioned() {
        return Stream.of(entrances, numbers, List.of(common)).flatMap(List::stream);
    }

    /** One number of each kind, with what stands at it: who reaches these reaches all that the PBX has no line for. */
    public Stream<Section> firstNumbers() {
        return Stream.of(PhoneNumber.Kind.values())
                .flatMap(kind -> numbers.stream()
                        .flatMap(part -> part.numbers().entrySet().stream())
                        .filter(number -> number.getKey().kind() == kind)
                        .findFirst()
                        .map(number -> NumbersPart.lineOf(number.getKey(), number.getValue()))
                        .stream());
    }

    /** The flows of which something differs from what is live; all if that is not known. */
    public Stream<LiveFlow> changedFrom(Optional<Layout> before) {
        return publication.flows().values().stream()
                .filter(flow -> before.map(layout -> layout.isDifferent(flow.id(), this))
                        .orElse(true));
    }

    /** Whether a flow is another one there, or is not in one of the two. */
    public boolean isDifferent(FlowId flow, Layout other) {
        LiveFlow here = publication.flows().get(flow);
        LiveFlow there = other.publication.flows().get(flow);
        return here != there && (here == null || !here.equals(there));
    }

    /** The flows whose entrances are in some of the parts. */
    public Stream<LiveFlow> flowsIn(Predicate<Part> some) {
        return entrances.stream()
                .filter(some)
                .flatMap(part -> part.live().stream())
                .map(version -> publication.flows().get(version.flow()));
    }

    /** The parts that have something of some flows. */
    public Set<String> hashesWith(Set<FlowId> flows) {
        if (flows.isEmpty()) {
            return Set.of();
        }
        Stream<Part> own = Stream.concat(
                versions.stream().filter(part -> part.versions().stream().anyMatch(v -> flows.contains(v.flow()))),
                entrances.stream().filter(part -> part.live().stream().anyMatch(v -> flows.contains(v.flow()))));
        return Stream.of(own, numbers.stream(), Stream.of(common))
                .flatMap(parts -> parts)
                .map(Part::hash)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The contexts of flows and versions of an earlier layout that this one has not. */
    public Stream<String> goneSince(Layout before) {
        Stream<String> flows = before.publication.flows().keySet().stream()
                .filter(flow -> !publication.flows().containsKey(flow))
                .map(DialplanNames::live);
        Set<String> now = versions.stream().map(VersionsPart::hash).collect(Collectors.toSet());
        Set<String> then = before.versions.stream().map(VersionsPart::hash).collect(Collectors.toSet());
        Set<VersionDigest> there = versions.stream()
                .filter(part -> !then.contains(part.hash()))
                .flatMap(part -> part.versions().stream())
                .collect(Collectors.toSet());
        Stream<String> gone = before.versions.stream()
                .filter(part -> !now.contains(part.hash()))
                .flatMap(part -> part.versions().stream())
                .filter(version -> !there.contains(version) && !isReplacedIn(publication, version))
                .map(version -> DialplanNames.version(version.flow(), version.number()));
        return Stream.concat(flows, gone);
    }

    /** The entrance of a flow; empty if it has none here. */
    public Stream<Section> entrance(FlowId flow) {
        return Stream.ofNullable(publication.flows().get(flow))
                .map(live -> EntrancesPart.section(live.live(), container, publication.texts()));
    }

    /** Everything that is published of one flow but for its numbers and codes. */
    public static Stream<Section> sections(LiveFlow flow, String container, VersionTexts texts) {
        return Stream.concat(
                versions(flow).map(version -> VersionsPart.section(version, texts)),
                Stream.of(EntrancesPart.section(flow.live(), container, texts)));
    }
}
