package org.callwright.asterisk.internal;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.pbx.PublishException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Starts the demo PBX once a class, and leaves it after each test as it was before Callwright came. */
public abstract class OnDemoPbx {
    public static DemoPbx pbx;
    public static String extensions;
    public AsteriskServer server;

    @BeforeAll
    static void startPbx() throws Exception {
        pbx = DemoPbx.start();
        extensions = Files.readString(extensionsConf());
    }

    @AfterAll
    static void stopPbx() throws Exception {
        pbx.close();
    }

    @BeforeEach
    public void connect() throws Exception {
        server = Bridge.connected(Bridge.settings(pbx));
    }

    @AfterEach
    public void clean() throws Exception {
        server.stop();
        Files.writeString(extensionsConf(), extensions);
        Files.deleteIfExists(pbx.etc().resolve("callwright.conf"));
        pbx.cli("dialplan reload");
    }

    public static Path extensionsConf() {
        return pbx.etc().resolve("extensions.conf");
    }

    public static PublishException failure(ThrowingCallable publish) {
        return (PublishException) catchThrowable(publish);
    }
}
