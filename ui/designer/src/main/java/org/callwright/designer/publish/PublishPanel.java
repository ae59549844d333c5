package org.callwright.designer.publish;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.callwright.app.Callflows;
import org.callwright.app.Preview;
import org.callwright.app.PublishResult;
import org.callwright.app.VersionSummary;
import org.callwright.app.access.Operator;
import org.callwright.app.actions.Actions;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.Translations;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.designer.widgets.IconButton;
import org.callwright.designer.widgets.Toast;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/**
 * Publishes one callflow or saved action, or rolls it back: shows the preview, asks for confirmation, shows the result.
 */
public final class PublishPanel extends Section {

    /** Publishing waits for others, writes the whole dialplan and reads it back, by AMI if need be. */
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private static final Message FAILURE = Message.of("Publishing broke off.");

    /** Called for what comes of publishing. */
    public interface Listener {

        /** The user wants to fix a step, or one of its fields. */
        void stepOpened(StepId step, Optional<String> field);

        /** {@link #running} may have changed. */
        void publishingChanged();

        /** The user has closed the sheet, and the keyboard focus has to go somewhere. */
        void publishingClosed();
    }

    private final Flow.Kind kind;
    private final Callflows callflows;
    private final Actions actions;
    private final BackgroundWork background;
    private final FlowId id;
    private final Listener listener;
    private boolean running;
    private Optional<Preview> asked = Optional.empty();

    /**
     * @param background asks the PBX and publishes
     */
    public PublishPanel(
            Flow.Kind kind,
            Callflows callflows,
            Actions actions,
            BackgroundWork background,
            FlowId id,
            Listener listener) {
        this.kind = kind;
        this.callflows = callflows;
        this.actions = actions;
        this.background = background;
        this.id = id;
        this.listener = listener;
        addClassName("cw-outcome");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-label", say("Publishing"));
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
        getElement().addEventListener("keydown", event -> closeUnlessRunning()).setFilter("event.key === 'Escape'");
    }

    /** Another flow is shown: what was said of this one has been read. */
    public void leave() {
        if (!running) {
            setVisible(false);
            asked = Optional.empty();
        }
    }

    private void closeUnlessRunning() {
        if (!running) {
            close();
        }
    }

    public boolean running() {
        return running;
    }

    /** Previews publishing the draft. Returns at once. */
    public void prepare() {
        Locale language = Translations.language();
        preview(() -> callflows.preview(id, language));
    }

    /** Previews rolling back to a version. Returns at once. */
    public void prepare(int version) {
        Locale language = Translations.language();
        preview(() -> callflows.preview(id, version, language));
    }

    /** The flow changed: the preview that waits for confirmation is made again. */
    public void refresh() {
        if (asked.isPresent() && !running) {
            Preview before = asked.get();
            background.run(
                    () -> previewAgain(before),
                    preview -> ifStillAsked(before, () -> show(preview, Optional.empty())),
                    FAILURE,
                    message -> ifStillAsked(before, () -> brokenOff(message)));
        }
    }

    private void ifStillAsked(Preview preview, Runnable task) {
        if (asked.filter(preview::equals).isPresent() && !running) {
            task.run();
        }
    }

    private void preview(Supplier<Preview> preview) {
        run(
                say("Looking what would change …"),
                say("Comparing with what is live, and asking the PBX for numbers, phones and prompts."),
                () -> shown(preview.get(), Optional.empty()));
    }

    private void publish(Preview seen) {
        Operator by = CurrentUser.operator();
        run(say("Publishing …"), say("Writing to the PBX, then reading back whether it took every line."), () -> {
            PublishResult result = callflows.publish(seen, by);
            return result instanceof PublishResult.NeedsConfirmation
                    ? shown(
                            previewAgain(seen),
                            Optional.of(Message.of("Something changed while you read. This is how it is now.")))
                    : () -> show(seen, result);
        });
    }

    private Preview previewAgain(Preview seen) {
        return seen.version().isPresent()
                ? callflows.preview(id, seen.version().getAsInt(), seen.language())
                : callflows.preview(id, seen.language());
    }

    /** Shows progress while the work runs, then what the work returned. */
    private void run(String title, String explanation, Supplier<Runnable> work) {
        running = true;
        asked = Optional.empty();
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", say("Publishing"));
        show("running", title, new Paragraph(explanation), progress);
        listener.publishingChanged();
        background.run(DEADLINE, work, this::finish, FAILURE, message -> finish(() -> brokenOff(message)));
    }

    private void brokenOff(String message) {
        show("failed", say("Not published"), new Paragraph(message));
    }

    private void finish(Runnable outcome) {
        running = false;
        outcome.run();
        listener.publishingChanged();
        if (isAttached() && isVisible()) {
            getElement().executeJs("(this.querySelector('[theme~=primary]') ?? this).focus({preventScroll: true})");
        }
    }

    private Runnable shown(Preview preview, Optional<Message> first) {
        return () -> show(preview, first);
    }

    private void show(Preview preview, Optional<Message> first) {
        asked = Optional.empty();
        if (preview.obstacle().isPresent()) {
            failed(preview.obstacle().get(), true);
        } else if (preview.isRefused()) {
            refused(preview.problems());
        } else {
            PublishConfirmation confirmation = new PublishConfirmation(
                    preview,
                    next(),
                    first.map(Translations::say),
                    problems(preview.problems()),
                    () -> publish(preview),
                    this::close);
            show("question", confirmation.title(), confirmation);
            asked = Optional.of(preview);
        }
    }

    private int next() {
        return 1
                + callflows.versions(id).stream()
                        .mapToInt(VersionSummary::number)
                        .max()
                        .orElse(0);
    }

    private void show(Preview seen, PublishResult result) {
        switch (result) {
            case PublishResult.Live live -> {
                close();
                String what = seen.version().isPresent()
                        ? say("Version {0} is live again", live.version())
                        : say("Live as version {0}", live.version());
                Toast.tell(what + ". " + Wording.dial(kind, live.numbers()));
            }
            case PublishResult.Refused refused -> refused(refused.problems());
            case PublishResult.NeedsConfirmation needs -> refused(needs.warnings());
            case PublishResult.Failed failed -> failed(failed.why(), failed.callersUnaffected());
        }
    }

    private void refused(List<Problem> found) {
        show(
                "refused",
                say("Not published"),
                new Paragraph(say("Fix the errors first. Nothing has changed for callers.")),
                problems(found));
    }

    private void failed(Message why, boolean callersUnaffected) {
        show(
                "failed",
                say("Not published"),
                new Paragraph(say(why)),
                new Paragraph(say(
                        callersUnaffected
                                ? "Callers notice nothing: what was live before still is."
                                : "It was not seen that callers still get what was live before. Make a test call.")));
    }

    private void close() {
        setVisible(false);
        asked = Optional.empty();
        listener.publishingClosed();
    }

    private void open(StepId step, Optional<String> field) {
        setVisible(false);
        asked = Optional.empty();
        listener.stepOpened(step, field);
    }

    private Component problems(List<Problem> problems) {
        return callflows
                .find(id)
                .<Component>map(stored -> new ProblemList(problems, stored.draft(), actions, callflows, this::open))
                .orElseGet(() -> new Paragraph(say("It was deleted meanwhile.")));
    }

    private void show(String state, String title, Component... content) {
        removeAll();
        Div head = new Div(new H2(title));
        head.addClassName("cw-outcome-head");
        if (!running) {
            head.add(new IconButton(VaadinIcon.CLOSE, say("Close"), this::close));
        }
        add(head);
        add(content);
        getElement().setAttribute("data-kind", state);
        setVisible(true);
    }
}
