package org.callwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where everything is that has to survive.
 *
 * @param root absolute
 */
record DataFolder(Path root) {
    /**
     * Makes the folder where it is not there yet.
     *
     * @param given as typed
     * @throws StartException when it cannot be written
     */
    static DataFolder open(String given) {
        try {
            if (!given.isEmpty()) {
                var folder = new DataFolder(Path.of(given).toAbsolutePath().normalize());
                Files.createDirectories(folder.root.resolve("etc"));
                Files.createDirectories(folder.root.resolve("log"));
                if (folder.isWritable()) {
                    return folder;
                }
            }
            throw new StartException(unwritable(given));
        } catch (IOException | InvalidPathException e) {
            throw new StartException(unwritable(given), e);
        }
    }

    private static String unwritable(String given) {
        return given + " cannot be written. Choose another folder: ./start --data DIR";
    }

    private boolean isWritable() {
        return Stream.of(root, root.resolve("etc"), root.resolve("log")).allMatch(Files::isWritable);
    }

    /** How the host reaches its PBX; not there before the first start. */
    Path bridgeConfiguration() {
        return root.resolve("etc/org.callwright.asterisk.cfg");
    }

    /** What a demo has and no other PBX. The name ends in {@code .config} because it holds lists. */
    Path demoConfiguration() {
        return root.resolve("etc/org.callwright.demo.config");
    }

    Path firstAdminPassword() {
        return root.resolve("first-admin-password");
    }

    /** What the host's process prints. */
    Path hostLog() {
        return root.resolve("log/host.log");
    }

    /** What Callwright logs. */
    Path callwrightLog() {
        return root.resolve("log/callwright.log");
    }

    /** What the demo PBX's process prints. */
    Path pbxLog() {
        return root.resolve("log/pbx.log");
    }

    /** Everything of the demo PBX. */
    Path demoPbx() {
        return root.resolve("pbx");
    }
}
