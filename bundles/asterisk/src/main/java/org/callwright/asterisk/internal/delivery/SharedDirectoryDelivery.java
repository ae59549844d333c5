package org.callwright.asterisk.internal.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to Asterisk's configuration directory on a shared disk. The index of before stays beside the new one as
 * {@code .before}, so restoring it needs no disk space. What is written survives a power failure.
 */
public final class SharedDirectoryDelivery implements DialplanDelivery {
    private static final String HEADER = """
            ; Written by Callwright; edits are lost.
            ; Calls get here by "include => %s" and "include => %s" in contexts of extensions.conf.
            """.formatted(DialplanNames.INBOUND, DialplanNames.INTERNAL);

    private static final Logger LOG = LoggerFactory.getLogger(SharedDirectoryDelivery.class);

    private final Path directory;
    private final Path file;
    private final Path next;
    private final Path before;
    private final String base;
    /** The parts as they were when they were looked at first. */
    private final Map<Integer, Stamp> stamps = new ConcurrentHashMap<>();

    /** @param fileName of the index, ends in {@code .conf}; the parts' names begin with the same word */
    public SharedDirectoryDelivery(Path directory, String fileName) {
        this.directory = directory;
        this.file = directory.resolve(fileName);
        this.next = directory.resolve(fileName + ".new");
        this.before = directory.resolve(fileName + ".before");
        this.base = fileName.substring(0, fileName.length() - ".conf".length());
    }

    @Override
    public PartIndex read() {
        try {
            List<String> lines = Files.readAllLines(file);
            FileTime written = Files.getLastModifiedTime(file);
            PartIndex index = PartIndex.parse(lines).orElse(PartIndex.EMPTY);
            SortedMap<Integer, String> parts = new TreeMap<>(index.parts());
            parts.replaceAll((number, hash) -> isUntouched(number, written) ? hash : "");
            return new PartIndex(parts, isOurs(lines, index) ? index.marker() : "");
        } catch (NoSuchFileException e) {
            return PartIndex.EMPTY;
        } catch (IOException e) {
            throw new DeliveryException(Message.of("The file {0} cannot be read: {1}.", file, reason(e)), e);
        }
    }

    @Override
    public List<ForeignFile> foreign() {
        try {
            return ForeignFiles.read(directory, base);
        } catch (IOException | IllegalArgumentException e) { // what only informs ends no publication
            LOG.warn("It is not known which files of the PBX were changed: {}", reason(e));
            return List.of();
        }
    }

    @Override
    public Optional<Instant> written() {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Optional.empty(); // nothing was published yet
        }
    }

    @Override
    public void forget() {
        // It is always looked at: a disk is fast.
    }

    /** Whether an index has the lines that are written for it and no others. By AMI, includes end in a comment. */
    private boolean isOurs(List<String> lines, PartIndex index) {
        return lines.stream()
                .map(line -> line.startsWith("#") ? line.replaceFirst(" *;.*", "") : line)
                .filter(line -> !line.isBlank() && !line.startsWith(";"))
                .toList()
                .equals(index.lines(base));
    }

    /**
     * An index is written after its parts, so a part that is younger was changed by somebody else. So was one that has
     * become older, or another file, since it was first looked at: a restored one.
     */
    private boolean isUntouched(int number, FileTime index) {
        try {
            BasicFileAttributes now = Files.readAttributes(part(number), BasicFileAttributes.class);
            Stamp stamp = new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
            return now.lastModifiedTime().compareTo(index) <= 0
                    && stamp.equals(Objects.requireNonNullElse(stamps.putIfAbsent(number, stamp), stamp));
        } catch (IOException e) {
            return false; // it is missing, and will be written again
        }
    }

    /** What is seen of a file without reading it. */
    private record Stamp(FileTime modified, long size, Object key) {}

    private Path part(int number) {
        return directory.resolve(file(number));
    }

    @Override
    public String file() {
        return base + ".conf";
    }

    @Override
    public String file(int part) {
        return base + "-part-" + part + ".conf";
    }

    @Override
    public Undo replace(PartIndex was, PartIndex after, Map<String, Supplier<String>> texts) {
        checkIncluded();
        Path path = file;
        try {
            for (Map.Entry<Integer, String> each : after.parts().entrySet()) {
                if (!each.getValue().equals(was.parts().get(each.getKey()))) {
                    path = part(each.getKey());
                    stamps.remove(each.getKey());
                    write(path, texts.get(each.getValue()).get());
                }
            }
            path = file;
            Files.deleteIfExists(before);
            boolean replaces = Files.exists(file);
            write(next, HEADER + String.join("\n", after.lines(base)) + "\n");
            if (replaces) {
                keepBefore();
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            syncOrPutBack(replaces);
            return () -> putBack(replaces);
        } catch (IOException e) {
            deleteNew(was, after);
            throw new DeliveryException(
                    Message.of("The file {0} cannot be written: {1}. {2}", path, reason(e), remedy(e)), e);
        }
    }

    /** Makes room on a disk that is full, for the PBX and for the next try. */
    private void deleteNew(PartIndex was, PartIndex after) {
        for (int number : after.parts().keySet()) {
            if (!was.parts().containsKey(number)) {
                delete(part(number));
            }
        }
    }

    @Override
    public void deleteOthers(PartIndex live) {
        Pattern name = Pattern.compile(Pattern.quote(base) + "-part-([0-9]{1,7})\\.conf");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, base + "-part-*.conf")) {
            for (Path each : files) {
                Matcher matcher = name.matcher(each.getFileName().toString());
                if (matcher.matches() && !live.parts().containsKey(Integer.valueOf(matcher.group(1)))) {
                    delete(each);
                }
            }
        } catch (IOException e) {
            LOG.warn("Files of earlier publications were not deleted from {}: {}", directory, reason(e));
        }
    }

    /** What is not in the index is in nobody's way, so it may stay where it cannot be deleted. */
    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("{} is not needed any more and was not deleted: {}", part, reason(e));
        }
    }

    private void syncOrPutBack(boolean replaced) throws IOException {
        try {
            sync(directory);
        } catch (IOException e) {
            putBack(replaced);
            throw e;
        }
    }

    private void putBack(boolean replaced) {
        try {
            if (replaced) {
                Files.move(before, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.deleteIfExists(file);
            }
            sync(directory);
        } catch (IOException e) {
            throw new DeliveryException(
                    Message.of("The file {0} could not be put back: {1}. {2}", file, reason(e), remedy(e)), e);
        }
    }

    private void write(Path path, String text) throws IOException {
        Files.deleteIfExists(path);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // The same users as for extensions.conf may read it, Asterisk among them.
            Files.setPosixFilePermissions(path, Files.getPosixFilePermissions(directory.resolve("extensions.conf")));
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** Links the file to a second name, or copies it where the file system has no links. */
    private void keepBefore() throws IOException {
        try {
            Files.createLink(before, file);
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.copy(file, before, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void checkIncluded() {
        new IncludeLine(directory, file).check();
    }

    static Message reason(Exception e) {
        return e instanceof AccessDeniedException
                ? Message.of("permission denied")
                : Message.asIs(String.valueOf(e.getMessage()));
    }

    private Message remedy(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left") || message.contains("quota")) {
            return Message.of("The disk is full: make room on it, then publish again.");
        }
        return Message.of("Let Callwright's user create and rename files in {0}, then publish again.", directory);
    }
}
