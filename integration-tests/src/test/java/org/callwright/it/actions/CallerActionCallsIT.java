package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.actions.checkcallerid.CheckCallerId;
import org.callwright.actions.collectdigits.CollectDigits;
import org.callwright.actions.setcallerid.SetCallerId;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void digitsCountWhileTheLastOnesAreSaidToBeWrong() throws Exception {
        var config = digits(2, "12[0-9]{2}").with("wrongPrompt", new ConfigValue.Reference("prompt", "demo-congrats"));
        Caller caller = Caller.SILENT.doing(
                "Wait(2)", "SendDTMF(99#,250,150)", "Wait(1)", "SendDTMF(1234#,250,150)", "Wait(20)");

        assertThat(calls.exitTaken(new CollectDigits(), config, caller)).isEqualTo("collected");
    }

    @Test
    void aHashLeftOverFromBeforeIsNoEntryButTwoAre() throws Exception {
        assertThat(calls.exitTaken(new CollectDigits(), digits(1, "12[0-9]{2}"), Caller.SILENT.pressing("#1234#")))
                .isEqualTo("collected");
        assertThat(calls.exitTaken(new CollectDigits(), digits(1, "12[0-9]{2}"), Caller.SILENT.pressing("##")))
                .isEqualTo("nothing");
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
    void textStandsInFrontOnlyOnce() throws Exception {
        var config = callerId("PREPEND")
                .with("name", new ConfigValue.Text("Sales: "))
                .with("number", new ConfigValue.Text("0"));

        assertThat(calls.call(new SetCallerId(), config, Caller.SILENT).path())
                .anyMatch(line -> line.endsWith(" Set(CALLERID(num)=00305550177)"));

        Caller again = Caller.SILENT
                .from("00305550177", "Sales: Carla Caller")
                .with("CWS_set_caller_id_kept", "1")
                .with("CWS_set_caller_id_prefixes", "/0/");
        assertThat(calls.call(new SetCallerId(), config, again).path())
                .filteredOn(line -> line.startsWith("callwright"))
                .noneMatch(line -> line.contains(" Set(CALLERID("));
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
    }

    @Test
    void callersWithoutANumberAreAnonymous() throws Exception {
        assertThat(checked(Caller.SILENT.from("", ""))).isEqualTo("anonymous");
        assertThat(checked(Caller.SILENT.from("anonymous", "Anonymous"))).isEqualTo("anonymous");
        assertThat(checked(Caller.SILENT.from("0301", "").with("CALLERID(pres)", "prohib")))
                .isEqualTo("anonymous");
    }

    /** Row by row of a list as people paste it, and each as trunks of several kinds deliver the caller. */
    @ParameterizedTest
    @CsvSource({
        "0171.555.0101, 01715550101 +491715550101",
        "0171\u00A05550102, 01715550102 00491715550102",
        "0171\u20115550103, 1715550103 491715550103",
        "+49 (0)171 5550105, 01715550105 +4901715550105",
        "tel:01715550111, +491715550111 0171/555-0111",
        "+1 310 555 0100, +13105550100 0013105550100 13105550100",
        "7401, 7401",
    })
    void aNumberIsFoundInWhateverNotation(String listed, String callers) throws Exception {
        for (String number : callers.split(" ")) {
            assertThat(checked(listed, Caller.SILENT.from(number, "")))
                    .as(number)
                    .isEqualTo("match");
            assertThat(checked(listed, Caller.SILENT.from(number + "9", "")))
                    .as(number)
                    .isEqualTo("no-match");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anonymous",
                "RESTRICTED",
                "unknown",
                "Unavailable",
                "Private Number",
                "withheld",
                "sip:anonymous@anonymous.invalid",
                "anonymous@anonymous.invalid",
                "+266696687",
                "0000000000"
            })
    void whoShowsNoNumberIsAnonymousInAllTheWordsForIt(String sent) throws Exception {
        assertThat(checked(Caller.SILENT.from(sent, ""))).isEqualTo("anonymous");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice",
                "\u0418\u0432\u0430\u043D",
                "0171 5550100 oder 030 555",
                "0305550101):0:9",
                "01715550100030555010",
                "1+2",
                "\" = \"\" | 1 \"${SHELL(id)}"
            })
    void whatIsNoNumberHasABranchOfItsOwn(String sent) throws Exception {
        assertThat(checked(Caller.SILENT.from(sent, ""))).isEqualTo("unreadable");
    }

    private static String checked(String listed, Caller caller) throws Exception {
        var callers = new ConfigValue.Items(List.of(listed(listed, "WHOLE")));
        return calls.exitTaken(new CheckCallerId(), ConfigValue.Group.EMPTY.with("callers", callers), caller);
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
