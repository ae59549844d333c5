package org.callwright.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.Publication;
import org.callwright.pbx.Publication.LiveFlow;
import org.callwright.pbx.PublishException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishing to a PBX that only AMI leads to. */
class AmiDeliveryIT extends OnDemoPbx {
    @Override
    @BeforeEach
    void connect() throws Exception {
        server = Bridge.connected(Bridge.byAmi(pbx));
    }

    @Override
    @AfterEach
    void clean() throws Exception {
        deleteFiles();
        super.clean();
    }

    private static void deleteFiles() throws Exception {
        for (String name : files().keySet()) {
            Files.delete(pbx.etc().resolve(name));
        }
    }

    /** Our files on the PBX, with what is in them but for the date. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(pbx.etc())) {
            for (Path file : all.filter(each -> each.getFileName().toString().startsWith("callwright"))
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readString(file).replaceAll("(?m)^;! Creation.*\n", ""));
            }
        }
        return files;
    }

    private static String list() throws IOException {
        return files().get("callwright.conf");
    }

    private static Publication good() {
        return Bridge.waiting("good", PhoneNumber.extension("200"));
    }

    private static boolean rings(String number, String context) {
        try {
            pbx.cli("channel originate Local/" + number + "@phones-with-callwright application Wait 30");
            DemoPbx.await(
                    "a call in " + context,
                    Duration.ofSeconds(5),
                    () -> channels().contains("!" + context + "!start!2!Up!Wait!60"));
            return true;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String channels() {
        try {
            return pbx.cli("core show channels concise");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsPublishedAnswersCalls() throws Exception {
        server.publish(good());

        assertThat(server.isLive(good())).isTrue();
        assertThat(rings("200", "callwright-good-v1")).isTrue();
        assertThat(list()).contains("#tryinclude callwright-part-{1}.conf").doesNotContain("exten");
        pbx.cli("channel request hangup all");
    }

    @Test
    void aFlowMoreTouchesNoFileThatIsLiveAndFewOthers() throws Exception {
        server.publish(Bridge.many(200));
        Map<String, String> before = files();
        List<LiveFlow> flows = new ArrayList<>(Bridge.many(200).flows());
        flows.add(Bridge.flow("flow55b", Bridge.waits("flow55b", 1), PhoneNumber.extension("300")));

        Publication more = new Publication(flows);
        server.publish(more);

        assertThat(server.isLive(more)).isTrue();
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
            server.publish(Bridge.waiting("flow" + i, PhoneNumber.extension("200")));
        }

        assertThat(files().keySet())
                .contains("callwright.conf", "callwright-empty.conf", "callwright-next.conf")
                .hasSizeLessThan(3 + 5);
    }

    @Test
    void whatIsTakenOutIsGoneAndWhatComesBackIsBack() throws Exception {
        server.publish(good());
        server.publish(new Publication(List.of()));
        assertThat(pbx.cli("dialplan show callwright-good-v1")).contains("no existence");

        server.publish(good());

        assertThat(server.isLive(good())).isTrue();
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
        Publication publication =
                new Publication(List.of(Bridge.flow("none", Bridge.version("none", 1, lines.toArray(String[]::new)))));

        server.publish(publication);

        assertThat(server.isLive(publication)).isTrue();
        // What comes back by AMI is the same text, or else this would compare all anew and write all again.
        String list = list();
        server.publish(publication);
        assertThat(list()).isEqualTo(list);
    }

    @Test
    void aLineTooLongForAmiIsSaidAndNothingIsChanged() throws Exception {
        server.publish(good());
        Map<String, String> before = files();

        PublishException failure = failure(() -> server.publish(new Publication(List.of(
                Bridge.flow("aa", Bridge.version("aa", 1, "exten => start,1,NoOp(" + "ä".repeat(490) + ")"))))));

        assertThat(failure)
                .hasMessageContaining("'exten => start,1,NoOp(ää")
                .hasMessageContaining("more than 1000 bytes")
                .hasMessageContaining("Nothing was changed");
        assertThat(failure.restored()).isTrue();
        assertThat(files()).isEqualTo(before);
        assertThat(server.isLive(good())).isTrue();
    }

    @Test
    void whatDoesNotVerifyIsPutBack() throws Exception {
        server.publish(good());
        String before = list();
        AsteriskServer faulty = Bridge.connected(Bridge.byAmi(pbx), text -> text.replace("Wait(60)", "Wait(61)"));

        PublishException failure = failure(() -> faulty.publish(Bridge.waiting("bad", PhoneNumber.extension("201"))));

        assertThat(failure).hasMessageContaining("Wait(61)").hasMessageContaining("live again");
        assertThat(failure.restored()).isTrue();
        assertThat(list()).isEqualTo(before);
        assertThat(server.isLive(good())).isTrue();
        faulty.stop();
    }

    @Test
    void theFirstPublicationThatFailsLeavesNothingInTheDialplan() throws Exception {
        AsteriskServer faulty = Bridge.connected(Bridge.byAmi(pbx), text -> text.replace("Wait(60)", "Wait(61)"));

        assertThat(failure(() -> faulty.publish(good())).restored()).isTrue();

        assertThat(pbx.cli("dialplan show callwright-marker")).contains("no existence");
        assertThat(list()).doesNotContain("#tryinclude");
        faulty.stop();
    }

    @Test
    void aFileThatDoesNotHoldWhatWasSentIsSeenBeforeAnythingIsLive() throws Exception {
        server.publish(good());
        Files.writeString(pbx.etc().resolve("callwright-empty.conf"), "[phones]\nexten => 1,1,NoOp(theirs)\n");

        PublishException failure = failure(() -> server.publish(Bridge.waiting("bb", PhoneNumber.extension("201"))));

        assertThat(failure)
                .hasMessageContaining("is not what was sent")
                .hasMessageContaining("disk is not full")
                .hasMessageContaining("Nothing was changed");
        assertThat(server.isLive(good())).isTrue();
    }

    @Test
    void aMissingTryincludeIsSaid() throws Exception {
        Files.writeString(extensionsConf(), extensions.replace("#tryinclude callwright.conf", ""));

        assertThat(failure(() -> server.publish(good())))
                .hasMessageContaining("Add '#tryinclude callwright.conf' as the last line of extensions.conf")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void aFileThatCameByASharedDiskIsNotReplacedButTheOtherWayRoundIs() throws Exception {
        AsteriskServer disk = Bridge.connected(Bridge.settings(pbx));
        disk.publish(good());
        assertThat(failure(() -> server.publish(good()))).hasMessageContaining("did not get there by AMI");
        assertThat(server.isLive(good())).isTrue();
        Files.delete(pbx.etc().resolve("callwright.conf"));

        server.publish(good());
        assertThat(server.isLive(good())).isTrue();
        disk.publish(good());

        assertThat(disk.isLive(good())).isTrue();
        assertThat(list()).contains("callwright-good-v1").doesNotContain("#tryinclude");
        disk.stop();
    }

    @Test
    void aMissingPermissionIsSaidWithItsRemedy() throws Exception {
        ConfigFiles files = new ConfigFiles(ami("weak", "command,reporting"), "callwright-empty.conf");

        assertThat(catchThrowable(() -> files.write("callwright.conf", List.of())))
                .hasMessageContaining("Add 'config' to the write= line of [weak]");
    }

    private static Ami ami(String user, String classes) throws Exception {
        Bridge.append(pbx.etc().resolve("manager.conf"), "\n[" + user + "]\nsecret = x\nwrite = " + classes + "\n");
        pbx.cli("manager reload");
        Ami ami = new Ami(Bridge.settings(pbx, user, "x").account(), state -> {});
        ami.start();
        assertThat(ami.awaitReachable(Duration.ofSeconds(10))).isTrue();
        return ami;
    }

    @Test
    void callsAreRoutedWhilePublicationsGoOn() throws Exception {
        server.publish(good());
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<Integer> publishing = CompletableFuture.supplyAsync(() -> {
            int done = 0;
            for (; calls.get() < 20; done++) {
                List<LiveFlow> flows = new ArrayList<>(Bridge.many(done % 20).flows());
                flows.addAll(good().flows());
                server.publish(new Publication(flows));
            }
            return done;
        });
        for (; calls.get() < 20 && !publishing.isDone(); calls.incrementAndGet()) {
            rings("200", "callwright-good-v1");
            pbx.cli("channel request hangup all");
            DemoPbx.await(
                    "the call is over", Duration.ofSeconds(5), () -> channels().isBlank());
        }

        assertThat(publishing.get()).isGreaterThan(20);
        System.out.println("Publications by AMI during " + calls + " calls: " + publishing.get());
    }

    @Test
    void aPbxKilledWhileFilesAreWrittenComesBackWithWhatWasLive() throws Exception {
        server.publish(good());
        CompletableFuture<Throwable> failure =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> server.publish(Bridge.many(1000))));
        DemoPbx.await("some are written", Duration.ofSeconds(20), () -> {
            try {
                return files().size() > 20;
            } catch (IOException e) {
                return false;
            }
        });
        pbx.kill();

        assertThat(failure.get()).isNotNull();
        assertThat(list()).contains("{1}");
        pbx.start();
        DemoPbx.await("it is back", Duration.ofSeconds(20), () -> server.state() instanceof PbxState.Reachable);
        assertThat(server.isLive(good())).isTrue();
    }

    @Test
    void whatWasLiveIsBackWhenThePbxDiesBetweenTheSwitchAndTheReload() throws Exception {
        server.publish(good());
        AsteriskServer unlucky = Bridge.interrupted(Bridge.byAmi(pbx), pbx::kill);
        CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> unlucky.publish(Bridge.waiting("bb", PhoneNumber.extension("201")))));
        DemoPbx.await("the loss is seen", Duration.ofSeconds(10), () -> server.state() instanceof PbxState.Away);
        pbx.start();

        assertThat(failure.get()).isInstanceOf(PublishException.class).hasMessageContaining("live again");
        DemoPbx.await("it is back", Duration.ofSeconds(20), () -> server.state() instanceof PbxState.Reachable);
        assertThat(server.isLive(good())).isTrue();
        unlucky.stop();
    }

    @Test
    void theTimeForAHundredFlowsIsComparedWithTheSharedDisk() throws Exception {
        AsteriskServer disk = Bridge.connected(Bridge.settings(pbx));
        for (int flows : new int[] {1, 10, 100}) {
            long shared = disk.publish(Bridge.many(flows)).took().toMillis();
            Files.delete(pbx.etc().resolve("callwright.conf"));
            long ami = server.publish(Bridge.many(flows)).took().toMillis();
            long again = server.publish(Bridge.many(flows + 1)).took().toMillis();
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
