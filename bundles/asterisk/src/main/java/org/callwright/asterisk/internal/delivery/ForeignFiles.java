package org.callwright.asterisk.internal.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.model.Message;

/**
 * Reads extensions.conf and what it includes, as Asterisk does, for what matters to a publication: when each file was
 * changed, and what keeps Asterisk from reading on.
 */
final class ForeignFiles {
    private static final int MOST = 500;
    private static final Pattern INCLUDE =
            Pattern.compile("\\s*#(try)?include\\s+[\"<']?([^\"'>;\\s]+)[\"'>]?.*", Pattern.CASE_INSENSITIVE);

    private final Path directory;
    private final String ours;
    private final Map<Path, ForeignFile> found = new LinkedHashMap<>();
    private final Deque<Path> open = new ArrayDeque<>();

    private ForeignFiles(Path directory, String ours) {
        this.directory = directory.normalize();
        this.ours = ours;
    }

    /**
     * @param ours how the names of Callwright's own files begin
     * @throws IOException if extensions.conf cannot be read
     * @throws java.util.regex.PatternSyntaxException or another if an include names no possible file
     */
    static List<ForeignFile> read(Path directory, String ours) throws IOException {
        ForeignFiles files = new ForeignFiles(directory, ours);
        files.open.add(files.directory.resolve("extensions.conf"));
        while (!files.open.isEmpty() && files.found.size() < MOST) {
            Path next = files.open.removeFirst();
            if (!files.found.containsKey(next)) {
                files.read(next);
            }
        }
        return List.copyOf(files.found.values());
    }

    private void read(Path file) throws IOException {
        String name = file.startsWith(directory) ? directory.relativize(file).toString() : file.toString();
        Optional<Message> fault = Optional.empty();
        int number = 0;
        int comment = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            number++;
            if (comment > 0) {
                comment = line.contains("--;") ? 0 : comment;
                continue;
            }
            if (line.contains(";--") && !line.contains(";---")) {
                comment = line.indexOf("--;", line.indexOf(";--") + 3) < 0 ? number : 0;
            }
            Matcher include = INCLUDE.matcher(line);
            Optional<Message> here = Optional.empty();
            if (include.matches()) {
                here = follow(include.group(2), include.group(1) != null, name, number);
            } else if (line.stripLeading().startsWith("[") && line.indexOf(']') < 0) {
                here = Optional.of(Message.of(
                        "{0}, line {1}, which is not Callwright's, begins a context and has no ]: Asterisk reads nothing"
                                + " from there on.",
                        name, number));
            }
            fault = fault.isPresent() ? fault : here;
        }
        if (fault.isEmpty() && comment > 0) {
            fault = Optional.of(Message.of(
                    "{0}, line {1}, which is not Callwright's, begins a comment that does not end: Asterisk reads nothing"
                            + " from there on.",
                    name, comment));
        }
        found.put(file, new ForeignFile(name, Files.getLastModifiedTime(file).toInstant(), fault));
    }

    private Optional<Message> follow(String what, boolean mayBeMissing, String name, int line) throws IOException {
        List<Path> files = matching(what);
        files.stream()
                .filter(file -> !file.getFileName().toString().startsWith(ours))
                .forEach(open::addLast);
        return files.isEmpty() && !mayBeMissing
                ? Optional.of(Message.of(
                        "{0}, line {1}, which is not Callwright's, includes {2}, and there is no such file: Asterisk loads"
                                + " no dialplan at all.",
                        name, line, what))
                : Optional.empty();
    }

    private List<Path> matching(String what) throws IOException {
        Path path = directory.resolve(what).normalize(); // one file, however the include spells it
        if (what.chars().noneMatch(each -> "*?[{".indexOf(each) >= 0)) {
            return Files.isRegularFile(path) ? List.of(path) : List.of();
        }
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(path.getParent())) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(
                    path.getParent(), path.getFileName().toString())) {
                for (Path each : all) {
                    if (Files.isRegularFile(each)) {
                        files.add(each);
                    }
                }
            }
        }
        return files;
    }
}
