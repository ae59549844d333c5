package org.callwright.actions.conference;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class ConferenceTest {
    private final ActionTester tester = ActionTester.of(new Conference());
    private final ConfigValue.Group config =
            tester.initial().with("room", new ConfigValue.Reference("conference", "office"));

    @Test
    void aRoomNeedsNothingElse() {
        assertThat(tester.dialplan(config, "left")).contains("""
                        exten => s1,1,Set(CONFBRIDGE(user,template)=default_user)
                         same => n,Set(CONFBRIDGE(menu,template)=default_menu)
                         same => n,Set(CONFBRIDGE(user,music_on_hold_when_empty)=yes)
                         same => n,Set(CONFBRIDGE(menu,#)=leave_conference)
                         same => n,ConfBridge(office)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void thePinIsAskedForThreeTimes() {
        assertThat(tester.dialplan(config.with("pin", new ConfigValue.Text("4711")), "left", "wrong-pin"))
                .contains("""
                         same => n(wrong),Set(CW_s1_tries=$[0${FILTER(0-9,${CW_s1_tries})} + 1])
                         same => n,GotoIf($[0${FILTER(0-9,${CW_s1_tries})} < 3]?ask)
                         same => n,Playback(conf-invalidpin)
                         same => n,Goto(s3,1)
                         same => n(ask),Read(CW_s1_typed,conf-invalidpin&conf-getpin,12,,1,10)
                         same => n,GotoIf($["${BASE64_ENCODE(-${REPLACE(CW_s1_typed,),${BASE64_DECODE(AQ==)})})}" = "LTQ3MTE="]?in)
                        """);
    }

    @Test
    void membersAndStayAreLimited() {
        var limited =
                config.with("mostMembers", new ConfigValue.Numeric(3)).with("longest", new ConfigValue.Numeric(600));

        assertThat(tester.dialplan(limited, "left", "full", "time-over"))
                .contains(
                        "Set(CW_s1_members=${CONFBRIDGE_INFO(parties,office)})\n"
                                + " same => n,GotoIf($[0${FILTER(0-9,${CW_s1_members})} >= 3]?s3,1)",
                        "Set(CONFBRIDGE(user,timeout)=600)",
                        "GotoIf($[\"${CONFBRIDGE_RESULT}\" = \"TIMEOUT\"]?s4,1)");
    }

    @Test
    void aPinThatNobodyCanPressIsRefused() {
        assertThat(tester.problems(config.with("pin", new ConfigValue.Text("a1")), "left"))
                .singleElement()
                .asString()
                .contains("so it has digits only");
    }

    @Test
    void aRoomHasToBeChosen() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
    }
}
