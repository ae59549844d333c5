package org.callwright.store.internal.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only this process's user may read, and of which there is all or nothing whenever the process ends. */
public final class PrivateFile {
    /** What the name of a file ends in until the file is complete. */
    public static final String UNFINISHED = ".new";

    /** Writes or checks what is in a file. */
    @FunctionalInterface
    public interface Step<T> {
        void run(T on) throws IOException;
    }

    private PrivateFile() {}

    /**
     * Writes a file beside its place, forces it to disk and then renames it.
     *
     * @param content writes what is in it
     * @param check throws an exception where what was written is not to get the name
     */
    public static void write(Path file, Step<OutputStream> content, Step<Path> check) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(unfinished, fresh, permissions("rw-------"))) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel));
                content.run(out);
                out.flush();
                channel.force(true);
            }
            check.run(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        forceFolder(file);
    }

    /** Makes a folder that nobody else may enter; one that is there stays as it is. */
    public static void makeFolder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
    }

    /** Forces to disk which files are in the folder of this one. */
    public static void forceFolder(Path file) throws IOException {
        if (isPosix()) { // other systems cannot open a directory
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    public static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
