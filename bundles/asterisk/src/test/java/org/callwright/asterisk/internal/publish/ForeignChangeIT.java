package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.OnDemoPbx;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.ChangedFile;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody else changes on the PBX while Callwright is connected is seen, and can be put right. */
class ForeignChangeIT extends OnDemoPbx {
    private static final FlowId GOOD = new FlowId("good");
    private static final FlowId OTHER = new FlowId("other");

    private Publication live;

    @BeforeEach
    void publish() {
        live = TestFlows.waiting("good", PhoneNumber.extension("200"))
                .with(TestFlows.flow("other", TestFlows.waits("other", 1), PhoneNumber.did("030555020")));
        server.publish(live);
        assertThat(server.difference(live)).isEmpty();
    }

    private String difference() {
        return server.difference(live).orElseThrow().toString();
    }

    private void assertRepairs() {
        server.publish(live, Set.of(GOOD, OTHER));
        assertThat(Bridge.isLive(server, live)).isTrue();
    }

    private static Path ours(String name) {
        return pbx.etc().resolve(name);
    }

    @Test
    void aFileThatIsGone() throws Exception {
        Files.delete(ours("callwright.conf"));
        assertThat(difference()).contains("There is no callwright.conf on the PBX any more");
        pbx.cli("dialplan reload");

        assertThat(server.mismatch(live, GOOD).orElseThrow().missing()).isTrue();
        assertRepairs();
    }

    @Test
    void aPartThatIsGone() throws Exception {
        Files.delete(ours("callwright-part-2.conf"));
        assertThat(difference()).contains("callwright-part-2.conf on the PBX is missing");
        assertRepairs();
    }

    @Test
    void anIndexWithALineMore() throws Exception {
        FileTime written = Files.getLastModifiedTime(ours("callwright.conf"));
        Bridge.append(ours("callwright.conf"), "exten => 1,1,NoOp(theirs)\n");
        Files.setLastModifiedTime(ours("callwright.conf"), written);
        assertThat(difference()).contains("callwright.conf on the PBX is not as Callwright wrote it last");
        assertRepairs();
    }

    @Test
    void aPartThatWasRestoredFromABackup() throws Exception {
        Path part = ours("callwright-part-1.conf");
        String text = Files.readString(part);
        Files.delete(part);
        Files.writeString(part, text.replace("Wait(60)", "Wait(61)"));
        Files.setLastModifiedTime(part, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(difference()).contains("callwright-part-1.conf");
        assertRepairs();
    }

    @Test
    void extensionsConfWrittenAnewWithoutOurLine() throws Exception {
        Files.writeString(extensionsConf(), extensions.replace("#tryinclude callwright.conf", ""));
        assertThat(difference()).contains("Asterisk does not read callwright.conf");
        pbx.cli("dialplan reload");

        assertThat(difference()).contains("Asterisk has not loaded callwright.conf to its end");
        Files.writeString(extensionsConf(), extensions);
        assertRepairs();
    }

    @Test
    void aWrapperThatLostItsInclude() throws Exception {
        Files.writeString(extensionsConf(), extensions.replace("include => callwright-inbound\n", ""));
        pbx.cli("dialplan reload");

        assertThat(difference()).contains("030555020").contains("'include => callwright-inbound'");
        assertThat(server.mismatch(live, GOOD)).isEmpty();
        assertThat(server.mismatch(live, OTHER).orElseThrow().missing()).isFalse();
    }

    @Test
    void aNumberThatGoesElsewhereIsNamedWithFileAndLine() throws Exception {
        Files.writeString(ours("theirs.conf"), "[phones-with-callwright](+)\nexten => 200,1,NoOp(mine)\n");
        Bridge.append(extensionsConf(), "\n#include theirs.conf\n");
        pbx.cli("dialplan reload");

        assertThat(difference())
                .contains("The number 200")
                .contains("'exten => 200,1,NoOp(mine)' of context phones-with-callwright (theirs.conf:2)");
        Files.delete(ours("theirs.conf"));
    }

    @Test
    void aNumberThatGoesElsewhereHoldsNoOtherCallflowUp() throws Exception {
        Bridge.append(extensionsConf(), "\n[phones-with-callwright](+)\nexten => 200,1,NoOp(mine)\n");
        pbx.cli("dialplan reload");
        assertThat(difference()).contains("The number 200");

        server.publish(live.with(TestFlows.flow("third", TestFlows.waits("third", 1), PhoneNumber.extension("201"))));

        assertThat(difference()).isNotEmpty();
    }

    @Test
    void filesThatTheNextReloadMakesLiveAreNamed() throws Exception {
        assertThat(server.changedFiles()).isEmpty();
        Files.writeString(ours("theirs.conf"), "[mine]\nexten => 1,1,NoOp()\n");
        Bridge.append(extensionsConf(), "\n#include theirs.conf\n");

        assertThat(server.changedFiles())
                .extracting(ChangedFile::name)
                .containsExactlyInAnyOrder("extensions.conf", "theirs.conf");
        pbx.cli("module reload pbx_config.so");
        DemoPbx.await(
                "the reload is seen",
                Duration.ofSeconds(10),
                () -> server.changedFiles().isEmpty());
        Bridge.append(ours("theirs.conf"), "exten => 2,1,NoOp()\n");
        assertThat(server.changedFiles()).extracting(ChangedFile::name).containsExactly("theirs.conf");
        server.publish(live);
        assertThat(server.changedFiles()).isEmpty();
        Files.delete(ours("theirs.conf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[theirs|extensions.conf, line 3|begins a context and has no ]",
                "#include nowhere.conf|extensions.conf, line 3|includes nowhere.conf",
                ";-- theirs|extensions.conf, line 3|begins a comment that does not end"
            })
    void anErrorInSomebodyElsesFileIsSaidToBeTheirs(String line, String where, String what) throws Exception {
        Files.writeString(extensionsConf(), "\n\n" + line + "\n" + extensions);

        assertThat(failure(() -> server.publish(TestFlows.waiting("more", PhoneNumber.extension("201")))))
                .hasMessageContaining(where)
                .hasMessageContaining("which is not Callwright's")
                .hasMessageContaining(what);
    }

    @Test
    void aReloadThatSomebodyElseHasDoneIsTold() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        server.listeners = List.of(Bridge.offering(new PbxState.Listener() {
            @Override
            public void changed(PbxState state) {
                // Not of interest here.
            }

            @Override
            public void reloaded() {
                told.countDown();
            }
        }));
        pbx.cli("module reload pbx_config.so");

        assertThat(told.await(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
    }
}
