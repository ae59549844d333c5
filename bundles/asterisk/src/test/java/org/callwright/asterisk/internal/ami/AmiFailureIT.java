package org.callwright.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnAmiPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.internal.delivery.AmiDelivery;
import org.callwright.asterisk.internal.delivery.DeliveryException;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.junit.jupiter.api.Test;

/** Publications by AMI that fail, and what is live then. */
class AmiFailureIT extends OnAmiPbx {
    @Test
    void aLineTooLongForAmiIsSaidAndNothingIsChanged() throws Exception {
        server.publish(good());
        Map<String, String> before = files();

        PublishException failure = failure(() -> server.publish(TestFlows.publication(List.of(
                TestFlows.flow("aa", TestFlows.version("aa", 1, "exten => start,1,NoOp(" + "ä".repeat(490) + ")"))))));

        assertThat(failure)
                .hasMessageContaining("'exten => start,1,NoOp(ää")
                .hasMessageContaining("more than 1000 bytes")
                .hasMessageContaining("Nothing was changed");
        assertThat(failure.restored()).isTrue();
        assertThat(files()).isEqualTo(before);
        assertThat(Bridge.isLive(server, good())).isTrue();
    }

    @Test
    void whatDoesNotVerifyIsPutBack() throws Exception {
        server.publish(good());
        String before = list();
        AsteriskServer faulty = Bridge.connected(Bridge.byAmi(pbx), text -> text.replace("Wait(60)", "Wait(61)"));

        PublishException failure =
                failure(() -> faulty.publish(TestFlows.waiting("bad", PhoneNumber.extension("201"))));

        assertThat(failure).hasMessageContaining("Wait(61)").hasMessageContaining("live again");
        assertThat(failure.restored()).isTrue();
        assertThat(list()).isEqualTo(before);
        assertThat(Bridge.isLive(server, good())).isTrue();
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

        PublishException failure = failure(() -> server.publish(TestFlows.waiting("bb", PhoneNumber.extension("201"))));

        assertThat(failure)
                .hasMessageContaining("is not what was sent")
                .hasMessageContaining("disk is not full")
                .hasMessageContaining("Nothing was changed");
        assertThat(Bridge.isLive(server, good())).isTrue();
    }

    @Test
    void aMissingTryincludeIsSaid() throws Exception {
        Files.writeString(extensionsConf(), extensions.replace("#tryinclude callwright.conf", ""));

        assertThat(failure(() -> server.publish(good())))
                .hasMessageContaining("Add '#tryinclude callwright.conf' as the last line of extensions.conf")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void whatCameByASharedDiskIsGoneOnWithByAmiAndTheOtherWayRound() throws Exception {
        AsteriskServer disk = Bridge.connected(Bridge.settings(pbx));
        disk.publish(good());
        assertThat(Bridge.isLive(server, good())).isTrue();

        Publication more =
                good().with(TestFlows.flow("more", TestFlows.waits("more", 1), PhoneNumber.extension("201")));
        server.publish(more);
        assertThat(Bridge.isLive(server, more)).isTrue();
        assertThat(Bridge.isLive(disk, more)).isTrue();
        disk.publish(good());

        assertThat(Bridge.isLive(disk, good())).isTrue();
        disk.stop();
    }

    @Test
    void theFileOfAnEarlierVersionThatCameByASharedDiskIsNotReplaced() throws Exception {
        Files.writeString(
                pbx.etc().resolve("callwright.conf"), "[callwright-marker]\nexten => 0123456789abcdef,1,NoOp()\n");

        assertThat(failure(() -> server.publish(good()))).hasMessageContaining("did not get there by AMI");
    }

    @Test
    void aMissingPermissionIsSaidWithItsRemedy() throws Exception {
        Bridge.append(pbx.etc().resolve("manager.conf"), "\n[weak]\nsecret = x\nwrite = command,reporting\n");
        pbx.cli("manager reload");
        try (AmiConnection ami =
                new AmiConnection(Bridge.settings(pbx, "weak", "x").account(), state -> {})) {
            ami.start();
            assertThat(ami.awaitReachable(Duration.ofSeconds(10))).isTrue();

            assertThat(catchThrowable(() -> new AmiDelivery(ami, "callwright.conf").read()))
                    .isInstanceOf(DeliveryException.class)
                    .hasMessageContaining("Add 'config' to the write= line of [weak]");
        }
    }

    @Test
    void aPbxKilledWhileFilesAreWrittenComesBackWithWhatWasLive() throws Exception {
        server.publish(good());
        CompletableFuture<Throwable> failure =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> server.publish(TestFlows.many(1000))));
        DemoPbx.await("some are written", Duration.ofSeconds(20), () -> {
            try {
                return files().size() > 10;
            } catch (IOException e) {
                return false;
            }
        });
        pbx.kill();

        assertThat(failure.get()).isInstanceOf(PbxUnreachableException.class);
        assertThat(list()).contains("{1,2,3,4,5}");
        pbx.restart();
        DemoPbx.await("it is back", Duration.ofSeconds(20), () -> server.state() instanceof PbxState.Reachable);
        assertThat(Bridge.isLive(server, good())).isTrue();
    }

    @Test
    void whatWasLiveIsBackWhenThePbxDiesBetweenTheSwitchAndTheReload() throws Exception {
        server.publish(good());
        AsteriskServer unlucky = Bridge.interrupted(Bridge.byAmi(pbx), pbx::kill);
        CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> unlucky.publish(TestFlows.waiting("bb", PhoneNumber.extension("201")))));
        DemoPbx.await("the loss is seen", Duration.ofSeconds(10), () -> server.state() instanceof PbxState.Away);
        pbx.restart();

        assertThat(failure.get()).isInstanceOf(PublishException.class).hasMessageContaining("live again");
        DemoPbx.await("it is back", Duration.ofSeconds(20), () -> server.state() instanceof PbxState.Reachable);
        assertThat(Bridge.isLive(server, good())).isTrue();
        unlucky.stop();
    }

    @Test
    void whatWasLiveIsPutBackByItselfWhenThePbxIsAwayForLong() throws Exception {
        server.publish(good());
        String before = list();
        AsteriskServer unlucky = Bridge.interrupted(Bridge.byAmi(pbx), pbx::kill);

        PublishException failure =
                failure(() -> unlucky.publish(TestFlows.waiting("bb", PhoneNumber.extension("201"))));
        String left = list();
        pbx.restart();

        assertThat(failure).hasMessageContaining("is put back when Asterisk answers again");
        assertThat(left).isNotEqualTo(before);
        DemoPbx.await("it is live again", Duration.ofSeconds(30), this::goodIsLive);
        assertThat(list()).isEqualTo(before);
        unlucky.stop();
    }

    private boolean goodIsLive() {
        try {
            return Bridge.isLive(server, good());
        } catch (PbxUnreachableException notYet) {
            return false;
        }
    }
}
