package org.callwright.actions.conference;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ConfigValue;
import org.callwright.model.ProblemCode;
import org.junit.jupiter.api.Test;

class ConferenceTest {
    private final ActionTester tester = ActionTester.of(new Conference());
    private final ConfigValue.Group config =
            tester.initial().with("room", new ConfigValue.Reference("conference", "office"));

    @Test
    void aRoomNeedsNothingElse() {
        assertThat(tester.dialplan(config, "left", "failed")).contains("""
                        exten => s1,1,Answer()
                         same => n,Set(CONFBRIDGE(bridge,template)=default_bridge)
                         same => n,Set(CONFBRIDGE(user,template)=default_user)
                         same => n,Set(CONFBRIDGE(menu,template)=default_menu)
                         same => n,Set(CONFBRIDGE(user,music_on_hold_when_empty)=yes)
                         same => n,Set(CONFBRIDGE(menu,#)=leave_conference)
                         same => n,ConfBridge(office)
                         same => n,GotoIf($["${CONFBRIDGE_RESULT}" = "KICKED"]?s2,1)
                         same => n,GotoIf($["${CONFBRIDGE_RESULT}" = "TIMEOUT"]?s2,1)
                         same => n,GotoIf($["${CONFBRIDGE_RESULT}" = "FAILED"]?s3,1)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void pinMembersAndStayAreLimited() {
        var limited = config.with("pin", new ConfigValue.Text("4711"))
                .with("mostMembers", new ConfigValue.Numeric(3))
                .with("longest", new ConfigValue.Numeric(600));

        assertThat(tester.dialplan(limited, "left"))
                .contains(
                        "Set(CONFBRIDGE(user,pin)=4711)",
                        "Set(CONFBRIDGE(bridge,max_members)=3)",
                        "Set(CONFBRIDGE(user,timeout)=600)");
    }

    @Test
    void aPinThatNobodyCanPressIsRefused() {
        assertThat(tester.problems(config.with("pin", new ConfigValue.Text("a1")), "left"))
                .singleElement()
                .asString()
                .contains("a PIN has digits only");
    }

    @Test
    void aRoomHasToBeChosen() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
    }
}
