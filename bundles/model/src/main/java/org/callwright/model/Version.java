package org.callwright.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A callflow as it was published. It never changes: what runs calls is {@link #dialplan()}, to the letter.
 *
 * @param flow the flow as drawn at that moment
 * @param number counts up from 1 within the flow
 * @param dialplan the text it was printed to, in Asterisk's extensions.conf syntax
 * @param features the dialplan of a saved action's feature codes and lamps, in the same syntax; empty when it has none
 * @param codes the extensions that phones dial or subscribe to for these; empty when there are none
 * @param actions the bundle version of each action that took part, by action id
 * @param publishedAt when it was made
 * @param publishedBy the user's login name
 */
public record Version(
        Flow flow,
        int number,
        String dialplan,
        String features,
        SortedSet<String> codes,
        Map<String, String> actions,
        Instant publishedAt,
        String publishedBy) {

    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("Versions count from 1, not " + number);
        }
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        actions = Collections.unmodifiableMap(new TreeMap<>(actions));
    }

    /** A version without feature codes and lamps, as every callflow's is. */
    public Version(
            Flow flow,
            int number,
            String dialplan,
            Map<String, String> actions,
            Instant publishedAt,
            String publishedBy) {
        this(flow, number, dialplan, "", Collections.emptySortedSet(), actions, publishedAt, publishedBy);
    }

    /** Tells two texts apart. */
    public String hash() {
        return hash(dialplan + features);
    }

    /** The first 16 hexadecimal digits of a text's SHA-256. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
