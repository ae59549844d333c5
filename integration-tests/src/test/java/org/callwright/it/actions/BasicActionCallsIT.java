package org.callwright.it.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.callwright.actions.endcall.EndCall;
import org.callwright.actions.menu.Menu;
import org.callwright.actions.playmedia.PlayMedia;
import org.callwright.actions.voicemail.Voicemail;
import org.callwright.model.config.ConfigValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Real calls through the actions that nearly every callflow has. */
class BasicActionCallsIT {
    @RegisterExtension
    static final ActionCallExtension CALLS = new ActionCallExtension();

    @BeforeAll
    static void letCallersLeaveAMailboxByAKey() throws Exception {
        Files.writeString(
                CALLS.pbx().folder().resolve("etc/voicemail.conf"),
                "\n[with-operator]\n500 => 4711,Sales,,,operator=yes\n",
                StandardOpenOption.APPEND);
        CALLS.pbx().cli("voicemail reload");
    }

    @ParameterizedTest
    @CsvSource({
        "1, key-1",
        "2, key-2",
        "3, key-3",
        "4, key-4",
        "5, key-5",
        "6, key-6",
        "7, key-7",
        "8, key-8",
        "9, key-9",
        "0, key-0",
        "*, key-star",
        "#, key-hash",
        "A, wrong-key"
    })
    void aKeyOfAMenuHasItsBranch(String key, String exit) throws Exception {
        assertThat(CALLS.exitTaken(new Menu(), menu(0), Caller.SILENT.pressing(key)))
                .isEqualTo(exit);
    }

    @Test
    void aMenuAsksASilentCallerAgainAndThenGoesOn() throws Exception {
        var taken = CALLS.call(new Menu(), menu(1), Caller.SILENT);

        assertThat(taken.exit()).isEqualTo("timeout");
        assertThat(taken.path())
                .filteredOn(line -> line.contains(" BackGround("))
                .hasSize(2);
    }

    @Test
    void aPromptIsPlayedOrItsBranchTaken() throws Exception {
        assertThat(CALLS.exitTaken(new PlayMedia(), media("beep"))).isEqualTo("next");
        assertThat(CALLS.exitTaken(new PlayMedia(), media("was-deleted"))).isEqualTo("failed");
    }

    @Test
    void aMailboxTakesAMessageOrSaysWhyNot() throws Exception {
        Caller speaking = Caller.SILENT.doing("Wait(3)", "Playback(vm-intro)", "SendDTMF(#)", "Wait(20)");
        assertThat(CALLS.exitTaken(new Voicemail(), mailbox("100@default"), speaking))
                .isEqualTo("saved");
        assertThat(CALLS.exitTaken(new Voicemail(), mailbox("999@default"))).isEqualTo("failed");
    }

    @Test
    void aKeyLeavesTheMailbox() throws Exception {
        assertThat(CALLS.exitTaken(new Voicemail(), mailbox("500@with-operator"), Caller.SILENT.pressing("0")))
                .isEqualTo("operator");
        var greeting = mailbox("100@default").with("greeting", new ConfigValue.Text("UNAVAILABLE"));
        assertThat(CALLS.exitTaken(new Voicemail(), greeting, Caller.SILENT.pressing("*")))
                .isEqualTo("operator");
    }

    @ParameterizedTest
    @EnumSource
    void theCallEndsForWhateverReason(EndCall.Reason reason) throws Exception {
        var config = ConfigValue.Group.EMPTY.with("reason", new ConfigValue.Text(reason.name()));

        assertThat(CALLS.exitTaken(new EndCall(), config)).isEqualTo(ActionCallExtension.NONE);
    }

    @Test
    void aKeyCountsWhileTheLastOneIsSaidToBeWrong() throws Exception {
        var config = menu(2).with("wrongKeyPrompt", new ConfigValue.Reference("prompt", "demo-congrats"));
        Caller caller =
                Caller.SILENT.doing("Wait(2)", "SendDTMF(A,250,150)", "Wait(1)", "SendDTMF(1,250,150)", "Wait(30)");

        var taken = CALLS.call(new Menu(), config, caller);

        assertThat(taken.exit()).isEqualTo("key-1");
        assertThat(taken.path()).noneMatch(line -> line.contains("-again,s,1 "));
    }

    private static ConfigValue.Group menu(int retries) {
        return ActionCallExtension.initial(new Menu())
                .with("prompt", new ConfigValue.Reference("prompt", "beep"))
                .with("timeout", new ConfigValue.Numeric(4))
                .with("retries", new ConfigValue.Numeric(retries));
    }

    private static ConfigValue.Group media(String name) {
        return ActionCallExtension.initial(new PlayMedia()).with("media", new ConfigValue.Reference("prompt", name));
    }

    private static ConfigValue.Group mailbox(String box) {
        return ActionCallExtension.initial(new Voicemail())
                .with("mailbox", new ConfigValue.Reference("mailbox", box))
                .with("greeting", new ConfigValue.Text("NONE"));
    }
}
