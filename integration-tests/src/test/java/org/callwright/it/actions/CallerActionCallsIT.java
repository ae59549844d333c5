package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.actions.checkcallerid.CheckCallerId;
import org.callwright.actions.collectdigits.CollectDigits;
import org.callwright.actions.setcallerid.SetCallerId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real calls through the actions about who calls and what they dial. */
class CallerActionCallsIT {
    @RegisterExtension
    static final ActionCallExtension calls = new ActionCallExtension();

    @Test
    void digitsThatAreValidAreCollected() throws Exception {
        assertThat(calls.exitTaken(new CollectDigits(), digits(1, "(12|34)[0-9]{2}"), Caller.SILENT.pressing("1234#")))
                .isEqualTo("collected");
    }

    @Test
    void theCallerWhoWaitsInsteadOfEndingTheDigitsIsUnderstoodToo() throws Exception {
        assertThat(calls.exitTaken(new CollectDigits(), digits(1, "12[0-9]{2}"), Caller.SILENT.pressing("1234")))
                .isEqualTo("collected");
    }

    @Test
    void digitsThatAreNotValidCountAsAnAttempt() throws Exception {
        Caller caller =
                Caller.SILENT.doing("Wait(2)", "SendDTMF(99#,250,150)", "Wait(3)", "SendDTMF(98#,250,150)", "Wait(30)");

        ActionCallExtension.Taken taken = calls.call(
                new CollectDigits(), digits(2, "12[0-9]{2}").with("timeout", new ConfigValue.Numeric(20)), caller);

        assertThat(taken.exit()).isEqualTo("invalid");
        assertThat(taken.path()).filteredOn(line -> line.contains(" Read(")).hasSize(2);
    }

    @Test
    void silenceIsAskedAsOftenAsItShall() throws Exception {
        ActionCallExtension.Taken taken = calls.call(
                new CollectDigits(), digits(2, "9").with("timeout", new ConfigValue.Numeric(1)), Caller.SILENT);

        assertThat(taken.exit()).isEqualTo("nothing");
        assertThat(taken.path()).filteredOn(line -> line.contains(" Read(")).hasSize(2);
    }

    @Test
    void theCallersNameAndNumberAreReplaced() throws Exception {
        var config = callerId("REPLACE")
                .with("name", new ConfigValue.Text("Sales, {caller.name}"))
                .with("number", new ConfigValue.Text("0{caller.number}"));

        ActionCallExtension.Taken taken =
                calls.call(new SetCallerId(), config, Caller.SILENT.from("305", "A \"${X}\""));

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path())
                .anyMatch(line -> line.endsWith(" Set(CALLERID(name)=Sales, A \"${X}\")"))
                .anyMatch(line -> line.endsWith(" Set(CALLERID(num)=0305)"));
    }

    @Test
    void textIsPutInFrontOfTheName() throws Exception {
        var config = callerId("PREPEND").with("name", new ConfigValue.Text("Sales: "));

        assertThat(calls.call(new SetCallerId(), config, Caller.SILENT).path())
                .anyMatch(line -> line.endsWith(" Set(CALLERID(name)=Sales: Carla Caller)"));
    }

    @Test
    void whatWasKeptComesBack() throws Exception {
        Caller changed = Caller.SILENT
                .with("CWS_set_caller_id_kept", "1")
                .with("CWS_set_caller_id_name", "As before")
                .with("CWS_set_caller_id_number", "030")
                .with("CWS_set_caller_id_presentation", "allowed");

        ActionCallExtension.Taken taken = calls.call(new SetCallerId(), callerId("RESET"), changed);

        assertThat(taken.exit()).isEqualTo("next");
        assertThat(taken.path())
                .anyMatch(line -> line.endsWith(" Set(CALLERID(name)=As before)"))
                .anyMatch(line -> line.endsWith(" Set(CALLERID(num)=030)"));
    }

    @Test
    void callersAreToldApartByTheirNumber() throws Exception {
        assertThat(checked(Caller.SILENT.from("0305550101", ""))).isEqualTo("match");
        assertThat(checked(Caller.SILENT.from("+4989123", ""))).isEqualTo("match");
        assertThat(checked(Caller.SILENT.from("03055501012", ""))).isEqualTo("no-match");
        assertThat(checked(Caller.SILENT.from("4989123", ""))).isEqualTo("no-match");
        assertThat(checked(Caller.SILENT.from("\" = \"\" | 1 \"${SHELL(id)}", "")))
                .isEqualTo("no-match");
    }

    @Test
    void callersWithoutANumberAreAnonymous() throws Exception {
        assertThat(checked(Caller.SILENT.from("", ""))).isEqualTo("anonymous");
        assertThat(checked(Caller.SILENT.from("anonymous", "Anonymous"))).isEqualTo("anonymous");
        assertThat(checked(Caller.SILENT.from("0301", "").with("CALLERID(pres)", "prohib")))
                .isEqualTo("anonymous");
    }

    private static String checked(Caller caller) throws Exception {
        var callers = new ConfigValue.Items(List.of(listed("030 555-0101", "WHOLE"), listed("+49 89", "BEGINNING")));
        return calls.exitTaken(new CheckCallerId(), ConfigValue.Group.EMPTY.with("callers", callers), caller);
    }

    private static ConfigValue listed(String number, String compare) {
        return ConfigValue.Group.EMPTY
                .with("number", new ConfigValue.Text(number))
                .with("compare", new ConfigValue.Text(compare));
    }

    private static ConfigValue.Group callerId(String change) {
        return ConfigValue.Group.EMPTY.with("change", new ConfigValue.Text(change));
    }

    private static ConfigValue.Group digits(int attempts, String form) {
        return ActionCallExtension.initial(new CollectDigits())
                .with("into", new ConfigValue.Text("customer"))
                .with("attempts", new ConfigValue.Numeric(attempts))
                .with("form", new ConfigValue.Text(form));
    }
}
