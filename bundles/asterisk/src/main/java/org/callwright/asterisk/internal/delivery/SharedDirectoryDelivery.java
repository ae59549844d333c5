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
import java.util.Optional;
import java.util.regex.Pattern;
import org.callwright.model.Message;

/**
 * Writes one file to Asterisk's configuration directory on a shared disk. The previous file stays beside it as
 * {@code .before}, so restoring it needs no disk space. A written file survives a power failure.
 */
public final class SharedDirectoryDelivery implements DialplanDelivery {
    private final Path directory;
    private final Path file;
    private final Path next;
    private final Path before;

    public SharedDirectoryDelivery(Path directory, String fileName) {
        this.directory = directory;
        this.file = directory.resolve(fileName);
        this.next = directory.resolve(fileName + ".new");
        this.before = directory.resolve(fileName + ".before");
    }

    @Override
    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DeliveryException(Message.of("The file {0} cannot be read: {1}.", file, reason(e)), e);
        }
    }

    @Override
    public Undo write(String text) {
        checkIncluded();
        try {
            Files.deleteIfExists(before);
            boolean replaces = Files.exists(file);
            writeNext(text);
            if (replaces) {
                keepBefore();
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            syncOrPutBack(replaces);
            return () -> putBack(replaces);
        } catch (IOException e) {
            throw new DeliveryException(
                    Message.of("The file {0} cannot be written: {1}. {2}", file, reason(e), remedy(e)), e);
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

    private void writeNext(String text) throws IOException {
        Files.deleteIfExists(next);
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // The same users as for extensions.conf may read it, Asterisk among them.
            Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(directory.resolve("extensions.conf")));
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(next);
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

    /** Without an include Asterisk would not read the file; with #include a missing file would prevent all reloads. */
    private void checkIncluded() {
        if (!Files.exists(directory.resolve("extensions.conf"))) {
            throw new DeliveryException(
                    Message.of(
                            "There is no extensions.conf in {0}, so it is not Asterisk's configuration directory as seen"
                                    + " from here. Correct 'directory' in the configuration.",
                            directory),
                    null);
        }
        Pattern line = Pattern.compile("(?m)^\\s*#(try)?include\\s+[\"<']?(?:\\S*/)?"
                + Pattern.quote(file.getFileName().toString()) + "[\"'>]?\\s*(;.*)?$");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "extensions*.conf")) {
            for (Path each : files) {
                var matcher = line.matcher(Files.readString(each, StandardCharsets.ISO_8859_1));
                if (matcher.find()) {
                    requireTry(matcher.group(1), each);
                    return;
                }
            }
        } catch (IOException e) {
            throw new DeliveryException(Message.of("The directory {0} cannot be read: {1}.", directory, reason(e)), e);
        }
        throw new DeliveryException(
                Message.of(
                        "Asterisk does not read {0}. Add '#tryinclude {0}' as the last line of {1}.",
                        file.getFileName(), directory.resolve("extensions.conf")),
                null);
    }

    private void requireTry(String prefix, Path where) {
        if (prefix == null) {
            throw new DeliveryException(
                    Message.of(
                            "{0} reads {1} by #include, and Asterisk would load no dialplan at all were it ever missing."
                                    + " Make it #tryinclude.",
                            where, file.getFileName()),
                    null);
        }
    }

    private static Message reason(IOException e) {
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
