package org.callwright.designer.canvas;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.model.InsertionPoint;
import org.callwright.model.StepId;
import tools.jackson.databind.JsonNode;

/**
 * Shows a callflow as a story. The server decides what is shown, by {@link #show}; the browser measures and places it, and
 * reports what the user does, to a {@link Listener}.
 */
@Tag("callwright-canvas")
@JsModule("./canvas/loader.js")
@NpmPackage(value = "d3-selection", version = "3.0.0")
@NpmPackage(value = "d3-zoom", version = "3.0.0")
public final class CallflowCanvas extends Component {

    /** Called for what the user looks at and chooses. An empty step stands for the start of the callflow. */
    public interface Listener {

        /** @param byKey whether it was opened with the keyboard, which then moves there */
        void stepOpened(Optional<StepId> step, boolean byKey);

        /** The user closed the open step. */
        void stepClosed();

        void stepCopied(StepId step);

        /** The user pasted the copied step after this one. */
        void stepPasted(Optional<StepId> after);

        /** @param action its id */
        void actionDropped(String action, InsertionPoint at);

        /** The user chose where the next action goes. */
        void insertionPointChosen(InsertionPoint at);

        /** The user asked for another number at the start box. */
        void numberRequested();

        /** A word of a step's sentence is to be filled in where it stands. @see #showWord */
        void wordOpened(StepId step, String field);

        void wordClosed();
    }

    /** Called for what the user changes of what is drawn. */
    public interface Edits {

        void undoRequested();

        void redoRequested();

        void stepDeleted(StepId step);

        void stepMoved(StepId step, InsertionPoint to);

        /** @param target empty if the branch is to lead nowhere */
        void branchConnected(InsertionPoint branch, Optional<StepId> target);

        /** All that a branch leads to is to go elsewhere, a step and those that follow it. */
        void branchMoved(InsertionPoint.Branch from, StepId first, InsertionPoint to);

        /** A copy of a step and of those that follow it alone is to go there. */
        void branchCopied(StepId first, InsertionPoint to);

        /** @param name empty for the action's own */
        void branchNamed(InsertionPoint.Branch branch, String name);

        /** @param with another branch of the step, which is to lead where this one leads, and the other way round */
        void branchExchanged(InsertionPoint.Branch branch, String with);

        /**
         * Rows of a list are to stand elsewhere in it.
         *
         * @param rows the branches of the step that they are, by their exits
         * @param before the row that they come before; empty for the end of the list
         */
        void rowsOrdered(StepId step, List<String> rows, Optional<String> before);

        /** What was set aside is to be put back, a step and those that follow it. */
        void asidePutBack(StepId first, InsertionPoint to);

        /** What was set aside is to be deleted, a step and those that follow it. */
        void asideDeleted(StepId first);
    }

    /** What the browser calls the start. */
    private static final String START = "*start";

    private static final String SHOW = "this.flow = $0";

    /** Sends only what changed: a large callflow would be sent again with each edit. */
    private static final String CHANGE = """
            const { head, blocks, order, steps, gone } = $0;
            const joined = (all, more) => new Map([...all, ...more].map(each => [each.id, each]));
            const drawn = joined(this.flow.blocks, blocks);
            const there = joined(this.flow.steps, steps);
            gone.forEach(step => there.delete(step));
            const ids = order ?? this.flow.blocks.map(block => block.id);
            this.flow = { ...head, blocks: ids.map(id => drawn.get(id)), steps: [...there.values()] };
            """;

    /** Done after the browser has painted; after a second in a page in the background, which paints nothing. */
    private static final String SEEN = """
            await customElements.whenDefined(this.localName);
            await this.updateComplete;
            await new Promise(done => {
              requestAnimationFrame(() => setTimeout(done));
              setTimeout(done, 1000);
            });
            """;

    private CanvasStory shown;

    public CallflowCanvas(Listener listener, Edits edits) {
        getElement().setPropertyMap("words", CanvasMessages.said());
        on(
                "step-open",
                event -> listener.stepOpened(
                        step(event, "id"), detail(event, "byKey").asBoolean()));
        on("step-leave", event -> listener.stepClosed());
        on("step-delete", event -> step(event, "id").ifPresent(edits::stepDeleted));
        on("step-copy", event -> step(event, "id").ifPresent(listener::stepCopied));
        on("step-paste", event -> listener.stepPasted(step(event, "id")));
        on("undo", event -> edits.undoRequested());
        on("redo", event -> edits.redoRequested());
        on("action-drop", event -> listener.actionDropped(text(event, "action"), insertionPoint(event)));
        on("step-move", event -> step(event, "step").ifPresent(step -> edits.stepMoved(step, insertionPoint(event))));
        on("put-back", event -> step(event, "step").ifPresent(step -> edits.asidePutBack(step, insertionPoint(event))));
        on("aside-delete", event -> step(event, "id").ifPresent(edits::asideDeleted));
        on("branch-connect", event -> edits.branchConnected(insertionPoint(event), step(event, "target")));
        on("branch-move", event -> {
            JsonNode from = detail(event, "from");
            edits.branchMoved(
                    new InsertionPoint.Branch(
                            new StepId(from.get("id").asString()),
                            from.get("exit").asString()),
                    new StepId(text(event, "step")),
                    insertionPoint(event));
        });
        on("branch-copy", event -> edits.branchCopied(new StepId(text(event, "step")), insertionPoint(event)));
        on("branch-name", event -> branch(event).ifPresent(it -> edits.branchNamed(it, text(event, "name"))));
        on("branch-exchange", event -> branch(event).ifPresent(it -> edits.branchExchanged(it, text(event, "to"))));
        on(
                "rows-order",
                event -> edits.rowsOrdered(
                        new StepId(text(event, "id")),
                        detail(event, "exits")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList(),
                        Optional.of(text(event, "before")).filter(exit -> !exit.isEmpty())));
        on("number-add", event -> listener.numberRequested());
        on("word-open", event -> step(event, "id").ifPresent(step -> listener.wordOpened(step, text(event, "field"))));
        on("word-close", event -> listener.wordClosed());
        on("place-choose", event -> listener.insertionPointChosen(insertionPoint(event)));
    }

    private void on(String event, Consumer<DomEvent> handler) {
        getElement().addEventListener(event, handler::accept).addEventData("event.detail");
    }

    /** @param looking whether what is shown may not be changed: steps are opened, and nothing else is told */
    public void lookOnly(boolean looking) {
        getElement().setProperty("looking", looking);
    }

    /** Marks the open step, or the start. */
    public void select(Optional<StepId> step, boolean start) {
        getElement()
                .setProperty("selected", start ? START : step.map(StepId::value).orElse(""));
    }

    /** Marks where the next action goes. */
    public void choose(Optional<InsertionPoint> insertionPoint) {
        getElement()
                .setProperty(
                        "chosen",
                        insertionPoint
                                .map(at -> switch (at) {
                                    case InsertionPoint.Start start -> START + "/start";
                                    case InsertionPoint.Branch branch -> branch.step() + "/" + branch.exit();
                                })
                                .orElse(""));
    }

    /** Shows a field beside the word that was opened, in place of the one before. */
    public void showWord(Component field) {
        hideWord();
        field.getElement().setAttribute("slot", "word");
        getElement().appendChild(field.getElement());
    }

    /** Shows no field any more. */
    public void hideWord() {
        getElement().removeAllChildren();
    }

    /** Moves the keyboard focus to the step that had it last. */
    public void focus() {
        getElement().executeJs("customElements.whenDefined(this.localName).then(() => this.focus())");
    }

    /** Opens the field that searches the drawing. */
    public void find() {
        getElement().executeJs("this.finding.begin()");
    }

    /** Does something once what was sent so far can be seen. */
    public void onDrawn(Runnable task) {
        getElement().executeJs(SEEN).then(seen -> task.run(), failed -> task.run());
    }

    /** Sends a callflow to the browser, or what changed since the last one; nothing when it is the same. */
    public void show(CanvasStory model) {
        CanvasStory before = shown;
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

    private static Optional<InsertionPoint.Branch> branch(DomEvent event) {
        return step(event, "id").map(id -> new InsertionPoint.Branch(id, text(event, "exit")));
    }

    private static InsertionPoint insertionPoint(DomEvent event) {
        return branch(event).<InsertionPoint>map(it -> it).orElseGet(InsertionPoint.Start::new);
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
