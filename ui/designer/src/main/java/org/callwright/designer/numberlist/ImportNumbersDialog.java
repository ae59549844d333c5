package org.callwright.designer.numberlist;

import static org.callwright.designer.messages.Translations.plural;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.callwright.app.access.Operator;
import org.callwright.app.numbers.AddPreview;
import org.callwright.app.numbers.NumberFile;
import org.callwright.app.numbers.NumberFiles;
import org.callwright.app.numbers.NumberList;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.messages.Formats;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/** Asks for a CSV file with numbers, and says what would become of each row before anything is done. */
final class ImportNumbersDialog extends Dialog {

    /** Fifty thousand take seconds, on a busy machine more. */
    static final Duration LONGEST_IMPORT = Duration.ofMinutes(5);

    private final NumberFiles files;
    private final NumberList list;
    private final BackgroundWork background;
    private final Consumer<List<PhoneNumber>> done;
    private final Paragraph hint = new Paragraph();
    private final ImportFindings findings;
    private final InlineMessage failure = new InlineMessage();
    private final Checkbox leaveOut = new Checkbox();
    private final Button submit = new Button("", event -> submit());
    private AddPreview seen = AddPreview.NONE;
    private AddPreview good = AddPreview.NONE;

    /** @param done gets the numbers that were added */
    ImportNumbersDialog(
            NumberFiles files,
            NumberList list,
            FindingWords words,
            BackgroundWork background,
            Consumer<List<PhoneNumber>> done) {
        super(say("Import numbers"));
        this.files = files;
        this.list = list;
        this.background = background;
        this.done = done;
        findings = new ImportFindings(words, leaveOut);
        findings.setVisible(false);
        failure.addClassName("cw-import-said");
        setWidth("54rem");
        setCloseOnOutsideClick(false);
        addClassName("cw-import-numbers");
        hint.setText(
                say("The first line names the columns: Number, To, Kind, Reserved, Note. Only Number is needed; a file"
                        + " without names has numbers and notes."));
        hint.addClassName("cw-soft");
        leaveOut.addValueChangeListener(event -> name());
        leaveOut.setVisible(false);
        add(hint, new CsvUpload(this::look, failure::refuse), findings, failure);
        Button cancel = new Button(say("Cancel"), event -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, submit);
        name();
    }

    private void look(CsvUpload.Brought brought) {
        brought.onPage().accept(() -> failure.inform(say("{0} is being read …", brought.name())));
        try {
            NumberFile file = files.read(brought.bytes());
            AddPreview all = list.previewAdding(file.lines());
            AddPreview rest = all.isWhole() && all.wrong() > 0 ? list.previewAdding(all.goodLines()) : all;
            brought.onPage().accept(() -> show(brought.name(), file, all, rest));
        } catch (RuntimeException | Error e) {
            brought.onPage().accept(() -> {
                show(AddPreview.NONE, AddPreview.NONE);
                failure.refuse(say(
                        "{0} was not imported. {1}",
                        brought.name(), ErrorMessages.message(Message.of("It could not be read."), e)));
            });
        }
    }

    private void show(String name, NumberFile file, AddPreview all, AddPreview rest) {
        failure.clear();
        findings.show(name, file, all);
        show(all, rest);
    }

    private void show(AddPreview all, AddPreview rest) {
        seen = all;
        good = rest;
        hint.setVisible(all.findings().isEmpty());
        findings.setVisible(!all.findings().isEmpty());
        int wrong = all.wrongLines().size();
        leaveOut.setLabel(plural(
                wrong,
                "Leave out the line that is wrong and take the rest",
                "Leave out the {0} lines that are wrong and take the rest",
                Formats.count(wrong)));
        leaveOut.setValue(false);
        leaveOut.setVisible(rest.isPossible() && wrong > 0);
        name();
    }

    private AddPreview chosen() {
        return leaveOut.getValue() ? good : seen;
    }

    private void name() {
        int added = leaveOut.getValue() ? good.added() : seen.added();
        submit.setText(
                added == 0
                        ? say("Import numbers")
                        : plural(added, "Import 1 number", "Import {0} numbers", Formats.count(added)));
    }

    /** The button is always there and says why it cannot be pressed. */
    private void submit() {
        AddPreview chosen = chosen();
        if (chosen.findings().isEmpty()) {
            failure.inform(say("Choose a file first."));
        } else if (chosen.wrong() > 0) {
            int wrong = chosen.wrongLines().size();
            failure.refuse(
                    leaveOut.isVisible()
                            ? plural(
                                    wrong,
                                    "Nothing was imported: leave out the line that is wrong, or correct the file and choose it again.",
                                    "Nothing was imported: leave out the {0} lines that are wrong, or correct the file and choose it again.",
                                    Formats.count(wrong))
                            : say("Nothing was imported: correct the file and choose it again."));
        } else if (chosen.added() == 0) {
            failure.inform(say("Nothing is left to import: all of these are in the list already."));
        } else {
            importAll(chosen);
        }
    }

    private void importAll(AddPreview chosen) {
        failure.inform(say("The numbers are being added …"));
        submit.setEnabled(false);
        Operator by = CurrentUser.operator();
        background.run(
                LONGEST_IMPORT,
                () -> list.add(chosen, "", by),
                added -> {
                    close();
                    done.accept(added);
                },
                AddNumbersDialog.NOT_ADDED,
                why -> {
                    submit.setEnabled(true);
                    failure.refuse(why);
                });
    }
}
