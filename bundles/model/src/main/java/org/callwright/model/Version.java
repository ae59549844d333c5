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
 * A published version of a callflow or saved action. It never changes: calls run exactly {@link #dialplan()}.
 *
 * @param flow as drawn when it was published
 * @param number from 1 within the flow
 * @param dialplan the compiled text, in the syntax of extensions.conf
 * @param features the feature codes and hints of a saved action, in the same syntax; empty for none
 * @param actions the bundle version of each action used, by action id
 * @param publishedAt the time of publishing
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

    /** A version without feature codes. */
    public Version(
            Flow flow,
            int number,
            String dialplan,
            Map<String, String> actions,
            Instant publishedAt,
            String publishedBy) {
        this(flow, number, dialplan, "", Collections.emptySortedSet(), actions, publishedAt, publishedBy);
    }

    /** The hash of the texts. */
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
