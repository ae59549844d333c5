package org.callwright.store.internal.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.callwright.model.Message;
import org.callwright.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the embedded database and the key of its secrets, which nobody but this process's user may enter. */
record StoreFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);

    /** Each is made by an installation that has its database, and never before. */
    private static final List<String> KEYS = List.of("secrets.key", "steps.key");

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /**
     * Makes the folder, and takes from others whatever they may do with it or with a file in it.
     *
     * @throws StoreException when that is not possible
     */
    void keepOthersOut() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            boolean isNew = Files.notExists(path);
            Files.createDirectories(path);
            // The folder first: no new file in it can be read then, whatever its own permissions are.
            Path folder = path.toRealPath(); // the permissions of a symbolic link say nothing
            boolean open = restrict(folder);
            for (Path file : files(folder)) {
                open |= restrict(file);
            }
            if (open && !isNew) {
                LOG.warn("Other users of this machine could read files in {}. Now they cannot.", path);
            }
        } catch (IOException e) {
            throw new StoreException(
                    "Other users of this machine may be able to read " + path + ", and that cannot be changed: "
                            + e.getMessage() + ". It must belong to the user that Callwright runs as.",
                    e);
        }
    }

    /**
     * Refuses to begin anew where there was something: a new and empty database would pass for the one that was lost.
     *
     * @param database its file
     * @throws StoreException when the file is not there, and the folder has keys of an installation
     */
    void require(Path database) {
        if (Files.exists(database)) {
            return;
        }
        List<String> keys =
                KEYS.stream().filter(key -> Files.exists(path.resolve(key))).toList();
        if (!keys.isEmpty()) {
            throw new StoreException(Message.of(
                    "{0} is gone, and {1} beside it shows that it was there. Restore it from a backup. To begin with an"
                            + " empty database, move {1} away too.",
                    database, String.join(", ", keys)));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Files.isSymbolicLink(file)).toList();
        }
    }

    /** Returns whether there was something to take from others. */
    private static boolean restrict(Path file) throws IOException {
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> kept = EnumSet.copyOf(OWNER);
        kept.retainAll(now);
        if (kept.equals(now)) {
            return false;
        }
        Files.setPosixFilePermissions(file, kept);
        return true;
    }
}
