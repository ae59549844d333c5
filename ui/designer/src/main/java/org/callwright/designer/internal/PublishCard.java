package org.callwright.designer.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.concurrent.Executor;
import org.callwright.app.Actions;
import org.callwright.app.Callflows;
import org.callwright.app.PublishResult;
import org.callwright.app.StepNames;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;

/** Publishes one callflow and says what came of it. */
final class PublishCard extends Section {

    private final Callflows callflows;
    private final Actions actions;
    private final Executor background;
    private final FlowId id;
    private final Runnable changed;
    private boolean running;

    /**
     * @param background where publishing, which may take seconds, does not hold up the page
     * @param changed told whenever {@link #running} may have changed
     */
    PublishCard(Callflows callflows, Actions actions, Executor background, FlowId id, Runnable changed) {
        this.callflows = callflows;
        this.actions = actions;
        this.background = background;
        this.id = id;
        this.changed = changed;
        addClassName("cw-outcome");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", "Publishing");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    boolean running() {
        return running;
    }

    /** Starts publishing and returns. */
    void publish(boolean warningsConfirmed) {
        running = true;
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", "Publishing");
        show(
                "running",
                "Publishing …",
                new Paragraph("Writing to the PBX, then reading back whether it took every line."),
                progress);
        changed.run();

        UI ui = UI.getCurrent();
        String user = Account.current().orElseThrow().login();
        background.execute(() -> {
            Runnable outcome = attempt(user, warningsConfirmed);
            ui.accessLater(() -> finish(outcome), () -> {}).run(); // the page may have been closed meanwhile
        });
    }

    private Runnable attempt(String user, boolean warningsConfirmed) {
        try {
            PublishResult result = callflows.publish(id, user, warningsConfirmed);
            return () -> show(result);
        } catch (RuntimeException e) {
            String why = Failures.sentence("Publishing broke off.", e);
            return () -> show("failed", "Not published", new Paragraph(why));
        }
    }

    private void finish(Runnable outcome) {
        running = false;
        outcome.run();
        changed.run();
        if (isAttached()) {
            getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
        }
    }

    private void show(PublishResult result) {
        switch (result) {
            case PublishResult.Live live ->
                show(
                        "live",
                        "Live as version " + live.version(),
                        new Paragraph(Words.dial(live.numbers())),
                        new Paragraph("Seen on the PBX after " + Words.duration(live.took())
                                + ". Calls in progress finish as they began."));
            case PublishResult.Refused refused ->
                show(
                        "refused",
                        "Not published",
                        new Paragraph("Mend the errors first. Nothing has changed for callers."),
                        problems(refused.problems()));
            case PublishResult.NeedsConfirmation needs ->
                show(
                        "confirm",
                        "Publish with " + Words.count(needs.warnings().size(), "warning") + "?",
                        problems(needs.warnings()),
                        choice());
            case PublishResult.Failed failed ->
                show(
                        "failed",
                        "Not published",
                        new Paragraph(failed.why()),
                        new Paragraph(
                                failed.callersUnaffected()
                                        ? "Callers notice nothing: what was live before still is."
                                        : "It was not seen that callers still get what was live before. Make a test call."));
        }
    }

    private Component choice() {
        Button yes = new Button("Publish anyway", event -> publish(true));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button no = new Button("Not now", event -> setVisible(false));
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(yes, no);
        row.addClassName("cw-buttons");
        return row;
    }

    private Component problems(List<Problem> problems) {
        return callflows
                .find(id)
                .<Component>map(stored -> new ProblemList(problems, new StepNames(stored.draft(), actions)))
                .orElseGet(() -> new Paragraph("The callflow was deleted meanwhile."));
    }

    private void show(String kind, String title, Component... content) {
        removeAll();
        add(new H3(title));
        add(content);
        getElement().setAttribute("data-kind", kind);
        setVisible(true);
    }
}
