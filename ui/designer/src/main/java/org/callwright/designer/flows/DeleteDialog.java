package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.DeleteResult;
import org.callwright.app.access.Operator;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.ProblemCode;

/**
 * Asks before a callflow or saved action is deleted, and says what callers get then. One that others use is not
 * deleted; the dialog says which they are.
 */
final class DeleteDialog extends Dialog {

    /** Taking a callflow off the PBX writes the whole dialplan. */
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final Callflows callflows;
    private final BackgroundWork background;
    private final FlowId id;
    private final Runnable deleted;
    private final Paragraph refusal = new Paragraph();
    private final ProgressBar progress = new ProgressBar();
    private final Button yes = new Button("", event -> delete());

    /**
     * @param background deletes it, which may take seconds
     * @param deleted called when it was deleted
     */
    DeleteDialog(
            Flow.Kind kind,
            Callflows callflows,
            CallflowSummary callflow,
            BackgroundWork background,
            Runnable deleted) {
        super(say("Delete \"{0}\"?", callflow.name()));
        this.callflows = callflows;
        this.background = background;
        this.id = callflow.id();
        this.deleted = deleted;
        setWidth("28rem");
        refusal.addClassName("cw-note");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", say("Deleting"));
        progress.setVisible(false);
        boolean used = !callflow.usedBy().isEmpty();
        if (used) {
            add(new Paragraph(say(Problem.of(ProblemCode.STILL_USED, Wording.quoted(callflow.usedBy()))
                    .message())));
        } else {
            add(
                    new Paragraph(Wording.withoutIt(callflow.live().isPresent(), callflows.dialled(id))),
                    new Paragraph(goneForGood(kind, id)));
        }
        add(refusal, progress);
        yes.setText(
                switch (kind) {
                    case CALLFLOW -> say("Delete callflow");
                    case SAVED_ACTION -> say("Delete saved action");
                });
        yes.setVisible(!used);
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        Button no = new Button(say("Keep it"), event -> close());
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(no, yes);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                no.focus();
            }
        });
    }

    private static String goneForGood(Flow.Kind kind, FlowId id) {
        return switch (kind) {
            case CALLFLOW -> say("""
                    What was set up in it and all its versions are gone for good, and no other callflow will ever have \
                    its id {0}.""", id);
            case SAVED_ACTION -> say("""
                    What was set up in it and all its versions are gone for good, and no other saved action will ever \
                    have its id {0}.""", id);
        };
    }

    private void delete() {
        running(true);
        refusal.setVisible(false);
        Operator by = CurrentUser.operator();
        background.run(
                DEADLINE, () -> callflows.delete(id, by), this::show, Message.of("Deleting broke off."), this::refuse);
    }

    private void show(DeleteResult result) {
        switch (result) {
            case DeleteResult.Deleted gone -> {
                close();
                deleted.run();
            }
            case DeleteResult.Failed failed -> refuse(say(failed.why()) + " " + Wording.callersNow(failed));
        }
    }

    private void running(boolean now) {
        progress.setVisible(now);
        yes.setEnabled(!now);
    }

    private void refuse(String why) {
        running(false);
        refusal.setText(why);
        refusal.setVisible(true);
    }
}
