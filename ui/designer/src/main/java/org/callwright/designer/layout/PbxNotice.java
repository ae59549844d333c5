package org.callwright.designer.layout;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.callwright.app.PbxContents;
import org.callwright.app.access.Operator;
import org.callwright.designer.live.Snapshot;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.Translations;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.ConfirmDialog;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.model.Message;
import org.callwright.store.Role;

/** Says on every page that the PBX does not have what is published, since when and why, and offers to put it right. */
final class PbxNotice extends Div {
    private final PbxContents contents;
    private final BackgroundWork background;
    private final Paragraph what = new Paragraph();
    private final InlineMessage outcome = new InlineMessage();
    private final Button repair = new Button(say("Repair"), event -> repair());

    private final Button takeOver = new Button(say("Take over …"), event -> takeOver());
    private Optional<PbxContents.Foreign> foreign = Optional.empty();

    PbxNotice(PbxContents contents, BackgroundWork background) {
        this.contents = contents;
        this.background = background;
        addClassName("cw-pbx-notice");
        getElement().setAttribute("role", "alert");
        repair.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        repair.setTooltipText(
                say("Publishes everything that is live again, and takes back what somebody else changed."));
        takeOver.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(new Div(what, outcome), repair, takeOver);
        setVisible(false);
    }

    void show(Snapshot now) {
        setVisible(now.pbxAnswers() && now.difference().isPresent());
        foreign = now.foreign();
        repair.setVisible(foreign.isEmpty() && CurrentUser.may(Role.EDITOR));
        takeOver.setVisible(foreign.isPresent() && CurrentUser.may(Role.ADMINISTRATOR));
        now.difference().ifPresentOrElse(this::show, outcome::clear);
    }

    private void show(PbxContents.Difference difference) {
        what.setText(say(
                "Since {0} at the latest: {1}",
                Wording.moment(difference.since(), UI.getCurrent()), say(difference.what())));
    }

    private void repair() {
        repair.setEnabled(false);
        background.run(
                contents::changedFiles,
                files -> {
                    if (files.isEmpty()) {
                        repairNow();
                    } else {
                        confirm(files);
                    }
                },
                Message.of("It could not be repaired."),
                this::done);
    }

    private void confirm(List<Message> files) {
        new ConfirmDialog(
                        say("Repair although files were changed?"),
                        files.stream().map(Translations::say).collect(Collectors.joining(" ")),
                        say("Repair"),
                        this::repairNow,
                        say("Cancel"),
                        () -> done(""))
                .open();
    }

    private void repairNow() {
        Operator by = CurrentUser.operator();
        run(() -> contents.repair(by));
    }

    private void takeOver() {
        Operator by = CurrentUser.operator();
        foreign.ifPresent(there -> new TakeOverDialog(there, name -> run(() -> contents.takeOver(name, by))).open());
    }

    private void run(Supplier<Optional<Message>> work) {
        repair.setEnabled(false);
        outcome.inform(say("One moment …"));
        background.run(
                work,
                why -> why.ifPresentOrElse(message -> done(say(message)), () -> done("")),
                Message.of("It could not be repaired."),
                this::done);
    }

    private void done(String why) {
        repair.setEnabled(true);
        if (why.isEmpty()) {
            outcome.clear();
        } else {
            outcome.refuse(why);
        }
    }
}
