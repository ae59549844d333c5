package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.callwright.actions.queue.Queue;
import org.callwright.actions.ring.Ring;
import org.callwright.actions.ringgroup.RingGroup;
import org.callwright.asterisk.testing.FreePorts;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Sipp;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real calls through the actions that ring somebody: phones, groups of them, and queues. */
class RingActionCallsIT {
    @RegisterExtension
    static final ActionCallExtension calls = new ActionCallExtension();

    private static final String ENDED_THERE = ActionCallExtension.NONE;

    @BeforeAll
    static void addDesksAndQueues() throws Exception {
        calls.addDialplan("""
                [desks]
                exten => answers,1,Answer()
                 same => n,Wait(1)
                 same => n,Hangup()
                exten => busy,1,Busy(5)
                exten => congested,1,Congestion(5)
                exten => silent,1,Wait(30)
                exten => engaged,1,Wait(30)
                exten => engaged,hint,Custom:engaged
                exten => declines,1,Ringing()
                 same => n,Wait(0.5)
                 same => n,Hangup(21)
                exten => rejects,1,Ringing()
                 same => n,Wait(0.5)
                 same => n,Hangup(17)
                exten => machine,1,Answer()
                 same => n,Wait(20)
                exten => accepts,1,Ringing()
                 same => n,Wait(1)
                 same => n,Answer()
                 same => n,Wait(2)
                 same => n,SendDTMF(1)
                 same => n,Wait(2)
                 same => n,NoOp(talked)
                 same => n,Hangup()
                """);
        Files.writeString(calls.pbx().folder().resolve("etc/queues.conf"), """

                [nobody]
                joinempty = no

                [deserted]
                joinempty = yes
                leavewhenempty = yes

                [one]
                maxlen = 1

                [served]
                member => Local/answers@desks/n
                """, StandardOpenOption.APPEND);
        calls.pbx().cli("queue reload all");
        calls.pbx().cli("devstate change Custom:engaged INUSE");
    }

    @Test
    void anExtensionThatAnswersKeepsTheCall() throws Exception {
        assertThat(calls.exitTaken(new Ring(), ring("answers"))).isEqualTo(ENDED_THERE);
    }

    @Test
    void aPhoneThatAnswersKeepsTheCall() throws Exception {
        int port = FreePorts.next();
        Sipp.register(
                "bob", calls.pbx().account("bob_password"), port, calls.pbx().sipPort());
        try (Sipp bob = Sipp.phone("phone-answers", port)) {
            assertThat(calls.exitTaken(new Ring(), phone("bob"), Caller.SILENT.doing("Wait(3)")))
                    .isEqualTo(ENDED_THERE);
            bob.awaitSuccess();
        }
    }

    @Test
    void whatRingsAndDoesNotAnswerGoesOnByItsReason() throws Exception {
        assertThat(calls.exitTaken(new Ring(), ring("busy"))).isEqualTo("busy");
        assertThat(calls.exitTaken(new Ring(), ring("silent"))).isEqualTo("no-answer");
        assertThat(calls.exitTaken(new Ring(), phone("alice"))).isEqualTo("unavailable");
        assertThat(calls.exitTaken(new Ring(), ring("congested"))).isEqualTo("not-answered");
    }

    @Test
    void aGroupThatRingsTogetherGoesOnByTheReasonsOfAll() throws Exception {
        assertThat(group("ALL_AT_ONCE", member("busy"), member("silent"))).isEqualTo("not-answered");
        assertThat(group("ALL_AT_ONCE", member("busy"), away())).isEqualTo("busy");
        assertThat(group("ALL_AT_ONCE", away(), away())).isEqualTo("unavailable");
    }

    @Test
    void aGroupInOrderGoesOnByTheReasonsOfAll() throws Exception {
        assertThat(group("IN_ORDER", member("silent"), member("busy"))).isEqualTo("not-answered");
        assertThat(group("IN_ORDER", member("busy"), away())).isEqualTo("busy");
        assertThat(group("IN_ORDER", away(), member("engaged"))).isEqualTo("busy");
        assertThat(group("RANDOM_START", away(), away())).isEqualTo("unavailable");
    }

    @Test
    void whoComesLaterAnswersBesideWhoIsSilent() throws Exception {
        var later = member("answers").with("delay", new ConfigValue.Numeric(1));

        assertThat(group("ALL_AT_ONCE", member("silent").with("ringFor", new ConfigValue.Numeric(9)), later))
                .isEqualTo(ENDED_THERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"declines", "rejects"})
    void whoRangAndDeclinedDidNotAnswer(String desk) throws Exception {
        assertThat(calls.exitTaken(new Ring(), ring(desk))).isEqualTo("not-answered");
        assertThat(group("ALL_AT_ONCE", member(desk))).isEqualTo("not-answered");
        assertThat(group("ALL_AT_ONCE", member(desk), member("busy"))).isEqualTo("not-answered");
        assertThat(group("IN_ORDER", away(), member(desk))).isEqualTo("not-answered");
    }

    @Test
    void aMachineDoesNotTakeTheCallOfAGroup() throws Exception {
        var asking = new ConfigValue.Flag(true);
        var both = groupOf("ALL_AT_ONCE", member("machine"), member("accepts")).with("accept", asking);

        assertThat(calls.exitTaken(
                        new RingGroup(), groupOf("IN_ORDER", member("machine")).with("accept", asking)))
                .isEqualTo("not-answered");
        assertThat(calls.exitTaken(new RingGroup(), both)).isEqualTo(ENDED_THERE);
        assertThat(calls.trace().at("accepts")).isNotEmpty();
        assertThat(calls.trace().at("accepts").stream().flatMap(channel -> calls.trace().path(channel).stream()))
                .anyMatch(line -> line.endsWith("NoOp(talked)"));
    }

    @Test
    void whoIsOnThePhoneIsSkippedIfTheyShall() throws Exception {
        var config = groupOf("ALL_AT_ONCE", member("engaged"));

        assertThat(calls.exitTaken(new RingGroup(), config)).isEqualTo("busy");
        assertThat(calls.exitTaken(new RingGroup(), config.with("skipBusy", new ConfigValue.Flag(false))))
                .isEqualTo("not-answered");
    }

    @Test
    void everyRoundRingsEveryMember() throws Exception {
        var config = groupOf("IN_ORDER", member("busy"), member("congested"))
                .with("rounds", new ConfigValue.Numeric(2))
                .with("skipBusy", new ConfigValue.Flag(false));

        assertThat(dialled(calls.call(new RingGroup(), config, Caller.SILENT).path()))
                .containsExactly("busy", "congested", "busy", "congested");
    }

    @Test
    void inTurnEachCallBeginsWithTheNextMember() throws Exception {
        var config = groupOf("ROUND_ROBIN", member("busy"), member("congested"))
                .with("skipBusy", new ConfigValue.Flag(false));

        List<String> path = calls.call(new RingGroup(), config, Caller.SILENT).path();
        assertThat(dialled(path)).containsExactly("busy", "congested");
        String flow = path.stream()
                .filter(line -> line.startsWith("callwright-f"))
                .map(line -> line.split("-")[1])
                .findFirst()
                .orElseThrow();
        assertThat(dialled(callAgain(flow))).containsExactly("congested", "busy");
        assertThat(dialled(callAgain(flow))).containsExactly("busy", "congested");
    }

    @Test
    void aQueueGoesOnByItsReason() throws Exception {
        assertThat(calls.exitTaken(new Queue(), queue("office"))).isEqualTo("timeout");
        assertThat(calls.exitTaken(new Queue(), queue("nobody"))).isEqualTo("empty");
        assertThat(calls.exitTaken(new Queue(), queue("deserted"))).isEqualTo("left-alone");
        assertThat(calls.exitTaken(new Queue(), queue("gone"))).isEqualTo("not-answered");
    }

    @Test
    void aFullQueueTakesNobodyMore() throws Exception {
        calls.pbx().cli("channel originate Local/700@phones/n application Queue one");
        Await.until(
                "somebody waits in the queue",
                Duration.ofSeconds(30),
                () -> calls.pbx().cli("queue show one").contains("1. Local/"));

        assertThat(calls.exitTaken(new Queue(), queue("one"))).isEqualTo("full");
    }

    @Test
    void afterTheConversationTheCallEndsOrGoesOn() throws Exception {
        assertThat(calls.exitTaken(new Queue(), queue("served"))).isEqualTo(ENDED_THERE);
        assertThat(calls.exitTaken(new Queue(), queue("served").with("goOn", new ConfigValue.Flag(true))))
                .isEqualTo("afterwards");
    }

    /** Whom a call's Dial lines rang. */
    private static List<String> dialled(List<String> path) {
        return path.stream()
                .filter(line -> line.contains(" Dial(Local/"))
                .map(line -> line.replaceAll(".* Dial\\(Local/(\\w+)@desks.*", "$1"))
                .toList();
    }

    private static List<String> callAgain(String flow) throws Exception {
        calls.trace().clear();
        calls.pbx().cli("channel originate Local/" + flow + "@called/n extension " + flow + "@caller");
        Await.until(
                "the call to " + flow + " starts",
                Duration.ofSeconds(60),
                () -> caller(flow).findFirst().isPresent());
        String channel = caller(flow).findFirst().orElseThrow();
        calls.trace().awaitEnd(channel, Duration.ofSeconds(60));
        return calls.trace().path(channel);
    }

    private static Stream<String> caller(String flow) {
        return calls.trace().at(flow).stream().filter(channel -> channel.endsWith(";2"));
    }

    private static String group(String strategy, ConfigValue... members) throws Exception {
        return calls.exitTaken(new RingGroup(), groupOf(strategy, members));
    }

    private static ConfigValue.Group groupOf(String strategy, ConfigValue... members) {
        return ActionCallExtension.initial(new RingGroup())
                .with("strategy", new ConfigValue.Text(strategy))
                .with("members", new ConfigValue.Items(List.of(members)))
                .with("accept", new ConfigValue.Flag(false));
    }

    private static ConfigValue.Group member(String desk) {
        return through(desk, ConfigValue.Group.EMPTY);
    }

    private static ConfigValue.Group away() {
        return ConfigValue.Group.EMPTY.with("phone", new ConfigValue.Reference("phone", "alice"));
    }

    private static ConfigValue.Group ring(String desk) {
        return through(desk, ActionCallExtension.initial(new Ring()));
    }

    private static ConfigValue.Group phone(String name) {
        return ActionCallExtension.initial(new Ring()).with("phone", new ConfigValue.Reference("phone", name));
    }

    private static ConfigValue.Group through(String desk, ConfigValue.Group config) {
        return config.with("via", new ConfigValue.Text("EXTENSION"))
                .with("extension", new ConfigValue.Reference("extension", desk + "@desks"))
                .with("ringFor", new ConfigValue.Numeric(2));
    }

    private static ConfigValue.Group queue(String name) {
        return ActionCallExtension.initial(new Queue())
                .with("queue", new ConfigValue.Reference("queue", name))
                .with("maxWait", new ConfigValue.Numeric(6));
    }
}
