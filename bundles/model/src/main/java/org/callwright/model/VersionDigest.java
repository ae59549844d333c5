package org.callwright.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What there is to know of a version without its texts, so that thousands of versions fit into memory.
 *
 * @param flow the flow that the version belongs to
 * @param number from 1 within the flow
 * @param hash of both texts; see {@link Version#hash()}
 * @param size the length of the dialplan in characters
 * @param entry where calls enter, as {@code context,extension}
 * @param asksContainer whether the container runs a step of it
 * @param hasFeatures whether it adds feature codes or hints
 * @param numbers that callers dial
 * @param codes that phones dial or subscribe to
 * @param destinations where it leads outside its own contexts, each as {@code context,extension}
 */
public record VersionDigest(
        FlowId flow,
        int number,
        String hash,
        int size,
        String entry,
        boolean asksContainer,
        boolean hasFeatures,
        SortedSet<PhoneNumber> numbers,
        SortedSet<String> codes,
        SortedSet<String> destinations) {
    /** The channel variable with the container's URL. A version has it in its text if the container runs a step of it. */
    public static final String CONTAINER_ADDRESS = "CALLWRIGHT_AGI";

    /** The address of a flow in texts of early versions, which names no entrance; the flow's id follows. */
    private static final String ADDRESS = "callwright-flow,";

    private static final Pattern FLOW = Pattern.compile("callwright-(?:([a-z0-9]+)-live,s|flow,([a-z0-9]+))");

    private static final Pattern JUMP =
            Pattern.compile("(?m)^(?:exten => [^,\n]+,1| same => n)(?:\\([^)\n]*\\))?,(?:Goto|GotoIf|Gosub)"
                    + "\\((?:.*[?])?([^,?:()\n]+),([^,?:()\n]+),[^,?:()\n]+\\)$");

    private static final Pattern ENTRY = Pattern.compile("\\s*\\[([^]\n]+)]\nexten => ([^,\n]+),1[,(]");

    public VersionDigest {
        numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        destinations = Collections.unmodifiableSortedSet(new TreeSet<>(destinations));
    }

    /** By the version's name alone, since thousands of digests are looked up for a publication. */
    @Override
    public int hashCode() {
        return 31 * flow.hashCode() + number;
    }

    /** The digest of a version. */
    public static VersionDigest of(Version version) {
        return new VersionDigest(
                version.flow().id(),
                version.number(),
                version.hash(),
                version.dialplan().length(),
                entry(version.dialplan()),
                asksContainer(version.dialplan()),
                !version.features().isEmpty(),
                version.flow().numbers(),
                version.codes(),
                destinations(version.flow().id(), version.dialplan() + "\n" + version.features()));
    }

    /**
     * Where a text leads outside the contexts of its flow, as {@code context,extension}: to other flows, and to the PBX's own
     * dialplan.
     */
    public static SortedSet<String> destinations(FlowId flow, String text) {
        Pattern own = Pattern.compile(
                "callwright-(?:" + flow + "-v[0-9]+(?:-.*)?|feature_" + flow + "-.*|open|internal|number|released)");
        return JUMP.matcher(text)
                .results()
                .filter(jump -> !own.matcher(jump.group(1)).matches())
                .map(jump -> jump.group(1) + "," + jump.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The flows among some {@link #destinations}. */
    public static Set<FlowId> flows(Collection<String> destinations) {
        return destinations.stream()
                .map(FLOW::matcher)
                .filter(Matcher::matches)
                .map(flow -> flow.group(1) == null ? flow.group(2) : flow.group(1))
                .filter(FlowId::isOne)
                .map(FlowId::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The other flows that it leads to: whoever gets there finds nothing where they are not on the PBX. */
    public Set<FlowId> leadsTo() {
        Set<FlowId> others = flows(destinations);
        others.remove(flow);
        return others;
    }

    /** Whether it leads to another flow, without reading all its destinations: this is asked of every live flow. */
    public boolean leadsTo(FlowId other) {
        return !other.equals(flow)
                && (destinations.contains("callwright-" + other + "-live,s") || destinations.contains(ADDRESS + other));
    }

    /** Those of them that its text names by the address which the PBX's own dialplan uses too, as early versions do. */
    public Set<FlowId> addresses() {
        return flows(destinations.stream()
                .filter(destination -> destination.startsWith(ADDRESS))
                .toList());
    }

    /** The same of a flow that was deleted: nobody can dial it any more. */
    public VersionDigest withoutNumbers() {
        return new VersionDigest(
                flow,
                number,
                hash,
                size,
                entry,
                asksContainer,
                false,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                destinations);
    }

    /**
     * Where calls enter a version's dialplan: at the first extension of its first context. This holds for every text that
     * was ever published, including those whose first extension is {@code start} and only leads on, so it never changes.
     *
     * @return {@code context,extension}; empty for a text that does not begin with an extension
     */
    public static String entry(String dialplan) {
        Matcher entry = ENTRY.matcher(dialplan);
        return entry.lookingAt() ? entry.group(1) + "," + entry.group(2) : "";
    }

    /** Whether a version's dialplan asks the container to run a step. */
    public static boolean asksContainer(String dialplan) {
        return dialplan.contains("${" + CONTAINER_ADDRESS + "}");
    }
}
