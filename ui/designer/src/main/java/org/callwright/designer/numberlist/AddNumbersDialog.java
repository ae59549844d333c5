package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.app.access.Operator;
import org.callwright.app.numbers.AddPreview;
import org.callwright.app.numbers.NumberList;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.messages.Formats;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.PhoneNumber.Kind;

/** Asks for numbers and ranges to add, and says what would become of them before anything is done. */
final class AddNumbersDialog extends Dialog {

    static final Message NOT_ADDED = Message.of("The numbers could not be added.");

    private final NumberList list;
    private final BackgroundWork background;
    private final Consumer<List<PhoneNumber>> done;
    private final TextArea typed = new TextArea(say("Numbers"));
    private final Select<Optional<Kind>> kind = new Select<>();
    private final TextField note = new TextField(say("Note for all of them"));
    private final AddFindings findings;
    private final InlineMessage failure = new InlineMessage();
    private final Button submit = new Button("", event -> submit());
    private AddPreview preview = AddPreview.NONE;

    /** @param done gets the numbers that were added */
    AddNumbersDialog(NumberList list, NumberWords words, BackgroundWork background, Consumer<List<PhoneNumber>> done) {
        super(say("Add numbers"));
        this.list = list;
        this.background = background;
        this.done = done;
        findings = new AddFindings(new FindingWords(words));
        setWidth("46rem");
        setCloseOnOutsideClick(false);
        addClassName("cw-add-numbers");
        typed.setHelperText(say("One number or range a line, such as 030 5550100, 030 5550100 - 199 or 200 - 239."));
        typed.setWidthFull();
        typed.setMinRows(3);
        typed.setMaxRows(8);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(250);
        typed.addValueChangeListener(event -> look());
        kind.setLabel(say("What they are"));
        kind.setItems(List.of(Optional.empty(), Optional.of(Kind.DID), Optional.of(Kind.EXTENSION)));
        kind.setItemLabelGenerator(AddNumbersDialog::words);
        kind.setValue(Optional.empty());
        kind.addValueChangeListener(event -> look());
        Div more = new Div(kind, note);
        more.addClassName("cw-add-more");
        add(typed, more, findings, failure);
        Button cancel = new Button(say("Cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, submit);
        show();
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                typed.focus();
            }
        });
    }

    private static String words(Optional<Kind> kind) {
        return kind.map(each -> switch (each) {
                    case DID -> say("Public numbers");
                    case EXTENSION -> say("Extensions");
                })
                .orElseGet(() -> say("As they look: short ones are extensions"));
    }

    private void look() {
        failure.clear();
        try {
            preview = list.previewAdding(typed.getValue(), kind.getValue());
        } catch (RuntimeException | Error e) {
            preview = AddPreview.NONE;
            failure.refuse(say(ErrorMessages.message(Message.of("The numbers could not be read."), e)));
        }
        show();
    }

    private void show() {
        findings.show(preview);
        int added = preview.added();
        submit.setText(
                added == 0
                        ? say("Add numbers")
                        : plural(added, "Add 1 number", "Add {0} numbers", Formats.count(added)));
    }

    /** The button is always there and says why it cannot be pressed. */
    private void submit() {
        if (typed.isEmpty()) {
            failure.inform(say("Type a number first."));
            typed.focus();
        } else if (preview.wrong() > 0) {
            failure.refuse(plural(
                    preview.wrong(),
                    "Nothing was added: correct or delete the line that is wrong first.",
                    "Nothing was added: correct or delete the {0} lines that are wrong first.",
                    preview.wrong()));
            typed.focus();
        } else if (preview.added() == 0) {
            failure.inform(say("Nothing is left to add: all of these are in the list already."));
            typed.focus();
        } else {
            addAll();
        }
    }

    private void addAll() {
        failure.inform(say("The numbers are being added …"));
        submit.setEnabled(false);
        AddPreview chosen = preview;
        String text = note.getValue();
        Operator by = CurrentUser.operator();
        background.run(
                ImportNumbersDialog.LONGEST_IMPORT,
                () -> list.add(chosen, text, by),
                added -> {
                    close();
                    done.accept(added);
                },
                NOT_ADDED,
                why -> {
                    look();
                    submit.setEnabled(true);
                    failure.refuse(why);
                });
    }
}
