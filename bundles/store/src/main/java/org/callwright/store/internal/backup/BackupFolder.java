package org.callwright.store.internal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.store.internal.files.PrivateFile;

/** The folder of the backups. Each file has in its name why and when it was written, in UTC. */
record BackupFolder(Path path) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NIGHTLY = Pattern.compile("callwright-nightly-(\\d{8}T\\d{6}Z)\\.zip");
    private static final Pattern UNFINISHED =
            Pattern.compile("callwright-[a-z-]+\\d{8}T\\d{6}Z\\.zip\\" + PrivateFile.UNFINISHED);

    /** Why there is a backup. */
    enum Reason {
        NIGHTLY("nightly"),
        COMMAND("by-command"),
        RESTORE("before-restore");

        private final String word;

        Reason(String word) {
            this.word = word;
        }
    }

    /** A file that is not there yet, in the folder, which is made where there is none. */
    Path next(Reason reason, Instant now) throws IOException {
        PrivateFile.makeFolder(path);
        Instant time = now;
        while (Files.exists(file(reason, time))) {
            time = time.plusSeconds(1);
        }
        return file(reason, time);
    }

    private Path file(Reason reason, Instant time) {
        return path.resolve("callwright-" + reason.word + "-" + TIME.format(time) + ".zip");
    }

    /** When the last backup at night was written, by its name. */
    Optional<Instant> lastNightly() throws IOException {
        List<Path> all = nightly();
        return all.isEmpty() ? Optional.empty() : time(all.getLast());
    }

    /** Deletes the oldest backups made at night but for so many, and what a killed process left unfinished. */
    void prune(int files) throws IOException {
        List<Path> all = nightly();
        for (Path old : all.subList(0, Math.max(0, all.size() - files))) {
            Files.delete(old);
        }
        for (Path unfinished : matching(UNFINISHED)) {
            Files.delete(unfinished);
        }
    }

    /** The oldest first. */
    private List<Path> nightly() throws IOException {
        return matching(NIGHTLY).stream()
                .filter(file -> time(file).isPresent())
                .sorted()
                .toList();
    }

    private List<Path> matching(Pattern names) throws IOException {
        if (Files.notExists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> names.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static Optional<Instant> time(Path file) {
        Matcher name = NIGHTLY.matcher(file.getFileName().toString());
        try {
            return name.matches() ? Optional.of(TIME.parse(name.group(1), Instant::from)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
