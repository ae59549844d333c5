package org.callwright.designer.canvas;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;
import tools.jackson.databind.JsonNode;

/**
 * Shows a callflow. The server decides what is shown, by {@link #show}; the browser does the layout and reports what the
 * user does, to a {@link Listener}.
 */
@Tag("callwright-canvas")
@JsModule("./canvas/loader.js")
@NpmPackage(value = "d3-selection", version = "3.0.0")
@NpmPackage(value = "d3-zoom", version = "3.0.0")
public final class CallflowCanvas extends Component {

    /** Called for what the user did. An empty step stands for the start of the callflow. */
    public interface Listener {

        /** @param byKey whether it was opened with the keyboard, which then moves there */
        void stepOpened(Optional<StepId> step, boolean byKey);

        /** The user closed the open step. */
        void stepClosed();

        void stepDeleted(StepId step);

        void stepCopied(StepId step);

        /** The user pasted the copied step after this one. */
        void stepPasted(Optional<StepId> after);

        void undoRequested();

        void redoRequested();

        /** @param action its id */
        void actionDropped(String action, InsertionPoint at);

        void stepMoved(StepId step, InsertionPoint to);

        void branchConnected(InsertionPoint branch, StepId target);

        /** The user chose where the next action goes. */
        void insertionPointChosen(InsertionPoint at);

        /** The user asked for another number at the start box. */
        void numberRequested();
    }

    private static final String SHOW = "this.flow = $0";

    /** Sends only what changed: a large callflow would be sent again with each edit. */
    private static final String CHANGE = """
            const cards = new Map([...this.flow.steps, ...$0.cards].map(card => [card.id, card]));
            this.flow = { ...$0.head, steps: $0.order.map(id => cards.get(id)) };
            """;

    private CanvasModel shown;

    public CallflowCanvas(Listener listener) {
        getElement().setPropertyMap("words", CanvasMessages.said());
        on(
                "step-open",
                event -> listener.stepOpened(
                        step(event, "id"), detail(event, "byKey").asBoolean()));
        on("step-leave", event -> listener.stepClosed());
        on("step-delete", event -> step(event, "id").ifPresent(listener::stepDeleted));
        on("step-copy", event -> step(event, "id").ifPresent(listener::stepCopied));
        on("step-paste", event -> listener.stepPasted(step(event, "id")));
        on("undo", event -> listener.undoRequested());
        on("redo", event -> listener.redoRequested());
        on("action-drop", event -> listener.actionDropped(text(event, "action"), insertionPoint(event)));
        on(
                "step-move",
                event -> step(event, "step").ifPresent(step -> listener.stepMoved(step, insertionPoint(event))));
        on(
                "branch-connect",
                event -> step(event, "target")
                        .ifPresent(target -> listener.branchConnected(insertionPoint(event), target)));
        on("number-add", event -> listener.numberRequested());
        on("place-choose", event -> listener.insertionPointChosen(insertionPoint(event)));
    }

    private void on(String event, Consumer<DomEvent> handler) {
        getElement().addEventListener(event, handler::accept).addEventData("event.detail");
    }

    /** Shows callflows to somebody who may not change them: steps are opened, and nothing else is told. */
    public void lookOnly() {
        getElement().setProperty("looking", true);
    }

    /** Marks the open step. */
    public void select(Optional<StepId> step) {
        getElement().setProperty("selected", step.map(StepId::value).orElse(""));
    }

    /** Marks where the next action goes. */
    public void choose(Optional<InsertionPoint> insertionPoint) {
        getElement()
                .setProperty(
                        "chosen",
                        insertionPoint
                                .map(at -> switch (at) {
                                    case InsertionPoint.Start start -> "*start/start";
                                    case InsertionPoint.Branch branch -> branch.step() + "/" + branch.exit();
                                })
                                .orElse(""));
    }

    /** Moves the keyboard focus to the step that had it last. */
    public void focus() {
        getElement().callJsFunction("focus");
    }

    /** Sends a callflow to the browser, or what changed since the last one; nothing when it is the same. */
    public void show(CanvasModel model) {
        CanvasModel before = shown;
        shown = model;
        if (!isAttached() || model.equals(before)) {
            return;
        }
        if (before != null && before.id().equals(model.id())) {
            getElement().executeJs(CHANGE, JacksonUtils.beanToJson(model.since(before)));
        } else {
            getElement().executeJs(SHOW, JacksonUtils.beanToJson(model));
        }
    }

    /** The browser may have made a new element, which shows nothing yet. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (shown != null) {
            getElement().executeJs(SHOW, JacksonUtils.beanToJson(shown));
        }
    }

    private static InsertionPoint insertionPoint(DomEvent event) {
        return step(event, "id")
                .<InsertionPoint>map(id -> new InsertionPoint.Branch(id, text(event, "exit")))
                .orElseGet(InsertionPoint.Start::new);
    }

    private static Optional<StepId> step(DomEvent event, String key) {
        return Optional.of(text(event, key)).filter(id -> !id.isEmpty()).map(StepId::new);
    }

    private static String text(DomEvent event, String key) {
        return detail(event, key).asString();
    }

    private static JsonNode detail(DomEvent event, String key) {
        return event.getEventData().get("event.detail").get(key);
    }
}
