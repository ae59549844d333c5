package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnAmiPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.junit.jupiter.api.Test;

/** Files of many publications, on a real Asterisk. */
class SettlingIT extends OnAmiPbx {
    private static final int PUBLICATIONS = Boolean.getBoolean("callwright.long") ? 1000 : 80;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static Publication again(Publication publication, String flow, int version) {
        LiveFlow before = publication.flows().get(new FlowId(flow));
        LiveFlow next = TestFlows.flow(
                flow, TestFlows.waits(flow, version), before.live().numbers().toArray(PhoneNumber[]::new));
        return publication.with(new LiveFlow(next.live()));
    }

    @Test
    void manyPublicationsByAmiUseABoundedNumberOfFiles() throws Exception {
        Publication live = TestFlows.many(20);
        server.publish(live);
        int files = files().size();
        for (int i = 0; i < PUBLICATIONS; i++) {
            live = again(live, "flow" + i % 20, 2 + i);
            server.publish(live);
        }

        assertThat(Bridge.isLive(server, live)).isTrue();
        assertThat(files()).hasSizeLessThan(files + 2 * 64 + 10);
    }

    @Test
    void afterAWhilePartsAreSettledWithoutAReloadAndNothingIsMissing() throws Exception {
        AsteriskServer settles = Bridge.connected(Bridge.settlingAfter(Bridge.byAmi(pbx), Duration.ofMillis(50)));
        Publication live = TestFlows.many(20);
        settles.publish(live);
        int parts = parts();
        for (int i = 0; i < 5; i++) {
            live = again(live, "flow" + i, 2);
            settles.publish(live);
        }
        DemoPbx.await("settled", LONGEST, () -> parts() == parts);

        assertThat(Bridge.isLive(settles, live)).isTrue();
        pbx.cli("dialplan reload");
        assertThat(Bridge.isLive(settles, live)).isTrue();
        settles.stop();
    }

    /** How many files are live. */
    private static int parts() throws Exception {
        return list().split("[0-9]+:[0-9a-f]{12}", -1).length;
    }

    @Test
    void aCallflowPublishedThreeTimesByAmiBlocksNoOther() throws Exception {
        for (int i = 1; i <= 3; i++) {
            server.publish(TestFlows.publication(TestFlows.flow(
                    "flow3",
                    TestFlows.version(
                            "flow3",
                            i,
                            "exten => s1,1,Answer()",
                            " same => n,Playback(hello-world)",
                            "exten => 33,1,Hangup()"),
                    PhoneNumber.extension("33"))));
        }

        server.publish(good());

        assertThat(Bridge.isLive(server, good())).isTrue();
    }

    @Test
    void aFlowWhoseLinesSomebodyEditedIsSeenAndWrittenAgain() throws Exception {
        AsteriskServer disk = Bridge.connected(Bridge.settings(pbx));
        disk.publish(good());
        LiveFlow flow = good().flows().get(new FlowId("good"));
        for (var file : files().entrySet()) {
            Files.writeString(pbx.etc().resolve(file.getKey()), file.getValue().replace("Wait(60)", "Wait(61)"));
        }
        pbx.cli("dialplan reload");
        assertThat(disk.mismatch(good(), flow.id()).orElseThrow().what().toString())
                .contains("Wait(61)");

        disk.publish(good(), Set.of(flow.id()));

        assertThat(Bridge.isLive(disk, good())).isTrue();
        disk.stop();
    }
}
