package org.callwright.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.internal.delivery.SharedDirectoryDelivery;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.compiler.form.ReferenceKind;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.InventorySource.Item;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.Publication;
import org.callwright.pbx.PublishException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AmiConnectionIT {
    private DemoPbx pbx;

    @BeforeEach
    void start() throws Exception {
        pbx = DemoPbx.start();
    }

    @AfterEach
    void stop() throws Exception {
        pbx.close();
    }

    @Test
    void whatExistsIsReadWithTheNamesPeopleKnow() throws Exception {
        AsteriskServer server = Bridge.connected(Bridge.settings(pbx));

        assertThat(server.items(ReferenceKind.PHONE))
                .containsExactlyInAnyOrder(new Item("alice", "Alice <100>"), new Item("bob", "Bob <101>"));
        assertThat(server.items(ReferenceKind.MAILBOX))
                .containsExactlyInAnyOrder(
                        new Item("100@default", "Alice <100>"), new Item("101@default", "Bob <101>"));
        assertThat(server.items(ReferenceKind.EXTENSION))
                .contains(new Item("100@phones", "Alice <100>"), new Item("101@phones", "Bob <101>"))
                .contains(new Item("600@phones", "600"));
        assertThat(server.items(ReferenceKind.DESTINATION)).containsExactly(new Item("600@phones", "The office queue"));
        assertThat(server.items(ReferenceKind.ROUTE)).containsExactly(new Item("outbound", "outbound"));
        assertThat(server.items(ReferenceKind.QUEUE)).containsExactly(new Item("office", "office"));
        assertThat(server.items(ReferenceKind.MUSIC_CLASS)).extracting(Item::id).contains("default", "office");
        assertThat(server.items(ReferenceKind.PROMPT)).extracting(Item::id).contains("vm-goodbye", "digits/1");
        assertThat(server.items(ReferenceKind.LANGUAGE))
                .contains(new Item("en", "en"))
                .as("folders with a number of prompts of their own, as a PBX may have for recordings, are no languages")
                .allSatisfy(language -> assertThat(language.id()).startsWith("en"));
        server.stop();
    }

    @Test
    void trunksAreNoPhones() throws Exception {
        Bridge.append(pbx.etc().resolve("pjsip.conf"), """

                [login](!)
                type = auth
                username = x
                password = x
                [one-auth](login)
                [by-context]
                type = endpoint
                context = from-trunk-with-callwright
                auth = one-auth
                [by-login]
                type = endpoint
                context = phones-with-callwright
                outbound_auth = one-auth
                [a-phone]
                type = endpoint
                context = phones-with-callwright
                auth = one-auth
                """);
        pbx.cli("module reload res_pjsip.so");
        AsteriskServer server = Bridge.connected(Bridge.settings(pbx));

        assertThat(server.items(ReferenceKind.PHONE))
                .extracting(Item::id)
                .containsExactlyInAnyOrder("a-phone", "alice", "bob");
        server.stop();
    }

    @Test
    void aNumberOfThePbxHasAnOwnerAndAPatternIsNone() throws Exception {
        AsteriskServer server = Bridge.connected(Bridge.settings(pbx));
        server.publish(TestFlows.waiting("mine", PhoneNumber.extension("200")));

        assertThat(server.owner(PhoneNumber.extension("100")))
                .contains("Gosub(ring-phone,s,1(alice,100)) in context phones");
        assertThat(server.owner(PhoneNumber.did("030555010"))).isPresent();
        assertThat(server.protectedNumbers().reachedBy("112")).contains("112");
        assertThat(server.owner(PhoneNumber.extension("200"))).isEmpty();
        assertThat(server.owner(PhoneNumber.extension("999"))).isEmpty();
        server.stop();
    }

    @Test
    void aRestartedPbxIsFoundAgainWithWhatWasLiveAndAsAnotherRun() throws Exception {
        AsteriskServer server = Bridge.connected(Bridge.settings(pbx));
        List<PbxState> states = new CopyOnWriteArrayList<>();
        server.listeners = List.of(Bridge.offering(states::add));
        Publication publication = TestFlows.waiting("aa", PhoneNumber.extension("200"));
        server.publish(publication);
        String run = server.calls().run();

        pbx.kill();
        DemoPbx.await("the loss is seen", Duration.ofSeconds(5), () -> server.state() instanceof PbxState.Away);
        assertThatThrownBy(() -> Bridge.isLive(server, publication)).isInstanceOf(PbxUnreachableException.class);
        assertThatThrownBy(() -> server.publish(TestFlows.waiting("bb"))).isInstanceOf(PbxUnreachableException.class);
        // Not waited for: AMI answers before there is a dialplan.
        CompletableFuture<Void> start = CompletableFuture.runAsync(this::startAgain);
        DemoPbx.await("it is back", Duration.ofSeconds(20), () -> server.state() instanceof PbxState.Reachable);

        assertThat(Bridge.isLive(server, publication)).isTrue();
        start.join();
        assertThat(server.calls().run()).isNotEqualTo(run);
        assertThat(states.getFirst()).isInstanceOf(PbxState.Away.class);
        assertThat(states.getLast()).isInstanceOf(PbxState.Reachable.class);
        server.stop();
    }

    private void startAgain() {
        try {
            pbx.restart();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRunKeepsItsNameAcrossReloads() throws Exception {
        AsteriskServer server = Bridge.connected(Bridge.settings(pbx));
        String run = server.calls().run();

        // A second is not enough to tell quick restarts apart.
        assertThat(run).matches("[0-9-]+T[0-9:]+/0x[0-9a-f]+");
        pbx.cli("core reload");

        assertThat(server.calls().run()).isEqualTo(run);
        server.stop();
    }

    @Test
    void whatWasLiveIsBackWhenThePbxDiesDuringAPublication() throws Exception {
        AsteriskServer server = Bridge.connected(Bridge.settings(pbx));
        Publication publication = TestFlows.waiting("aa", PhoneNumber.extension("200"));
        server.publish(publication);
        AtomicBoolean died = new AtomicBoolean();
        AsteriskServer unlucky = Bridge.connected(Bridge.settings(pbx), text -> {
            if (died.compareAndSet(false, true)) {
                pbx.kill();
            }
            return text;
        });

        CompletableFuture<Throwable> failure = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> unlucky.publish(TestFlows.waiting("bb", PhoneNumber.extension("201")))));
        DemoPbx.await("the loss is seen", Duration.ofSeconds(5), () -> server.state() instanceof PbxState.Away);
        pbx.restart();

        assertThat(failure.get()).isInstanceOf(PublishException.class).hasMessageContaining("live again");
        DemoPbx.await("it is back", Duration.ofSeconds(20), () -> server.state() instanceof PbxState.Reachable);
        assertThat(Bridge.isLive(server, publication)).isTrue();
        server.stop();
        unlucky.stop();
    }

    @Test
    void aPbxThatHangsKeepsNobodyWaiting() throws Exception {
        AsteriskServer server = Bridge.connected(Bridge.settings(pbx));
        pbx.hang(true);
        long start = System.nanoTime();

        assertThatThrownBy(server::calls)
                .isInstanceOf(PbxUnreachableException.class)
                .hasMessageContaining("did not answer CoreShowChannels in time");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(7));
        DemoPbx.await("it counts as away", Duration.ofSeconds(20), () -> server.state() instanceof PbxState.Away);
        pbx.hang(false);
        DemoPbx.await("it is back", Duration.ofSeconds(20), () -> server.state() instanceof PbxState.Reachable);
        server.stop();
    }

    @Test
    void aWrongSecretIsSaidPlainly() throws Exception {
        AsteriskServer server = new AsteriskServer(
                Bridge.settings(pbx, "callwright", "wrong"),
                ami -> new SharedDirectoryDelivery(pbx.etc(), "callwright.conf"));

        DemoPbx.await(
                "it was refused",
                Duration.ofSeconds(10),
                () -> server.state() instanceof PbxState.Away away
                        && away.why().toString().contains("refused the AMI user 'callwright'"));
        server.stop();
    }
}
