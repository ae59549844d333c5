package org.callwright.app.internal.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
     * @param number in any notation; with {@code did:} or {@code extension:} in front where it is both
     * @param callflow the id of the callflow that gets it
     * @param confirm {@code --confirm} moves it; without, it is only said what that would change
     */
    public String movenumber(String number, String callflow, String confirm) {
        NumberMove seen = moves.preview(listed(number), new FlowId(callflow), Locale.ENGLISH);
        if (!seen.isPossible()) {
            return refused(seen);
        }
        if (!confirm.equals("--confirm")) {
            return "Not moved yet. If this is as you want it, add --confirm:\n" + lines(told(seen));
        }
        return switch (moves.move(seen, Operator.CONSOLE)) {
            case MoveResult.Moved moved -> "Moved.\n" + lines(seen.effects().stream());
            case MoveResult.NotAsSeen other
            when other.now().isPossible() ->
                "Not moved: something changed meanwhile. If it is as you want it now, repeat the command:\n"
                        + lines(told(other.now()));
            case MoveResult.NotAsSeen other -> refused(other.now());
            case MoveResult.Failed failed ->
                "Not moved: " + failed.why() + " "
                        + (failed.callersUnaffected()
                                ? "Callers notice nothing: what was live before still is."
                                : "It was not seen that callers still get what was live before. Make a test call.");
        };
    }

    private PhoneNumber listed(String typed) {
        Optional<PhoneNumber.Kind> kind = Arrays.stream(PhoneNumber.Kind.values())
                .filter(each -> typed.startsWith(prefix(each)))
                .findFirst();
        String number = typed.substring(
                kind.map(NumberCommands::prefix).map(String::length).orElse(0));
        List<PhoneNumber> found = PhoneNumber.digitsOf(number).stream()
                .flatMap(digits -> Stream.of(PhoneNumber.did(digits), PhoneNumber.extension(digits)))
                .filter(each -> kind.map(each.kind()::equals).orElse(true))
                .flatMap(each -> list.find(each).stream())
                .map(NumberRow::number)
                .toList();
        if (found.size() > 1) {
            throw new AppException(Message.asIs(typed + " is both a public number and an extension. Say which: did:"
                    + found.getFirst().digits() + " or extension:"
                    + found.getLast().digits() + "."));
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() ->
                        new AppException(Message.asIs("The number " + typed + " is not in the list of numbers.")));
    }

    private static String prefix(PhoneNumber.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + ":";
    }

    private static String refused(NumberMove now) {
        return "Not moved:\n" + lines(now.obstacles().stream());
    }

    private static Stream<Message> told(NumberMove move) {
        return Stream.concat(move.effects().stream(), move.warnings().stream());
    }

    private static String lines(Stream<Message> sentences) {
        return sentences.map(sentence -> "  " + sentence).collect(Collectors.joining("\n"));
    }
}
