package org.callwright.it.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callwright.asterisk.testing.DemoPbx;

/** What a test adds to the PBX's own configuration, such as desks that answer. */
public final class PbxAddition {
    private final Map<Path, String> before = new LinkedHashMap<>();
    private final DemoPbx pbx;

    public PbxAddition(DemoPbx pbx) {
        this.pbx = pbx;
    }

    /**
     * Adds lines to one of its files.
     *
     * @param file such as {@code queues.conf}; {@link #load} has it read
     */
    public PbxAddition with(String file, String lines) throws IOException {
        Path path = pbx.etc().resolve(file);
        before.putIfAbsent(path, Files.readString(path));
        Files.writeString(path, "\n" + lines, StandardOpenOption.APPEND);
        return this;
    }

    /** Has the PBX read its files. */
    public void load() throws Exception {
        pbx.cli("dialplan reload");
        pbx.cli("module reload app_queue.so");
        pbx.cli("module reload res_parking.so");
    }

    /** Leaves the PBX as it was. */
    public void takeAway() throws Exception {
        for (Map.Entry<Path, String> file : before.entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
        }
        load();
    }
}
