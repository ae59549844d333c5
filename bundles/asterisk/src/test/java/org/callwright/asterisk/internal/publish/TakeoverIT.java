package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnAmiPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Holdings;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.junit.jupiter.api.Test;

/** What earlier versions of Callwright published is taken over, and no call notices. */
class TakeoverIT extends OnAmiPbx {
    private static final PhoneNumber NUMBER = PhoneNumber.extension("200");
    private static final LiveFlow FIRST = TestFlows.flow("good", TestFlows.waits("good", 1), NUMBER);
    private static final Publication SECOND = TestFlows.publication(FIRST.with(
            TestFlows.flow("good", TestFlows.waits("good", 2), NUMBER).live()));

    private static final String VERSION = """
            [callwright-good-v1]
            exten => start,1,Answer()
             same => n(again),Wait(60)
             same => n,Goto(start,again)
            """;
    private static final String ENTRANCES = """
            [callwright-flow]
            exten => good,1,Goto(callwright-good-v1,start,1)

            [callwright-inbound]

            [callwright-internal]
            exten => 200,1,Set(CALLWRIGHT_NUMBER=${EXTEN})
             same => n,Goto(callwright-flow,good,1)

            [callwright-open]
            exten => s,1,Hangup()

            [callwright-marker]
            exten => 0123456789abcdef,1,NoOp()
            """;

    @Test
    void theOneFileOnASharedDisk() throws Exception {
        Files.writeString(pbx.etc().resolve("callwright.conf"), VERSION + "\n" + ENTRANCES);
        AsteriskServer disk = Bridge.connected(Bridge.settings(pbx));
        try {
            assertTakesOver(disk);
        } finally {
            disk.stop();
        }
    }

    @Test
    void theNumberedFilesThatCameByAmi() throws Exception {
        Files.writeString(
                pbx.etc().resolve("callwright.conf"),
                "[callwright-index]\n#tryinclude callwright-part-{1,2}.conf ; = \n");
        Files.writeString(pbx.etc().resolve("callwright-part-1.conf"), "[callwright-part-1](!)\n" + VERSION);
        Files.writeString(pbx.etc().resolve("callwright-part-2.conf"), "[callwright-part-2](!)\n" + ENTRANCES);

        assertTakesOver(server);

        assertThat(files().get("callwright-part-1.conf")).contains("callwright-good-v1"); // while it was live
    }

    private static void assertTakesOver(AsteriskServer by) throws Exception {
        pbx.cli("dialplan reload");
        call("200", "callwright-good-v1");
        assertThat(by.isLive(SECOND)).isFalse();
        assertThat(by.holdings())
                .isEqualTo(new Holdings(
                        new Holdings.Mark("0123456789abcdef", Optional.empty()),
                        Map.of(new FlowId("good"), Set.of(1)),
                        new TreeMap<>(Map.of("200", "good"))));

        by.publish(SECOND);

        assertThat(pbx.cli("core show channels concise")).contains("!callwright-good-v1!start!");
        assertThat(Bridge.isLive(by, SECOND)).isTrue();
        assertThat(by.mark().installation()).contains("test");
        assertThat(by.holdings().versions()).containsEntry(new FlowId("good"), Set.of(1, 2));
        assertThat(by.holdings().numbers()).containsExactly(Map.entry("200", "good"));
        hangUp();
        call("200", "callwright-good-v2");
        hangUp();
    }

    @Test
    void aStoredTextThatLeadsToAnotherCallflowStillDoes() throws Exception {
        server.publish(good().with(TestFlows.flow(
                "leads",
                TestFlows.version("leads", 1, "exten => start,1,Goto(callwright-flow,good,1)"),
                PhoneNumber.extension("201"))));

        call("201", "callwright-good-v1");
        hangUp();
    }

    @Test
    void whatFailsAfterwardsLeavesTheFilesOfTheEarlierVersionLive() throws Exception {
        Files.writeString(pbx.etc().resolve("callwright.conf"), VERSION + "\n" + ENTRANCES);
        pbx.cli("dialplan reload");
        AsteriskServer faulty = Bridge.connected(Bridge.settings(pbx), text -> text.replace("Wait(60)", "Wait(61)"));

        assertThat(failure(() -> faulty.publish(SECOND)).restored()).isTrue();

        call("200", "callwright-good-v1");
        hangUp();
        assertThat(list()).contains("0123456789abcdef");
        faulty.stop();
    }
}
