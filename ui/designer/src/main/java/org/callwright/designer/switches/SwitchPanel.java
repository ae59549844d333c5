package org.callwright.designer.switches;

import static org.callwright.designer.messages.Translations.language;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import org.callwright.app.Switches;
import org.callwright.app.Switches.Choice;
import org.callwright.app.Switches.Switch;
import org.callwright.app.access.Operator;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.store.Role;

/**
 * Shows the switch of a saved action and sets it. Asks the PBX every few seconds while it is shown, since phones can
 * switch too. Hidden when the action has no switch.
 */
public final class SwitchPanel extends Section {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(3);

    private final Switches switches;
    private final FlowId saved;
    private final BackgroundWork background;
    private final H2 title = new H2();
    private final Paragraph now = new Paragraph();
    private final Div choices = new Div();
    private final Paragraph unknown = new Paragraph();
    private final Paragraph refused = new Paragraph();
    private final boolean mayBeSet = CurrentUser.may(Role.EDITOR);
    private Optional<Switch> shown = Optional.empty();

    /** Counts up to outdate the answers that are still to come from the PBX. */
    private int round;

    /** @param background asks the PBX */
    public SwitchPanel(Switches switches, FlowId saved, BackgroundWork background) {
        this.switches = switches.in(language());
        this.saved = saved;
        this.background = background;
        addClassName("cw-switch");
        getElement().setAttribute("tabindex", "-1");
        now.getElement().setAttribute("role", "status");
        choices.addClassName("cw-choices");
        unknown.addClassName("cw-wrong");
        refused.addClassName("cw-wrong");
        refused.getElement().setAttribute("role", "alert");
        add(title, now, unknown, choices, refused);
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        round++;
    }

    /** Asks the PBX now, and from then on every few seconds. */
    public void refresh() {
        if (isAttached()) {
            ask(++round);
        }
    }

    private void ask(int asked) {
        background.run(
                () -> switches.of(saved),
                answer -> ifCurrent(asked, () -> {
                    show(answer);
                    askLater(asked);
                }),
                Message.of("It could not be asked how it is switched."),
                message -> ifCurrent(asked, () -> {
                    showUnknown(message);
                    askLater(asked);
                }));
    }

    private void askLater(int asked) {
        background.runLater(BETWEEN_QUESTIONS, () -> ifCurrent(asked, () -> ask(asked)));
    }

    private void set(Choice choice) {
        Operator by = CurrentUser.operator();
        now.setText(say("Switching to {0} …", choice.label()));
        refused.setText("");
        choices.setEnabled(false);
        int asked = ++round;
        background.run(
                () -> switches.set(saved, choice.value(), by),
                answer -> ifCurrent(asked, () -> {
                    show(Optional.of(answer));
                    continueAfterSet();
                }),
                Message.of("It could not be switched."),
                message -> ifCurrent(asked, () -> {
                    refused.setText(message);
                    continueAfterSet(); // which shows whether it was switched all the same
                }));
    }

    private void continueAfterSet() {
        refresh();
        // The button that was pressed is gone.
        getElement()
                .executeJs("if (document.activeElement === document.body) {"
                        + " (this.querySelector('vaadin-button') ?? this).focus(); }");
    }

    private void ifCurrent(int asked, Runnable task) {
        if (asked == round) {
            task.run();
        }
    }

    private void show(Optional<Switch> answer) {
        setVisible(answer.isPresent());
        unknown.setText("");
        if (answer.equals(shown) && choices.isEnabled()) {
            return; // the user may be about to press one of the buttons
        }
        shown = answer;
        choices.removeAll();
        choices.setEnabled(true);
        answer.ifPresent(position -> {
            title.setText(position.label());
            choices.add(new Span(
                    mayBeSet ? say("Switch to") : say("Only editors and administrators switch it here; phones can.")));
            for (Choice choice : position.choices()) {
                if (choice.value().equals(position.value())) {
                    now.setText(say("Now: {0}", choice.label()));
                } else if (mayBeSet) {
                    Button button = new Button(choice.label(), event -> set(choice));
                    button.setAriaLabel(say("Switch to {0}", choice.label()));
                    choices.add(button);
                }
            }
        });
    }

    /** While its position is not known, there is nothing to choose. */
    private void showUnknown(String why) {
        setVisible(true);
        if (title.getText().isEmpty()) {
            title.setText(say("Switch"));
        }
        shown = Optional.empty();
        now.setText(say("Now: not known"));
        choices.removeAll();
        choices.setEnabled(true);
        unknown.setText(why);
    }
}
