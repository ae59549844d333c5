package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.junit.jupiter.api.Test;

class RefusedPublishIT extends OnDemoPbx {
    @Test
    void aNumberTakenByTheWrappersOwnCatchAllIsSaidAndPutBack() throws Exception {
        Files.writeString(
                extensionsConf(),
                extensions.replace(
                        "[phones-with-callwright]\n", "[phones-with-callwright]\nexten => _X.,1,NoOp(mine)\n"));

        PublishException failure = failure(() -> server.publish(TestFlows.waiting("aa", PhoneNumber.extension("200"))));

        assertThat(failure)
                .hasMessageContaining("'exten => _X.,1,NoOp(mine)' of context phones-with-callwright")
                .hasMessageContaining("move them out of [phones-with-callwright]");
        assertThat(failure.restored()).isTrue();
    }

    @Test
    void aSecondPriorityThatCutsInIsSeen() throws Exception {
        Files.writeString(
                extensionsConf(),
                extensions.replace(
                        "[phones-with-callwright]\n", "[phones-with-callwright]\nexten => _X.,2,NoOp(mine)\n"));

        assertThat(failure(() -> server.publish(TestFlows.waiting("aa", PhoneNumber.extension("200")))))
                .hasMessageContaining("'exten => _X.,2,NoOp(mine)'");
    }

    @Test
    void aWrapperThatAsksThePbxFirstIsSaid() throws Exception {
        Files.writeString(
                extensionsConf(),
                extensions.replace(
                        "include => callwright-internal\ninclude => phones",
                        "include => phones\ninclude => callwright-internal"));

        assertThat(failure(() -> server.publish(TestFlows.waiting("aa", PhoneNumber.extension("200")))))
                .hasMessageContaining("Make 'include => callwright-internal' the first include");
    }

    @Test
    void aWrapperWithoutOurIncludeIsSaid() throws Exception {
        Files.writeString(extensionsConf(), extensions.replace("include => callwright-inbound\n", ""));

        assertThat(failure(() -> server.publish(TestFlows.waiting("aa", PhoneNumber.did("030555020")))))
                .hasMessageContaining("Add 'include => callwright-inbound' the first include");
    }

    @Test
    void aLineThatSomethingElseAddsToOurContextsIsSeen() throws Exception {
        Bridge.append(extensionsConf(), "\n[callwright-internal]\nexten => 5,1,NoOp(theirs)\n");

        assertThat(failure(() -> server.publish(TestFlows.waiting("aa"))))
                .hasMessageContaining("has the line 'exten => 5,1,NoOp(theirs)', which Callwright did not write");
    }

    @Test
    void whatIsPublishedAgainIsLookedAtAnew() throws Exception {
        Publication publication = TestFlows.waiting("aa", PhoneNumber.extension("200"));
        server.publish(publication);
        Files.writeString(
                extensionsConf(),
                extensions.replace(
                        "[phones-with-callwright]\n", "[phones-with-callwright]\nexten => 200,1,NoOp(mine)\n"));
        pbx.cli("dialplan reload");

        assertThat(Bridge.isLive(server, publication)).isFalse();
        assertThat(failure(() -> server.publish(publication, Set.of(new FlowId("aa")))))
                .hasMessageContaining("NoOp(mine)");
    }

    @Test
    void aContextTakenOutThatSomethingElseBringsInAgainIsSeen() throws Exception {
        server.publish(TestFlows.waiting("old", PhoneNumber.extension("200")));
        Bridge.append(extensionsConf(), "\n[callwright-old-v1]\nexten => start,1,NoOp()\n");

        assertThat(failure(() -> server.publish(TestFlows.waiting("new"))))
                .hasMessageContaining("Context callwright-old-v1 is still there though it was taken out");
    }

    @Test
    void aMissingTryincludeIsSaid() throws Exception {
        Files.writeString(extensionsConf(), extensions.replace("#tryinclude callwright.conf", ""));

        PublishException failure = failure(() -> server.publish(TestFlows.waiting("aa")));

        assertThat(failure)
                .hasMessageContaining("Add '#tryinclude callwright.conf' as the last line")
                .hasMessageContaining("Nothing was changed");
        assertThat(failure.restored()).isTrue();
    }

    @Test
    void aWrapperContextThatDoesNotExistIsSaid() throws Exception {
        AsteriskServer elsewhere =
                Bridge.connected(Bridge.settings(pbx, "callwright", pbx.account("ami_secret"), "nowhere", "phones"));

        assertThat(failure(() -> elsewhere.publish(TestFlows.waiting("aa"))))
                .hasMessageContaining("Asterisk has no context nowhere. Create [nowhere] in extensions.conf");
        elsewhere.stop();
    }

    @Test
    void anApplicationThatAsteriskLacksIsSaid() {
        Publication publication = TestFlows.publication(
                List.of(TestFlows.flow("aa", TestFlows.version("aa", 1, "exten => start,1,Fly(to the moon)"))));

        assertThat(failure(() -> server.publish(publication))).hasMessageContaining("Asterisk lacks Fly");
    }

    @Test
    void aProtectedNumberIsNeverTaken() {
        server.publish(TestFlows.waiting("there", PhoneNumber.extension("200"))); // what was there before is known then

        assertThat(failure(() -> server.publish(TestFlows.waiting("aa", PhoneNumber.extension("112")))))
                .hasMessageContaining("112 is protected");
    }

    @Test
    void aMissingPermissionIsSaidWithItsRemedy() throws Exception {
        Bridge.append(pbx.etc().resolve("manager.conf"), "\n[weak]\nsecret = weak\nwrite = config,reporting\n");
        pbx.cli("manager reload");
        AsteriskServer weak = Bridge.connected(Bridge.settings(pbx, "weak", "weak"));

        PublishException failure = failure(() -> weak.publish(TestFlows.waiting("aa")));

        assertThat(failure).hasMessageContaining("Add 'command' to the write= line of [weak] in manager.conf");
        assertThat(failure.restored()).isTrue();
        weak.stop();
    }
}
