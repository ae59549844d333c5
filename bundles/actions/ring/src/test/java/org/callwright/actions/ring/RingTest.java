package org.callwright.actions.ring;

import static org.assertj.core.api.Assertions.assertThat;

import org.callwright.action.testkit.ActionTester;
import org.callwright.model.ProblemCode;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;

class RingTest {
    private final ActionTester tester = ActionTester.of(new Ring());
    private final ConfigValue.Group config = tester.initial().with("phone", new ConfigValue.Reference("phone", "bob"));

    @Test
    void oneBranchStandsForAllReasons() {
        assertThat(tester.dialplan(config, "not-answered")).contains("""
                        exten => s1,1,Dial(${PJSIP_DIAL_CONTACTS(bob)},20)
                         same => n,Goto(s2,1)
                        """);
    }

    @Test
    void splitByReasonEachGoesItsOwnWay() {
        assertThat(tester.dialplan(config, "busy", "no-answer", "unavailable"))
                .contains(
                        "\"NOANSWER\"]?s3,1)",
                        "\"BUSY\"] & $[\"${RINGTIME_MS}\" = \"\"]]?s2,1)",
                        "\"CHANUNAVAIL\"] & $[\"${RINGTIME_MS}\" = \"\"]]?s4,1)",
                        "Goto(callwright-open,s,1)");
    }

    @Test
    void throughTheExtensionThePhoneThatIsHiddenDoesNotCount() {
        var through = config.with("via", new ConfigValue.Text("EXTENSION"));

        assertThat(tester.problemCodes(through)).containsExactly(ProblemCode.FIELD_REQUIRED);
        assertThat(tester.dialplan(
                        through.with("extension", new ConfigValue.Reference("extension", "101@phones")),
                        "not-answered"))
                .contains("Dial(Local/101@phones/n,20)");
    }

    @Test
    void thePhoneMustBeChosen() {
        assertThat(tester.problemCodes(tester.initial())).containsExactly(ProblemCode.FIELD_REQUIRED);
    }

    @Test
    void aStepOfSchema1StillRingsItsPhoneDirectly() {
        var before = ConfigValue.Group.EMPTY.with("phone", new ConfigValue.Reference("phone", "bob"));

        assertThat(new Ring().migrate(1, before)).isEqualTo(before.with("via", new ConfigValue.Text("DEVICE")));
    }

    @Test
    void rings300SecondsAtTheMost() {
        assertThat(tester.problemCodes(config.with("ringFor", new ConfigValue.Numeric(301))))
                .containsExactly(ProblemCode.FIELD_OUT_OF_BOUNDS);
    }
}
