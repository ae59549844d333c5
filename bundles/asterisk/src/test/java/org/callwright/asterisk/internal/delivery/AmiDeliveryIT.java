package org.callwright.asterisk.internal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnAmiPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.junit.jupiter.api.Test;

/** Publishing to a PBX that only AMI leads to. */
class AmiDeliveryIT extends OnAmiPbx {
    @Test
    void whatIsPublishedAnswersCalls() throws Exception {
        server.publish(good());

        assertThat(Bridge.isLive(server, good())).isTrue();
        call("200", "callwright-good-v1");
        hangUp();
        assertThat(list()).contains("#tryinclude callwright-part-{1,2,3,4,5}.conf");
    }

    @Test
    void aCodeAndItsLampGetThereToo() throws Exception {
        Publication night = good().with(TestFlows.night("office"));

        server.publish(night);

        assertThat(Bridge.isLive(server, night)).isTrue();
        assertThat(pbx.cli("core show hint *28")).contains("Custom:callwright-office-state");
    }

    @Test
    void aFlowMoreTouchesNoFileThatIsLiveAndFewOthers() throws Exception {
        server.publish(TestFlows.many(200));
        Map<String, String> before = files();
        List<LiveFlow> flows = new ArrayList<>(TestFlows.many(200).flows().values());
        flows.add(TestFlows.flow("flow55b", TestFlows.waits("flow55b", 1), PhoneNumber.extension("300")));

        Publication more = TestFlows.publication(flows);
        server.publish(more);

        assertThat(Bridge.isLive(server, more)).isTrue();
        Map<String, String> after = files();
        before.remove("callwright.conf");
        before.remove("callwright-next.conf");
        assertThat(before)
                .hasSizeGreaterThan(10)
                .allSatisfy((name, content) -> assertThat(after.get(name)).isEqualTo(content));
        assertThat(after.size() - before.size() - 2).isBetween(1, 6);
    }

    @Test
    void filesThatFellOutOfTheListAreUsedAgain() throws Exception {
        for (int i = 0; i < 10; i++) {
            server.publish(TestFlows.waiting("flow" + i, PhoneNumber.extension("200")));
        }

        assertThat(files().keySet())
                .contains("callwright.conf", "callwright-empty.conf", "callwright-next.conf")
                .hasSizeLessThan(3 + 10);
    }

    @Test
    void whatIsTakenOutIsGoneAndWhatComesBackIsBack() throws Exception {
        server.publish(good());
        server.publish(TestFlows.publication(List.of()));
        assertThat(pbx.cli("dialplan show callwright-good-v1")).contains("no existence");

        server.publish(good());

        assertThat(Bridge.isLive(server, good())).isTrue();
    }

    @Test
    void awkwardArgumentsArriveAsTheyWerePrinted() throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                "exten => start,1,NoOp(none)",
                " same => n,NoOp()",
                " same => n,NoOp( a  b )",
                " same => n(l),Set(X=${BASE64_DECODE(w6TDtg==)})",
                " same => n,NoOp(\\\"äöü\\\" (a) & [b] | 'c': ~ #d => e = \\, \\\\ > <)",
                " same => n,NoOp(" + "x".repeat(900) + ")",
                "exten => _[0-9*#],1,NoOp(key)",
                "exten => i,1,Hangup(16)"));
        for (int i = 1; i < 200; i++) {
            lines.add("exten => s" + i + ",1,NoOp(: step " + i + ")");
            lines.add(" same => n,NoOp(a: b)");
        }
        Publication publication = TestFlows.publication(
                List.of(TestFlows.flow("none", TestFlows.version("none", 1, lines.toArray(String[]::new)))));

        server.publish(publication);

        assertThat(Bridge.isLive(server, publication)).isTrue();
        // What comes back by AMI is the same text, or else this would compare all anew and write all again.
        String list = list();
        server.publish(publication);
        assertThat(list()).isEqualTo(list);
    }

    @Test
    void callsAreRoutedWhilePublicationsGoOn() throws Exception {
        server.publish(good());
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<Integer> publishing = CompletableFuture.supplyAsync(() -> {
            int done = 0;
            for (; calls.get() < 20; done++) {
                List<LiveFlow> flows =
                        new ArrayList<>(TestFlows.many(done % 20).flows().values());
                flows.addAll(good().flows().values());
                server.publish(TestFlows.publication(flows));
            }
            return done;
        });
        for (; calls.get() < 20 && !publishing.isDone(); calls.incrementAndGet()) {
            call("200", "callwright-good-v1");
            hangUp();
        }

        assertThat(publishing.get()).isGreaterThan(20);
        System.out.println("Publications by AMI during " + calls + " calls: " + publishing.get());
    }

    @Test
    void theTimeForAHundredFlowsIsComparedWithTheSharedDisk() throws Exception {
        AsteriskServer disk = Bridge.connected(Bridge.settings(pbx));
        for (int flows : new int[] {1, 10, 100}) {
            long shared = disk.publish(TestFlows.many(flows)).took().toMillis();
            Files.delete(pbx.etc().resolve("callwright.conf"));
            long ami = server.publish(TestFlows.many(flows)).took().toMillis();
            long again = server.publish(TestFlows.many(flows + 1)).took().toMillis();
            System.out.printf(
                    "%d flows: shared disk %d ms, AMI %d ms (%.1f times), one more by AMI %d ms%n",
                    flows, shared, ami, (double) ami / shared, again);
            assertThat(again).isLessThan(5000);
            deleteFiles();
            pbx.cli("dialplan reload");
        }
        disk.stop();
    }
}
