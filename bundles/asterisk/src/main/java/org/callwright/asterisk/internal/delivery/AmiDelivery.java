package org.callwright.asterisk.internal.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.ami.AmiErrorException;
import org.callwright.asterisk.internal.ami.AmiValueGuard;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Message;
import org.callwright.pbx.PbxUnreachableException;

/**
 * Delivers by AMI alone. New parts are read back by a trial index, which nothing includes, and take effect when the
 * index is replaced by a single request. AMI cannot delete files, so those no longer in the index are reused. Asterisk
 * does not wait for its disk: a power failure within seconds can lose a publication, which is then repaired when the
 * PBX is back.
 */
public final class AmiDelivery implements DialplanDelivery {
    /** What Asterisk answers where an earlier request was not written, which it had called a success. */
    private static final Set<String> NOT_WRITTEN =
            Set.of("Given category does not exist", "Save of config failed", "Create file failed");

    private final AmiConfigFiles files;
    private final String fileName;
    private final String base;
    private final Pattern heading;
    /** What is in place; null if that is not known. To find out, Asterisk reads all files. */
    private PartIndex known;

    /** @param fileName of the index, ends in {@code .conf}; the other files' names begin with the same word */
    public AmiDelivery(AmiConnection ami, String fileName) {
        this.fileName = fileName;
        base = fileName.substring(0, fileName.length() - ".conf".length());
        files = new AmiConfigFiles(ami, base + "-empty.conf");
        heading = Pattern.compile("\\[" + Pattern.quote(base) + "-part-([0-9]{1,6})]\\(!\\)");
    }

    @Override
    public PartIndex read() {
        if (known == null) {
            known = inPlace();
        }
        return known;
    }

    @Override
    public String file() {
        return fileName;
    }

    @Override
    public String file(int part) {
        return base + "-part-" + part + ".conf";
    }

    @Override
    public void checkIncluded() {
        asked(() -> {
            if (files.category("extensions.conf", PartIndex.NAME).isEmpty()) {
                throw notIncluded();
            }
            return null;
        });
    }

    @Override
    public List<ForeignFile> foreign() {
        return List.of(); // AMI does not tell when a file was changed
    }

    @Override
    public Optional<Instant> written() {
        return Optional.empty();
    }

    @Override
    public void forget() {
        known = null;
    }

    private PartIndex inPlace() {
        return asked(() -> {
            List<String> lines = new ArrayList<>(files.category(fileName, PartIndex.NAME));
            List<String> marker = files.category(fileName, DialplanNames.MARKER);
            if (lines.isEmpty() && !marker.isEmpty()) {
                throw new DeliveryException(
                        Message.of(
                                "The PBX has a {0} that did not get there by AMI. Rename it on the PBX, and do not reload"
                                        + " the dialplan: what is live stays live until then.",
                                fileName),
                        null);
            }
            lines.addAll(marker);
            return PartIndex.parse(lines).orElseGet(this::ofEarlierVersion);
        });
    }

    /** Earlier versions of Callwright had no hashes in the index. Their files stay until the index is replaced. */
    private PartIndex ofEarlierVersion() {
        SortedMap<Integer, String> parts = new TreeMap<>();
        for (String line : files.templates(fileName)) {
            Matcher matcher = heading.matcher(line);
            if (matcher.matches()) {
                parts.put(Integer.valueOf(matcher.group(1)), "");
            }
        }
        return new PartIndex(parts, "");
    }

    @Override
    public Undo replace(PartIndex before, PartIndex after, Map<String, Supplier<String>> texts) {
        known = null;
        return asked(() -> {
            List<String> index = lines(after);
            if (before.marker().isEmpty()) {
                makeIncluded();
            }
            Map<Integer, List<String>> written = new LinkedHashMap<>();
            after.parts().forEach((number, hash) -> {
                if (!hash.equals(before.parts().get(number))) {
                    List<String> content = content(number, texts.get(hash).get());
                    files.write(file(number), content);
                    written.put(number, content);
                }
            });
            checkReadBack(written);
            Undo undo = replaced(index, lines(before));
            known = after;
            return undo;
        });
    }

    @Override
    public void deleteOthers(PartIndex live) {
        // AMI cannot.
    }

    /** Creates an empty index if there is none, to find out whether Asterisk includes it. */
    private void makeIncluded() {
        if (!files.category("extensions.conf", PartIndex.NAME).isEmpty()) {
            return;
        }
        if (files.category(fileName, PartIndex.NAME).isEmpty()) {
            files.write(fileName, PartIndex.EMPTY.lines(base));
        }
        checkIncluded();
    }

    private DeliveryException notIncluded() {
        return new DeliveryException(
                Message.of(
                        "Asterisk does not read {0}. Add '#tryinclude {0}' as the last line of extensions.conf on the"
                                + " PBX.",
                        fileName),
                null);
    }

    private List<String> lines(PartIndex index) {
        List<String> lines = index.lines(base);
        if (lines.size() > AmiConfigFiles.LINES_A_REQUEST) {
            throw new DeliveryException(
                    Message.of(
                            "Together the callflows take {0} files, and AMI cannot switch over to so many at once. Let"
                                    + " Callwright write to the PBX's configuration directory: 'directory' in the"
                                    + " configuration.",
                            index.parts().size()),
                    null);
        }
        return lines;
    }

    /**
     * The lines of a part's file. A template, which is not part of the dialplan, marks its beginning when it is read.
     */
    private List<String> content(int number, String text) {
        List<String> lines = new ArrayList<>(List.of("[" + base + "-part-" + number + "](!)"));
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith(";"))
                .forEach(lines::add);
        lines.forEach(AmiDelivery::checkLength);
        return lines;
    }

    /** Reads the new files by a second index to verify that they have arrived. */
    private void checkReadBack(Map<Integer, List<String>> written) {
        if (written.isEmpty()) {
            return;
        }
        SortedMap<Integer, String> trial = new TreeMap<>();
        written.keySet().forEach(number -> trial.put(number, ""));
        List<String> index = new PartIndex(trial, "").lines(base);
        index.removeIf(line -> line.startsWith("exten"));
        String next = base + "-next.conf";
        files.write(next, index);
        Map<Integer, List<String>> found = byFile(files.read(next).orElse(List.of()));
        written.forEach((number, content) -> {
            if (!content.equals(found.get(number))) {
                throw new DeliveryException(
                        Message.of(
                                "What Asterisk has in its file {0} is not what was sent. Make sure that the PBX's disk is"
                                        + " not full and that nothing else writes there, then publish again.",
                                file(number)),
                        null);
            }
        });
    }

    private Map<Integer, List<String>> byFile(List<String> lines) {
        Map<Integer, List<String>> contents = new TreeMap<>();
        List<String> content = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = heading.matcher(line);
            if (matcher.matches()) {
                content = contents.computeIfAbsent(Integer.valueOf(matcher.group(1)), number -> new ArrayList<>());
            }
            content.add(line);
        }
        return contents;
    }

    private Undo replaced(List<String> index, List<String> before) {
        Undo undo = () -> {
            known = null;
            asked(() -> {
                files.write(fileName, before);
                return null;
            });
        };
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

    private static void checkLength(String line) {
        if (line.getBytes(StandardCharsets.UTF_8).length > AmiValueGuard.LONGEST) {
            throw new DeliveryException(
                    Message.of(
                            "The line '{0}…' has more than {1} bytes, which is all that AMI takes. Use fewer phones or a"
                                    + " shorter text in that step, or let Callwright write to the PBX's configuration"
                                    + " directory: 'directory' in the configuration.",
                            line.substring(0, 60), AmiValueGuard.LONGEST),
                    null);
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (AmiErrorException e) {
            throw new DeliveryException(
                    e.permission()
                            ? e.message()
                            : NOT_WRITTEN.contains(e.answer())
                                    ? Message.of(
                                            "Asterisk could not write its files and said: {0}. The PBX's disk is full, or Asterisk may"
                                                    + " not write there: see to that, then publish again.",
                                            e.answer())
                                    : Message.of(
                                            "{0}. Asterisk's log says why; it has to be able to write its configuration files.",
                                            e.message()),
                    e);
        }
    }
}
