package org.callwright.asterisk.internal.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.compiler.dialplan.DialplanNames;

/**
 * Which numbered files are live, and what is in each. Files of an index are never written while it is in place, so a
 * publication goes to other files and takes effect when the index is replaced. Numbers that fell out of the index are
 * used again: Asterisk remembers the name of every file it ever read.
 *
 * <pre>
 * [callwright-index]
 * exten => parts1,1,NoOp(1:0f3a5c7e9b1d 4:7c2e90a1b3d5)
 * #tryinclude callwright-part-{1,4}.conf
 * [callwright-marker]
 * exten => 3b0c44f29a1d7e58,1,NoOp(Callwright k3f8…)
 * </pre>
 *
 * @param parts the hash of what is in each file, by the file's number; empty if that is not known
 * @param marker the line of the marker context, which is the last one to be read; empty if there is none
 */
public record PartIndex(SortedMap<Integer, String> parts, String marker) {
    /** An index without files. */
    public static final PartIndex EMPTY = new PartIndex(new TreeMap<>(), "");

    static final String NAME = "callwright-index";

    private static final Pattern PARTS = Pattern.compile("exten => parts[0-9]+,1,NoOp\\((.*)\\)");
    private static final String HEADING = "[" + NAME + "]";
    private static final String MARKER = "[" + DialplanNames.MARKER + "]";
    /** AMI takes 1,000 bytes in a line. */
    private static final int LONGEST_LINE = 900;
    /** Asterisk accepts 255 bytes for the path of an include; the rest is left for its configuration directory. */
    private static final int LONGEST_INCLUDE = 180;

    public PartIndex {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** Whether a file has this part. */
    public boolean has(String hash) {
        return parts.containsValue(hash);
    }

    /** The first file of which it is not known what is in it. */
    public Optional<Integer> doubtful() {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The same where it is not known what is in the files with these parts. */
    public PartIndex doubting(Set<String> hashes) {
        SortedMap<Integer, String> doubted = new TreeMap<>(parts);
        doubted.replaceAll((number, hash) -> hashes.contains(hash) ? "" : hash);
        return new PartIndex(doubted, marker);
    }

    /** The index of other parts: each in the file that has it already, or in the first one that is not of this index. */
    public PartIndex next(List<String> hashes, String nextMarker) {
        Map<String, Integer> there = new HashMap<>();
        parts.forEach((number, hash) -> there.put(hash, number));
        SortedMap<Integer, String> next = new TreeMap<>();
        int free = 1;
        for (String hash : hashes) {
            Integer number = there.get(hash);
            while (number == null) {
                number = parts.containsKey(free) ? null : free;
                free++;
            }
            next.put(number, hash);
        }
        return new PartIndex(next, nextMarker);
    }

    /** The lines of the index. */
    List<String> lines(String base) {
        List<String> lines = new ArrayList<>(List.of(HEADING));
        packed(parts.entrySet().stream().map(part -> part.getKey() + ":" + part.getValue()), " ", LONGEST_LINE)
                .forEach(some -> lines.add("exten => parts" + lines.size() + ",1,NoOp(" + some + ")"));
        packed(parts.keySet().stream().map(String::valueOf), ",", LONGEST_INCLUDE - base.length())
                .forEach(some -> lines.add("#tryinclude " + base + "-part-{" + some + "}.conf"));
        if (!marker.isEmpty()) {
            lines.add(MARKER);
            lines.add(marker);
        }
        return lines;
    }

    private static List<String> packed(Stream<String> words, String separator, int longest) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        words.forEach(word -> {
            if (!line.isEmpty() && line.length() + separator.length() + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : separator).append(word);
        });
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Reads what {@link #lines} returned; empty if these are other lines, or no part is in them. */
    static Optional<PartIndex> parse(List<String> lines) {
        SortedMap<Integer, String> parts = new TreeMap<>();
        for (String line : lines) {
            Matcher some = PARTS.matcher(line);
            if (some.matches()) {
                for (String part : some.group(1).split(" ")) {
                    if (!part.matches("[1-9][0-9]{0,6}:[0-9a-f]{12}")) {
                        return Optional.empty();
                    }
                    int colon = part.indexOf(':');
                    parts.put(Integer.valueOf(part.substring(0, colon)), part.substring(colon + 1));
                }
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        int marker = lines.indexOf(MARKER);
        return Optional.of(new PartIndex(parts, marker < 0 || marker + 1 == lines.size() ? "" : lines.get(marker + 1)));
    }
}
