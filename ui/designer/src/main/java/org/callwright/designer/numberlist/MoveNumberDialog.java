package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.language;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.access.Operator;
import org.callwright.app.numbers.MoveResult;
import org.callwright.app.numbers.NumberMove;
import org.callwright.app.numbers.NumberMoves;
import org.callwright.app.numbers.NumberRow;
import org.callwright.app.numbers.NumberUse.Standing;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.designer.widgets.Toast;
import org.callwright.designer.widgets.TypedChoice;
import org.callwright.model.FlowId;
import org.callwright.model.Message;

/** Asks which callflow gets a number, and says what that changes for callers before anything is done. */
final class MoveNumberDialog extends Dialog {

    /** Publishing waits for others, and writes to the PBX, by AMI if need be. */
    private static final Duration LONGEST_MOVE = Duration.ofMinutes(10);

    private static final Message NOT_LOOKED = Message.of("It could not be found out what would change.");
    private static final Message NOT_MOVED = Message.of("The number could not be moved.");
    private static final Message CHANGED = Message.of("Something changed while you read. This is how it is now.");

    private final NumberMoves moves;
    private final BackgroundWork background;
    private final NumberRow row;
    private final String written;
    private final Runnable done;
    private final List<CallflowSummary> choices;
    private final ComboBox<CallflowSummary> callflow = new ComboBox<>(say("Callflow that gets it"));
    private final MoveFindings findings = new MoveFindings();
    private final InlineMessage failure = new InlineMessage();
    private final Button submit = new Button(say("Move the number"), event -> submit());
    private final Button cancel = new Button(say("Cancel"), event -> close());
    private Optional<NumberMove> seen = Optional.empty();

    /** @param done called when the number was moved */
    MoveNumberDialog(
            NumberMoves moves,
            Callflows callflows,
            BackgroundWork background,
            NumberRow row,
            String written,
            Runnable done) {
        this.moves = moves;
        this.background = background;
        this.row = row;
        this.written = written;
        this.done = done;
        choices = callflows.list().stream().filter(this::canGetIt).toList();
        setHeaderTitle(say("Move {0} to a callflow", written));
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        addClassName("cw-move-number");
        callflow.setItems(choices);
        callflow.setItemLabelGenerator(this::label);
        callflow.setPlaceholder(say("Choose a callflow"));
        callflow.setWidthFull();
        callflow.addValueChangeListener(event -> look());
        TypedChoice.read(callflow, () -> choices, chosen -> {});
        add(callflow, findings, failure);
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, submit);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                callflow.focus();
            }
        });
    }

    /** One that has it live and in its draft has nothing to get; one that has it only live gets it in its draft. */
    private boolean canGetIt(CallflowSummary flow) {
        return row.uses().stream().noneMatch(use -> use.flow().equals(flow.id()) && use.standing() == Standing.LIVE);
    }

    /** The name, with the id where several are called the same. */
    private String label(CallflowSummary flow) {
        boolean isOnly = choices.stream()
                        .filter(other -> other.name().equals(flow.name()))
                        .count()
                == 1;
        return isOnly ? flow.name() : flow.name() + " (" + flow.id() + ")";
    }

    private void look() {
        failure.clear();
        seen = Optional.empty();
        if (callflow.isEmpty()) {
            findings.removeAll();
            return;
        }
        findings.looking();
        FlowId to = callflow.getValue().id();
        Locale language = language();
        background.run(
                () -> moves.preview(row.number(), to, language),
                found -> ifStillChosen(to, () -> show(found, Optional.empty())),
                NOT_LOOKED,
                why -> ifStillChosen(to, () -> {
                    findings.removeAll();
                    failure.refuse(why);
                }));
    }

    private void ifStillChosen(FlowId flow, Runnable task) {
        if (!callflow.isEmpty() && callflow.getValue().id().equals(flow)) {
            task.run();
        }
    }

    private void show(NumberMove found, Optional<Message> first) {
        seen = Optional.of(found);
        findings.show(found, first);
    }

    /** The button is always there and says why it cannot be pressed. */
    private void submit() {
        if (callflow.isEmpty()) {
            failure.inform(say("Choose a callflow first."));
        } else if (seen.isEmpty()) {
            failure.inform(say("Wait until it is known what would change."));
        } else if (!seen.get().isPossible()) {
            failure.refuse(say("Nothing was changed: see above what to do first."));
        } else {
            move(seen.get());
        }
    }

    private void move(NumberMove agreed) {
        failure.inform(say("The number is being moved …"));
        lock(true);
        Operator by = CurrentUser.operator();
        background.run(LONGEST_MOVE, () -> moves.move(agreed, by), result -> show(agreed, result), NOT_MOVED, why -> {
            lock(false);
            failure.refuse(why);
        });
    }

    /** Whoever moves a number stays to see what came of it. */
    private void lock(boolean locked) {
        setCloseOnEsc(!locked);
        cancel.setEnabled(!locked);
        callflow.setReadOnly(locked);
        submit.setEnabled(!locked);
    }

    private void show(NumberMove agreed, MoveResult result) {
        lock(false);
        failure.clear();
        switch (result) {
            case MoveResult.Moved moved -> {
                close();
                Toast.tell(
                        agreed.isLive()
                                ? say("Callers of {0} now reach \"{1}\".", written, agreed.name())
                                : say("The draft of \"{0}\" has {1} now.", agreed.name(), written));
                done.run();
            }
            case MoveResult.NotAsSeen other -> show(other.now(), Optional.of(CHANGED));
            case MoveResult.Failed failed ->
                failure.refuse(
                        say(failed.why())
                                + " "
                                + say(
                                        failed.callersUnaffected()
                                                ? "Callers notice nothing: what was live before still is."
                                                : "It was not seen that callers still get what was live before. Make a test call."));
        }
    }
}
