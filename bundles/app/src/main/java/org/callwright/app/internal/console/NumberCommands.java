package org.callwright.app.internal.console;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.AppException;
import org.callwright.app.access.Operator;
import org.callwright.app.numbers.MoveResult;
import org.callwright.app.numbers.NumberList;
import org.callwright.app.numbers.NumberMove;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.app.numbers.NumberRow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The console's commands for numbers. */
@Component(
        service = NumberCommands.class,
        property = {"osgi.command.scope=callwright", "osgi.command.function=movenumber"})
public class NumberCommands {
    private final NumberList list;
    private final NumberMoves moves;

    @Activate
    public NumberCommands(@Reference NumberList list, @Reference NumberMoves moves) {
        this.list = list;
        this.moves = moves;
    }

    /** Says what moving a number to a callflow would change. */
    public String movenumber(String number, String callflow) {
        return movenumber(number, callflow, "");
    }

    /**
     * Gives a number to a callflow, and takes it from the one that has it.
     *
     * @param number in any notation
     * @param callflow the id of the callflow that gets it
     * @param confirm {@code --confirm} moves it; without, it is only said what that would change
     */
    public String movenumber(String number, String callflow, String confirm) {
        NumberMove seen = moves.preview(listed(number), new FlowId(callflow), Locale.ENGLISH);
        if (!seen.isPossible()) {
            return refused(seen);
        }
        if (!confirm.equals("--confirm")) {
            return "Not moved yet. If this is as you want it, add --confirm:\n"
                    + lines(Stream.concat(seen.effects().stream(), seen.warnings().stream()));
        }
        return switch (moves.move(seen, Operator.CONSOLE)) {
            case MoveResult.Moved moved -> "Moved.\n" + lines(seen.effects().stream());
            case MoveResult.NotAsSeen other -> refused(other.now());
            case MoveResult.Failed failed -> "Not moved: " + failed.why();
        };
    }

    private PhoneNumber listed(String typed) {
        return PhoneNumber.digitsOf(typed)
                .flatMap(digits -> Stream.of(PhoneNumber.did(digits), PhoneNumber.extension(digits))
                        .flatMap(number -> list.find(number).stream())
                        .map(NumberRow::number)
                        .findFirst())
                .orElseThrow(() ->
                        new AppException(Message.asIs("The number " + typed + " is not in the list of numbers.")));
    }

    private static String refused(NumberMove now) {
        return "Not moved:\n" + lines((now.isPossible() ? now.effects() : now.obstacles()).stream());
    }

    private static String lines(Stream<Message> sentences) {
        return sentences.map(sentence -> "  " + sentence).collect(Collectors.joining("\n"));
    }
}
