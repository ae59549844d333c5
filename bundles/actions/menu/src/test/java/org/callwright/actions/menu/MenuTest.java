package org.callwright.actions.menu;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class MenuTest {
    private final ActionTester tester = ActionTester.of(new Menu());
    private final ConfigValue.Group config =
            tester.initial().with("prompt", new ConfigValue.Reference("prompt", "welcome"));

    @Test
    void goesOnByTheKeyPressedAndTellsSilenceFromAWrongKey() {
        assertThat(tester.dialplan(
                        config.with("retries", new ConfigValue.Numeric(0)),
                        "key-1",
                        "key-hash",
                        "timeout",
                        "wrong-key"))
                .startsWith("""
                        [callwright-test-v1-s1-keys]
                        exten => s,1,BackGround(welcome)
                         same => n,WaitExten(5)
                        exten => #,1,Goto(callwright-test-v1,s3,1)
                        exten => 1,1,Goto(callwright-test-v1,s2,1)
                        exten => t,1,Goto(callwright-test-v1,s4,1)
                        exten => i,1,Goto(callwright-test-v1,s5,1)
                        """);
    }

    @Test
    void onlyWhoIsAskedAgainIsCountedAndAlwaysAnew() {
        assertThat(tester.dialplan(config, "key-1", "key-hash", "timeout", "wrong-key"))
                .startsWith("""
                        [callwright-test-v1-s1-keys]
                        exten => s,1,BackGround(welcome)
                         same => n,WaitExten(5)
                        exten => #,1,Goto(callwright-test-v1,s3,1)
                        exten => 1,1,Goto(callwright-test-v1,s2,1)
                        exten => t,1,Goto(callwright-test-v1-s1-again,s,1)
                        exten => i,1,Goto(callwright-test-v1-s1-again,s,1)
                        """)
                .contains("""
                        [callwright-test-v1-s1-again]
                        exten => s,1,Set(CW_s1_tries=0)
                         same => n(again),BackGround(welcome)
                         same => n,WaitExten(5)
                        exten => #,1,Goto(callwright-test-v1,s3,1)
                        exten => 1,1,Goto(callwright-test-v1,s2,1)
                        exten => t,1,Set(CW_s1_tries=$[0${FILTER(0-9,${CW_s1_tries})} + 1])
                         same => n,GotoIf($[0${FILTER(0-9,${CW_s1_tries})} < 2]?s,again)
                         same => n,Goto(callwright-test-v1,s4,1)
                        exten => i,1,Set(CW_s1_tries=$[0${FILTER(0-9,${CW_s1_tries})} + 1])
                         same => n,GotoIf($[0${FILTER(0-9,${CW_s1_tries})} < 2]?s,again)
                         same => n,Goto(callwright-test-v1,s5,1)
                        """);
    }

    @Test
    void askingOnceMoreNeedsNoCounting() {
        assertThat(tester.dialplan(config.with("retries", new ConfigValue.Numeric(1)), "key-1", "timeout", "wrong-key"))
                .doesNotContain("Set(")
                .contains("""
                        [callwright-test-v1-s1-again]
                        exten => s,1,BackGround(welcome)
                         same => n,WaitExten(5)
                        exten => 1,1,Goto(callwright-test-v1,s2,1)
                        exten => t,1,Goto(callwright-test-v1,s3,1)
                        exten => i,1,Goto(callwright-test-v1,s4,1)
                        """);
    }

    @Test
    void aWrongKeyGoesTheWayOfSilenceWhileItHasNoneOfItsOwn() {
        assertThat(tester.dialplan(config, "timeout")).endsWith("Goto(callwright-test-v1,s2,1)\n");
    }

    @Test
    void aKeyWithNothingConnectedIsAWrongOne() {
        assertThat(tester.dialplan(config, "key-1", "timeout")).doesNotContain("exten => 2,");
    }

    @Test
    void saysThatTheKeyWasWrongBeforeItPlaysAgain() {
        var polite = config.with("wrongKeyPrompt", new ConfigValue.Reference("prompt", "invalid"));

        assertThat(tester.dialplan(polite, "timeout"))
                .contains("exten => i,1,BackGround(invalid)\n", " same => n,BackGround(invalid)\n");
    }

    @Test
    void aHashThatIsLeftOverIsPassedOverOnce() {
        for (int retries = 0; retries < 3; retries++) {
            String dialplan =
                    tester.dialplan(config.with("retries", new ConfigValue.Numeric(retries)), "key-1", "timeout");

            assertThat(dialplan).containsOnlyOnce("exten => #,1,Goto(callwright-test-v1-s1-again,s,1)\n");
            assertThat(dialplan.substring(dialplan.indexOf("-again]")))
                    .contains("exten => 1,1,Goto(callwright-test-v1,s2,1)");
        }
    }

    @Test
    void silenceThatLeadsNowhereIsWorthAWarning() {
        assertThat(tester.problemCodes(config, "key-1")).containsExactly(ProblemCode.BRANCH_NEEDS_CHOICE);
    }

    @Test
    void boundsAreKept() {
        assertThat(tester.problemCodes(config.with("retries", new ConfigValue.Numeric(10)), "timeout"))
                .containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
    }
}
