package org.callwright.asterisk.internal.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.ami.AmiErrorException;
import org.callwright.asterisk.internal.ami.AmiValueGuard;
import org.callwright.model.Message;
import org.callwright.pbx.PbxUnreachableException;

/**
 * Delivers by AMI alone: the text is split into many small files, and an index file includes those that are live. Live
 * files are never changed. New parts go to other files and are read back, and take effect when the index is replaced by
 * a single request. AMI cannot delete files, so those no longer in the index are reused. Asterisk does not wait for its
 * disk: a power failure within seconds can lose a publication, which is then repaired when the PBX is back.
 */
public final class AmiDelivery implements DialplanDelivery {
    private static final String INDEX = "[callwright-index]";
    /** Asterisk accepts 255 bytes for the path of an include; the rest is left for its configuration directory. */
    private static final int LONGEST_INCLUDE = 180;

    private static final int FOREIGN = 0;

    private final AmiConfigFiles files;
    private final String fileName;
    private final String base;
    private final Pattern heading;

    /** @param fileName of the index, ends in {@code .conf}; the other files' names begin with the same word */
    public AmiDelivery(AmiConnection ami, String fileName) {
        this.fileName = fileName;
        base = fileName.substring(0, fileName.length() - ".conf".length());
        files = new AmiConfigFiles(ami, base + "-empty.conf");
        heading = Pattern.compile("\\[" + Pattern.quote(base) + "-part-([0-9]{1,6})]\\(!\\)");
    }

    @Override
    public Optional<String> read() {
        return asked(() -> {
            Map<Integer, FilePart> parts = live(files.read(fileName).orElse(List.of()));
            return parts.isEmpty() ? Optional.empty() : Optional.of(FilePart.join(List.copyOf(parts.values())));
        });
    }

    @Override
    public Undo write(String text) {
        List<FilePart> parts = FilePart.split(text);
        parts.forEach(AmiDelivery::checkLengths);
        return asked(() -> {
            Map<Integer, FilePart> before = begun();
            Map<Integer, FilePart> after = numbered(parts, before);
            List<String> index = index(after.keySet());
            for (Map.Entry<Integer, FilePart> each : after.entrySet()) {
                if (!before.containsKey(each.getKey())) {
                    files.write(name(each.getKey()), content(each));
                }
            }
            checkReadBack(index, after);
            return replaced(index, index(before.keySet()));
        });
    }

    /** The live parts. Creates an empty index if there is none, to find out whether Asterisk includes it. */
    private Map<Integer, FilePart> begun() {
        Optional<List<String>> lines = files.read(fileName).filter(found -> !found.isEmpty());
        if (lines.isEmpty()) {
            files.write(fileName, List.of(INDEX));
        }
        if (!files.read("extensions.conf").orElse(List.of()).contains(INDEX)) {
            throw new DeliveryException(
                    Message.of(
                            "Asterisk does not read {0}. Add '#tryinclude {0}' as the last line of extensions.conf on the"
                                    + " PBX.",
                            fileName),
                    null);
        }
        return live(lines.orElse(List.of()));
    }

    private Map<Integer, FilePart> live(List<String> lines) {
        Map<Integer, FilePart> parts = parts(lines);
        if (parts.containsKey(FOREIGN)) {
            throw new DeliveryException(
                    Message.of(
                            "The PBX has a {0} that did not get there by AMI. Rename it on the PBX, and do not reload the"
                                    + " dialplan: what is live stays live until then.",
                            fileName),
                    null);
        }
        return parts;
    }

    /** Every part with the number of its file: the one it has already, or one that is not in the index. */
    private static Map<Integer, FilePart> numbered(List<FilePart> parts, Map<Integer, FilePart> before) {
        Map<FilePart, Integer> there = new LinkedHashMap<>();
        before.forEach((number, part) -> there.put(part, number));
        Map<Integer, FilePart> numbered = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>(before.keySet());
        int free = 1;
        for (FilePart part : parts) {
            Integer number = there.remove(part);
            while (number == null) {
                number = taken.add(free) ? free : null;
                free++;
            }
            numbered.put(number, part);
        }
        return numbered;
    }

    /** The lines of the index. Asterisk expands braces in order. */
    private List<String> index(Set<Integer> numbers) {
        List<String> lines = new ArrayList<>(List.of(INDEX));
        StringBuilder some = new StringBuilder();
        for (int number : numbers) {
            if (!some.isEmpty() && base.length() + some.length() > LONGEST_INCLUDE) {
                lines.add(include(some));
                some.setLength(0);
            }
            some.append(some.isEmpty() ? "" : ",").append(number);
        }
        if (!some.isEmpty()) {
            lines.add(include(some));
        }
        if (lines.size() > AmiConfigFiles.LINES_A_REQUEST) {
            throw new DeliveryException(
                    Message.of(
                            "Together the callflows take {0} files, and AMI cannot switch over to so many at once. Let"
                                    + " Callwright write to the PBX's configuration directory: 'directory' in the"
                                    + " configuration.",
                            numbers.size()),
                    null);
        }
        return lines;
    }

    private String include(CharSequence numbers) {
        return "#tryinclude " + base + "-part-{" + numbers + "}.conf";
    }

    private String name(int number) {
        return base + "-part-" + number + ".conf";
    }

    /**
     * The lines of a part's file. A template, which is not part of the dialplan, marks its beginning when it is read.
     */
    private List<String> content(Map.Entry<Integer, FilePart> part) {
        List<String> lines = new ArrayList<>(List.of("[" + base + "-part-" + part.getKey() + "](!)"));
        lines.addAll(part.getValue().lines());
        return lines;
    }

    /** The parts that an index includes, in order, by number. Lines from other files have the number 0. */
    private Map<Integer, FilePart> parts(List<String> lines) {
        Map<Integer, List<String>> contents = new LinkedHashMap<>();
        int number = FOREIGN;
        for (String line : lines) {
            Matcher matcher = heading.matcher(line);
            if (matcher.matches()) {
                number = Integer.parseInt(matcher.group(1));
                contents.putIfAbsent(number, new ArrayList<>());
            } else if (number != FOREIGN || !line.equals(INDEX)) {
                contents.computeIfAbsent(number, its -> new ArrayList<>()).add(line);
            }
        }
        Map<Integer, FilePart> parts = new LinkedHashMap<>();
        contents.forEach((its, content) -> parts.put(its, new FilePart(content)));
        return parts;
    }

    /** Reads the new parts by a second index, which nothing includes, to verify that they have arrived. */
    private void checkReadBack(List<String> index, Map<Integer, FilePart> expected) {
        String next = base + "-next.conf";
        files.write(next, index);
        Map<Integer, FilePart> found = files.read(next).map(this::parts).orElse(Map.of());
        if (!List.copyOf(found.entrySet()).equals(List.copyOf(expected.entrySet()))) {
            Map<Integer, FilePart> wrong = new TreeMap<>(expected);
            wrong.entrySet().removeAll(found.entrySet());
            String which =
                    wrong.isEmpty() ? next : name(wrong.keySet().iterator().next());
            throw new DeliveryException(
                    Message.of(
                            "What Asterisk has in its file {0} is not what was sent. Make sure that the PBX's disk is not"
                                    + " full and that nothing else writes there, then publish again.",
                            which),
                    null);
        }
    }

    private Undo replaced(List<String> index, List<String> before) {
        Undo undo = () -> asked(() -> {
            files.write(fileName, before);
            return null;
        });
        try {
            files.write(fileName, index);
        } catch (AmiErrorException e) {
            throw e;
        } catch (PbxUnreachableException e) {
            // The request may have arrived nevertheless, so it must be possible to undo it. If it did not, the reload
            // fails too or the verification finds a mismatch.
            return undo;
        }
        return undo;
    }

    private static void checkLengths(FilePart part) {
        for (String line : part.lines()) {
            if (line.getBytes(StandardCharsets.UTF_8).length > AmiValueGuard.LONGEST) {
                throw new DeliveryException(
                        Message.of(
                                "The line '{0}…' has more than {1} bytes, which is all that AMI takes. Use fewer phones"
                                        + " or a shorter text in that step, or let Callwright write to the PBX's"
                                        + " configuration directory: 'directory' in the configuration.",
                                line.substring(0, 60), AmiValueGuard.LONGEST),
                        null);
            }
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (AmiErrorException e) {
            throw new DeliveryException(
                    e.permission()
                            ? e.message()
                            : Message.of(
                                    "{0}. Asterisk's log says why; it has to be able to write its configuration files.",
                                    e.message()),
                    e);
        }
    }
}
