package org.callwright.model;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        SortedSet<String> codes) {
    /** The channel variable with the container's URL. A version has it in its text if the container runs a step of it. */
    public static final String CONTAINER_ADDRESS = "CALLWRIGHT_AGI";

    private static final Pattern ENTRY = Pattern.compile("\\s*\\[([^]\n]+)]\nexten => ([^,\n]+),1[,(]");

    public VersionDigest {
        numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
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
                version.codes());
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
