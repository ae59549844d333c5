package org.callwright.designer.switches;

import static org.callwright.designer.messages.Translations.language;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.callwright.app.Switches;
import org.callwright.app.Switches.Choice;
import org.callwright.app.Switches.Switch;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.model.FlowId;
import org.callwright.model.Message;

/**
 * Shows how the switch of one saved action stands and switches it. The PBX is asked again and again while this is shown,
 * since phones switch too. Nothing is shown for an action that has no switch.
 */
public final class SwitchPanel extends Section {

    private static final int SECONDS_BETWEEN_QUESTIONS = 3;

    private final Switches switches;
    private final FlowId saved;
    private final Executor background;
    private final H2 title = new H2();
    private final Paragraph now = new Paragraph();
    private final Div choices = new Div();
    private final Paragraph unknown = new Paragraph();
    private final Paragraph refused = new Paragraph();
    private Optional<Switch> shown = Optional.empty();

    /** Goes up whenever what is on its way from the PBX is of no interest any more. */
    private int round;

    /** @param background where asking the PBX, which may take seconds, does not hold up the page */
    public SwitchPanel(Switches switches, FlowId saved, Executor background) {
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
        follow(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        round++;
    }

    /** Asks at once, as something is not as it was. */
    public void ask() {
        getUI().ifPresent(this::follow);
    }

    /** Asks now, and from then on every few seconds. */
    private void follow(UI ui) {
        look(ui, ++round);
    }

    private void look(UI ui, int mine) {
        inBackground(
                ui,
                mine,
                this::seen,
                () -> CompletableFuture.delayedExecutor(SECONDS_BETWEEN_QUESTIONS, TimeUnit.SECONDS, background)
                        .execute(() -> ui.accessLater(() -> lookAgain(ui, mine), () -> {})
                                .run()));
    }

    private void lookAgain(UI ui, int mine) {
        if (mine == round) {
            look(ui, mine);
        }
    }

    private Runnable seen() {
        try {
            Optional<Switch> answer = switches.of(saved);
            return () -> show(answer);
        } catch (RuntimeException e) {
            Message why = ErrorMessages.message(Message.of("It could not be asked how it is switched."), e);
            return () -> showUnknown(say(why));
        }
    }

    private void set(Choice choice) {
        String user = CurrentUser.current().orElseThrow().login();
        UI ui = UI.getCurrent();
        now.setText(say("Switching to {0} …", choice.label()));
        refused.setText("");
        choices.setEnabled(false);
        inBackground(ui, ++round, () -> switched(choice, user), () -> {
            follow(ui);
            // The button that was pressed is gone.
            getElement()
                    .executeJs("if (document.activeElement === document.body) {"
                            + " (this.querySelector('vaadin-button') ?? this).focus(); }");
        });
    }

    private Runnable switched(Choice choice, String user) {
        try {
            Switch answer = switches.set(saved, choice.value(), user);
            return () -> show(Optional.of(answer));
        } catch (RuntimeException e) {
            Message why = ErrorMessages.message(Message.of("It could not be switched."), e);
            return () -> refused.setText(say(why)); // whether it was switched all the same is seen next
        }
    }

    /** Has what came of asking the PBX shown, unless the page went on meanwhile. */
    private void inBackground(UI ui, int mine, Supplier<Runnable> work, Runnable then) {
        background.execute(() -> {
            Runnable outcome = work.get();
            ui.accessLater(
                            () -> {
                                if (mine == round) {
                                    outcome.run();
                                    then.run();
                                }
                            },
                            () -> {})
                    .run(); // the page may have been closed meanwhile
        });
    }

    private void show(Optional<Switch> answer) {
        setVisible(answer.isPresent());
        unknown.setText("");
        if (answer.equals(shown) && choices.isEnabled()) {
            return; // buttons that somebody is about to press stay
        }
        shown = answer;
        choices.removeAll();
        choices.setEnabled(true);
        answer.ifPresent(stands -> {
            title.setText(stands.label());
            choices.add(new Span(say("Switch to")));
            for (Choice choice : stands.choices()) {
                if (choice.value().equals(stands.value())) {
                    now.setText(say("Now: {0}", choice.label()));
                } else {
                    Button button = new Button(choice.label(), event -> set(choice));
                    button.setAriaLabel(say("Switch to {0}", choice.label()));
                    choices.add(button);
                }
            }
        });
    }

    /** While it is not known how it stands, there is nothing to choose from. */
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
