package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.callwright.app.access.Operator;
import org.callwright.app.numbers.NumberList;
import org.callwright.app.numbers.NumberRow;
import org.callwright.app.numbers.NumberState;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.nav.PageLink;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.designer.widgets.Toast;
import org.callwright.model.Flow;
import org.callwright.model.Message;
import org.callwright.store.Role;

/** One number: who has it, whether it is kept back, and its note. */
final class NumberDialog extends Dialog {

    private final NumberList list;
    private final NumberRow row;
    private final String written;
    private final Runnable changed;
    private final Checkbox reserved = new Checkbox(say("Reserved: it is not offered, and no callflow gets it"));
    private final TextArea note = new TextArea(say("Note"));
    private final InlineMessage failure = new InlineMessage();

    /**
     * @param changed called after a change
     * @param move asks which callflow gets the number, and calls back when one did
     */
    NumberDialog(
            NumberList list, NumberWords words, NumberRow row, Runnable changed, BiConsumer<NumberRow, Runnable> move) {
        this.list = list;
        this.row = row;
        this.changed = changed;
        written = words.number(row.number());
        setHeaderTitle(written);
        setWidth("30rem");
        addClassName("cw-number-dialog");
        String notations = words.notations(row);
        add(standing());
        if (!notations.isEmpty()) {
            Paragraph kept = new Paragraph(say("Kept as {0}: one number in several notations.", notations));
            kept.addClassName("cw-soft");
            add(kept);
        }
        reserved.setValue(row.state() == NumberState.RESERVED);
        reserved.setVisible(row.state() != NumberState.USED);
        note.setValue(row.note());
        note.setWidthFull();
        note.setMaxRows(5);
        boolean editable = CurrentUser.may(Role.EDITOR);
        Button moving = new Button(
                row.state() == NumberState.USED ? say("Move to another callflow …") : say("Give to a callflow …"),
                event -> move.accept(row, this::moved));
        moving.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        moving.addClassName("cw-number-move");
        moving.setVisible(editable && row.state() != NumberState.RESERVED);
        add(moving, reserved, note, failure);
        reserved.setReadOnly(!editable);
        note.setReadOnly(!editable);
        getFooter().add(editable ? editing() : new Button[] {closing(say("Close"))});
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                note.focus();
            }
        });
    }

    /** What the list says of it, with links. */
    private Div standing() {
        Div standing = new Div();
        standing.addClassName("cw-number-standing");
        Span state = new Span(NumberWords.state(row));
        state.addClassName("cw-number-state");
        state.getElement().setAttribute("data-state", NumberWords.mark(row));
        standing.add(state);
        row.uses().forEach(use -> {
            standing.add(PageLink.toFlow(Flow.Kind.CALLFLOW, use.flow(), use.name()));
            String words = NumberWords.standing(use);
            if (!words.isEmpty()) {
                Span soft = new Span(words);
                soft.addClassName("cw-soft");
                standing.add(soft);
            }
        });
        return standing;
    }

    private Button[] editing() {
        Button remove = new Button(say("Remove from the list"), event -> remove());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        remove.addClassName("cw-number-remove");
        remove.setVisible(row.isRemovable());
        Button save = new Button(say("Save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Button[] {remove, closing(say("Cancel")), save};
    }

    private Button closing(String text) {
        Button closing = new Button(text, event -> close());
        closing.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return closing;
    }

    /** A note that was typed meanwhile is kept. */
    private void moved() {
        if (note.getValue().equals(row.note())) {
            close();
            changed.run();
        } else {
            save();
        }
    }

    private void save() {
        attempt(Message.of("The number could not be changed."), () -> {
            list.mark(row.number(), reserved.getValue(), note.getValue(), CurrentUser.operator());
            close();
        });
    }

    private void remove() {
        attempt(Message.of("The number could not be removed."), () -> {
            list.remove(List.of(row.number()), CurrentUser.operator());
            close();
            Toast.tell(say("{0} was removed.", written), this::putBack);
        });
    }

    private void putBack() {
        attempt(Message.of("The number could not be put back."), () -> {
            Operator by = CurrentUser.operator();
            list.add(
                    list.previewAdding(
                            row.number().digits(), Optional.of(row.number().kind())),
                    row.note(),
                    by);
            if (row.state() == NumberState.RESERVED) {
                list.mark(row.number(), true, row.note(), by);
            }
            Toast.tell(say("{0} is back.", written));
        });
    }

    private void attempt(Message refusal, Runnable work) {
        failure.clear();
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            String why = say(ErrorMessages.message(refusal, e));
            if (isOpened()) {
                failure.refuse(why);
            } else {
                Toast.tell(why);
            }
        }
        changed.run();
    }
}
