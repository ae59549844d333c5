package org.callwright.app.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.callwright.app.AppException;
import org.callwright.app.access.Operator;
import org.callwright.app.numbers.MoveResult;
import org.callwright.app.numbers.NumberList;
import org.callwright.app.numbers.NumberMove;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.app.numbers.NumberRow;
import org.callwright.app.numbers.NumberState;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.junit.jupiter.api.Test;

/** What the console says of a move that comes out in a way which only a fault or another user brings about. */
class NumberCommandsTest {
    private static final PhoneNumber NUMBER = PhoneNumber.did("200");
    private static final NumberMove MOVE = new NumberMove(
            Locale.ENGLISH,
            NUMBER,
            new FlowId("support"),
            "Support",
            true,
            Map.of(),
            List.of(Message.of("Callers reach it.")),
            List.of(),
            List.of());

    private static String moved(MoveResult result, PhoneNumber... listed) {
        return new NumberCommands(listing(listed), coming(result)).movenumber("200", "support", "--confirm");
    }

    private static NumberList listing(PhoneNumber... listed) {
        return (NumberList) Proxy.newProxyInstance(
                NumberList.class.getClassLoader(),
                new Class<?>[] {NumberList.class},
                (proxy, method, arguments) -> Optional.of((PhoneNumber) arguments[0])
                        .filter(List.of(listed)::contains)
                        .map(number -> new NumberRow(number, List.of(number), NumberState.SPARE, List.of(), "", true)));
    }

    private static NumberMoves coming(MoveResult result) {
        return new NumberMoves() {
            @Override
            public NumberMove preview(PhoneNumber number, FlowId to, Locale language) {
                return MOVE;
            }

            @Override
            public MoveResult move(NumberMove seen, Operator by) {
                return result;
            }
        };
    }

    @Test
    void whatChangedMeanwhileIsSaidAndAskedAgain() {
        assertThat(moved(new MoveResult.NotAsSeen(MOVE), NUMBER))
                .isEqualTo("Not moved: something changed meanwhile. If it is as you want it now, repeat the command:\n"
                        + "  Callers reach it.");
    }

    @Test
    void aFailureSaysWhatCallersGet() {
        Message why = Message.of("Asterisk dropped a line.");

        assertThat(moved(new MoveResult.Failed(why, true), NUMBER))
                .isEqualTo(
                        "Not moved: Asterisk dropped a line. Callers notice nothing: what was live before still is.");
        assertThat(moved(new MoveResult.Failed(why, false), NUMBER))
                .isEqualTo("Not moved: Asterisk dropped a line. It was not seen that callers still get what was live"
                        + " before. Make a test call.");
    }

    @Test
    void anExtensionBesideAPublicNumberIsAskedFor() {
        assertThatThrownBy(() -> moved(new MoveResult.Moved(), NUMBER, PhoneNumber.extension("200")))
                .isInstanceOf(AppException.class)
                .hasMessage("200 is both a public number and an extension. Say which: did:200 or extension:200.");
    }

    @Test
    void whatWasAskedForIsMoved() {
        var commands =
                new NumberCommands(listing(NUMBER, PhoneNumber.extension("200")), coming(new MoveResult.Moved()));

        assertThat(commands.movenumber("extension:200", "support", "--confirm")).startsWith("Moved.");
        assertThat(commands.movenumber("did:200", "support", "--confirm")).startsWith("Moved.");
    }
}
