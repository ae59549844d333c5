package org.callwright.actions.ringgroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class RingGroupTest {
    private static final ConfigValue.Group BOB =
            ConfigValue.Group.EMPTY.with("phone", new ConfigValue.Reference("phone", "bob"));
    private static final ConfigValue.Group DESK = ConfigValue.Group.EMPTY
            .with("via", new ConfigValue.Text("EXTENSION"))
            .with("extension", new ConfigValue.Reference("extension", "100@phones"));

    private final ActionTester tester = ActionTester.of(new RingGroup());
    private final ConfigValue.Group config = members(BOB, DESK).with("skipBusy", new ConfigValue.Flag(false));

    @Test
    void allRingAtOnceAndTheReasonsOfAllRoundsCount() {
        assertThat(tester.dialplan(config.with("rounds", new ConfigValue.Numeric(2)), "not-answered", "busy"))
                .contains("""
                        exten => s1,1,Set(CW_s1_ended=)
                         same => n,Set(CW_s1_dialled=0)
                         same => n(again),Dial(${PJSIP_DIAL_CONTACTS(bob)}&Local/100@phones/n,20,cir)
                         same => n,Set(CW_s1_ended=${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CW_s1_ended,))})}&${DIALSTATUS}&${RINGTIME_MS})
                         same => n,Set(CW_s1_dialled=$[0${FILTER(0-9,${CW_s1_dialled})} + 1])
                         same => n,GotoIf($[0${FILTER(0-9,${CW_s1_dialled})} < 2]?again)
                        """);
    }

    @Test
    void oneRoundOfAllNeedsNoCounting() {
        assertThat(tester.dialplan(config, "not-answered", "busy", "unavailable"))
                .contains("""
                        exten => s1,1,Dial(${PJSIP_DIAL_CONTACTS(bob)}&Local/100@phones/n,20,cir)
                         same => n,GotoIf($[$["${DIALSTATUS}" = "BUSY"] & $["${RINGTIME_MS}" = ""]]?s3,1)
                         same => n,GotoIf($[$["${DIALSTATUS}" = "CHANUNAVAIL"] & $["${RINGTIME_MS}" = ""]]?s4,1)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void aMemberThatComesLaterWaitsInAChannelOfItsOwn() {
        var later = members(BOB, DESK.with("delay", new ConfigValue.Numeric(7)))
                .with("skipBusy", new ConfigValue.Flag(false));

        assertThat(tester.dialplan(later))
                .contains("/n&Local/s@callwright-test-v1-s1-member1/n,27,cir)")
                .contains("""
                        [callwright-test-v1-s1-member1]
                        exten => s,1,Wait(7)
                         same => n,Dial(Local/100@phones/n,20,ci)
                         same => n,GotoIf($["${DIALSTATUS}" = "BUSY"]?member1-busy)
                         same => n,GotoIf($["${DIALSTATUS}" = "CHANUNAVAIL"]?member1-away)
                         same => n,Hangup(19)
                         same => n(member1-busy),Hangup(17)
                         same => n(member1-away),Hangup(20)
                        """);
    }

    @Test
    void whoIsOnThePhoneIsLookedUpAndSkipped() {
        assertThat(tester.dialplan(members(BOB, BOB, DESK)))
                .contains(
                        "Local/s@callwright-test-v1-s1-member0/n&Local/s@callwright-test-v1-s1-member1/n&",
                        "${DEVICE_STATE(PJSIP/bob)})} = 1]?member0-busy)",
                        "${EXTENSION_STATE(100@phones)})} = 1]?member2-busy)");
    }

    @Test
    void oneAfterTheOtherEachIsDialledAlone() {
        assertThat(tester.dialplan(strategy("IN_ORDER"), "not-answered", "busy"))
                .contains("""
                        exten => s1,1,Set(CW_s1_ended=)
                         same => n,Dial(${PJSIP_DIAL_CONTACTS(bob)},20,cir)
                         same => n,Set(CW_s1_ended=${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CW_s1_ended,))})}&${DIALSTATUS}&${RINGTIME_MS})
                         same => n,Dial(Local/100@phones/n,20,cir)
                         same => n,Set(CW_s1_ended=${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CW_s1_ended,))})}&${DIALSTATUS}&${RINGTIME_MS})
                         same => n,GotoIf(
                        """.stripTrailing());
    }

    @Test
    void whoRingsAloneAndIsOnThePhoneIsSkippedWithoutAChannelOfTheirOwn() {
        String inOrder = tester.dialplan(
                strategy("IN_ORDER").with("skipBusy", new ConfigValue.Flag(true)), "not-answered", "busy");

        assertThat(inOrder).doesNotContain("Local/s@").contains("${EXTENSION_STATE(100@phones)})} = 1]?busy1)\n", """
                         same => n(busy1),Set(CW_s1_ended=${FILTER(0-9A-Za-z_.+@#*:/ ,${REPLACE(CW_s1_ended,))})}&BUSY)
                        """);
    }

    @Test
    void afterAMemberTheNextIsNoted() {
        assertThat(tester.dialplan(strategy("RANDOM_START")))
                .contains("""
                         same => n(again),GotoIf($[0${FILTER(0-9,${CW_s1_at})} < 1]?member0)
                         same => n(member1),Set(CW_s1_at=0)
                         same => n,Dial(Local/100@phones/n,20,cir)
                        """, "(member0),Set(CW_s1_at=1)\n")
                .contains("${CW_s1_dialled})} < 2]?again)");
    }

    @Test
    void theFirstIsAnyOrTheOneWhoseTurnItIs() {
        assertThat(tester.dialplan(strategy("RANDOM_START"))).contains("Set(CW_s1_at=${RAND(0,1)})");
        assertThat(tester.dialplan(strategy("ROUND_ROBIN"))).contains("Set(CW_s1_at=${DB(callwright/", "/next)=0)");
    }

    @Test
    void callersHearMusicIfTheyShall() {
        var music = config.with("hears", new ConfigValue.Text("MUSIC"));

        assertThat(tester.dialplan(music)).contains(",20,cim)");
        assertThat(tester.dialplan(music.with("music", new ConfigValue.Reference("music-class", "office"))))
                .contains(",20,cim(office))");
    }

    @Test
    void whoAnswersThroughAnExtensionIsAskedForAKeyInAChannelOfItsOwn() {
        assertThat(tester.dialplan(config.with("accept", new ConfigValue.Flag(true))))
                .contains(
                        "Dial(Local/s@callwright-test-v1-s1-member0/n&Local/s@callwright-test-v1-s1-member1/n,80,cir)")
                .contains("Dial(${PJSIP_DIAL_CONTACTS(bob)},20,ci)")
                .contains("Dial(Local/100@phones/n,20,ciU(callwright-test-v1-s1-key1))", """
                        [callwright-test-v1-s1-key1]
                        exten => s,1,Read(CW_s1_key,beep,1,,1,10)
                        """);
    }

    @Test
    void whereAMachineCanTakeTheCallAWarningSaysSo() {
        assertThat(tester.problemCodes(config)).containsExactly(ProblemCode.FIELD_DOUBTFUL);
        assertThat(tester.problemCodes(config.with("accept", new ConfigValue.Flag(true))))
                .isEmpty();
        assertThat(tester.problemCodes(members(DESK))).isEmpty();
        assertThat(tester.problemCodes(members(BOB, BOB))).isEmpty();
    }

    @Test
    void aGroupFromBeforeAsksNobodyForAKey() {
        assertThat(new RingGroup().migrate(1, ConfigValue.Group.EMPTY).values())
                .containsEntry("accept", new ConfigValue.Flag(false));
    }

    @Test
    void aGroupHasMembersAndEachSomethingToRing() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
        assertThat(tester.problemCodes(members(BOB.with("via", new ConfigValue.Text("EXTENSION")))))
                .containsExactly(ProblemCode.FIELD_REQUIRED);
        assertThat(tester.problemCodes(config.with("rounds", new ConfigValue.Numeric(10))))
                .containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
    }

    private ConfigValue.Group strategy(String strategy) {
        return config.with("strategy", new ConfigValue.Text(strategy));
    }

    private ConfigValue.Group members(ConfigValue... members) {
        return tester.initial()
                .with("members", new ConfigValue.Items(List.of(members)))
                .with("accept", new ConfigValue.Flag(false));
    }
}
