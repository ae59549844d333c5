package org.callwright.actions.setcallerid;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class SetCallerIdTest {
    private final ActionTester tester = ActionTester.of(new SetCallerId());

    @Test
    void whatWasThereIsKeptOnceAndReplaced() {
        var config = with("REPLACE")
                .with("name", new ConfigValue.Text("Sales"))
                .with("number", new ConfigValue.Text("0{caller.number}"));

        assertThat(tester.dialplan(config, "next")).contains("""
                        exten => s1,1,GotoIf($[0${FILTER(0-9,${CWS_set_caller_id_kept})} >= 1]?kept)
                         same => n,Set(CWS_set_caller_id_name=${CALLERID(name)})
                         same => n,Set(CWS_set_caller_id_number=${CALLERID(num)})
                         same => n,Set(CWS_set_caller_id_presentation=${CALLERID(pres)})
                         same => n,Set(CWS_set_caller_id_kept=1)
                         same => n(kept),Set(CALLERID(name)=Sales)
                         same => n,Set(CALLERID(num)=0${CALLERID(num)})
                         same => n,Set(CWS_set_caller_id_prefixes=)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void aFixedNumberIsShownWithoutWhatMakesItReadable() {
        assertThat(tester.dialplan(with("REPLACE").with("number", new ConfigValue.Text("+49 (0)30 555-0100")), "next"))
                .contains("Set(CALLERID(num)=+49305550100)");
        assertThat(tester.problems(with("REPLACE").with("number", new ConfigValue.Text("030 555 or 556"))))
                .singleElement()
                .asString()
                .contains("not one phone number");
        assertThat(tester.dialplan(with("REPLACE").with("number", new ConfigValue.Text("anonymous")), "next"))
                .contains("Set(CALLERID(num)=anonymous)");
    }

    @Test
    void textComesInFrontOfWhatIsThere() {
        var config = with("PREPEND").with("name", new ConfigValue.Text("Sales: "));

        assertThat(tester.dialplan(config, "next"))
                .contains("Set(CALLERID(name)=", "${CALLERID(name)})\n same => n(named),Goto(s2,1)")
                .doesNotContain("Set(CALLERID(num)");
    }

    @Test
    void bothAreHidden() {
        assertThat(tester.dialplan(with("HIDE"))).contains("Set(CALLERID(pres)=prohib)");
    }

    @Test
    void whatWasKeptComesBackIfAnythingWas() {
        assertThat(tester.dialplan(with("RESET"), "next")).contains("""
                        exten => s1,1,GotoIf($[0${FILTER(0-9,${CWS_set_caller_id_kept})} < 1]?s2,1)
                         same => n,Set(CALLERID(name)=${CWS_set_caller_id_name})
                         same => n,Set(CALLERID(num)=${CWS_set_caller_id_number})
                         same => n,Set(CALLERID(pres)=${CWS_set_caller_id_presentation})
                         same => n,Set(CWS_set_caller_id_prefixes=)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void aValueThatThereIsNotIsRefused() {
        assertThat(tester.problemCodes(with("REPLACE").with("name", new ConfigValue.Text("{caller.age}"))))
                .containsExactly(ProblemCode.FIELD_WRONG);
    }

    private ConfigValue.Group with(String change) {
        return tester.initial().with("change", new ConfigValue.Text(change));
    }
}
