package org.callwright.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A program that {@code ./start} started.
 *
 * @param name as messages call it
 * @param log what it prints; empty where that goes to the terminal
 */
record ChildProcess(String name, long pid, Optional<Path> log) {
    private static final int LINES_SHOWN = 15;
    private static final int BYTES_READ = 16_384;

    /** @throws StartException when it has ended, with the end of its log */
    void requireAlive() {
        if (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            return;
        }
        String what = name + " ended by itself";
        throw new StartException(
                log.map(file -> what + ". These are the last lines of " + file + ":\n" + lastLines(file))
                        .orElse(what));
    }

    private static String lastLines(Path file) {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - BYTES_READ));
            byte[] end = new byte[(int) (in.length() - in.getFilePointer())];
            in.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException e) {
            return "(it cannot be read: " + e.getMessage() + ")";
        }
    }
}
