package org.callwright.asterisk.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A PBX that only AMI leads to. */
public abstract class OnAmiPbx extends OnDemoPbx {
    @Override
    @BeforeEach
    public void connect() throws Exception {
        server = Bridge.connected(Bridge.byAmi(pbx));
    }

    @Override
    @AfterEach
    public void clean() throws Exception {
        deleteFiles();
        super.clean();
    }

    public static void deleteFiles() throws Exception {
        for (String name : files().keySet()) {
            Files.delete(pbx.etc().resolve(name));
        }
    }

    /** Our files on the PBX, with what is in them but for the date. */
    public static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(pbx.etc())) {
            for (Path file : all.filter(each -> each.getFileName().toString().startsWith("callwright"))
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readString(file).replaceAll("(?m)^;! Creation.*\n", ""));
            }
        }
        return files;
    }

    public static String list() throws IOException {
        return files().get("callwright.conf");
    }

    public static Publication good() {
        return TestFlows.waiting("good", PhoneNumber.extension("200"));
    }

    /** Calls, and returns when the flow that waits has answered. */
    public static void call(String number, String context) throws Exception {
        pbx.cli("channel originate Local/" + number + "@phones-with-callwright application Wait 30");
        DemoPbx.await(
                "a call in " + context,
                Duration.ofSeconds(5),
                () -> channels().contains("!" + context + "!start!2!Up!Wait!60"));
    }

    public static void hangUp() throws Exception {
        pbx.cli("channel request hangup all");
        DemoPbx.await(
                "the call is over", Duration.ofSeconds(5), () -> channels().isBlank());
    }

    private static String channels() {
        try {
            return pbx.cli("core show channels concise");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
