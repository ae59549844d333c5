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

/** Shows a callflow as it is drawn. The browser lays it out and draws it; what is to be seen is decided here. */
@Tag("callwright-canvas")
@JsModule("./canvas/loader.js")
@NpmPackage(value = "d3-selection", version = "3.0.0")
@NpmPackage(value = "d3-zoom", version = "3.0.0")
public final class CallflowCanvas extends Component {

    /** What the user wants. Where there is no step, the callflow's start is meant. */
    public interface Hand {

        /** To see more of a step; asked for {@code byKey}, the keyboard goes there too. */
        void open(Optional<StepId> step, boolean byKey);

        /** To be done with the step that is open. */
        void leave();

        /** To have a step gone. */
        void delete(StepId step);

        /** To have a step's like elsewhere later. */
        void copy(StepId step);

        /** To have what was copied after a step. */
        void paste(Optional<StepId> step);

        /** To have a new step of an action, by its id, somewhere. */
        void drop(String action, InsertionPoint insertionPoint);

        /** To have a step somewhere else. */
        void move(StepId step, InsertionPoint insertionPoint);

        /** To have a branch lead to a step. */
        void connect(InsertionPoint insertionPoint, StepId target);

        /** To have the next action somewhere. */
        void choose(InsertionPoint insertionPoint);

        /** To give the callflow another number. */
        void addNumber();
    }

    private static final String DRAW = "this.flow = $0";

    /** Large callflows would be sent again and again: only what changed is. */
    private static final String CHANGE = """
            const cards = new Map([...this.flow.steps, ...$0.cards].map(card => [card.id, card]));
            this.flow = { ...$0.head, steps: $0.order.map(id => cards.get(id)) };
            """;

    private CanvasModel shown;

    public CallflowCanvas(Hand hand) {
        getElement().setPropertyMap("words", CanvasMessages.said());
        on(
                "step-open",
                event -> hand.open(step(event, "id"), detail(event, "byKey").asBoolean()));
        on("step-leave", event -> hand.leave());
        on("step-delete", event -> step(event, "id").ifPresent(hand::delete));
        on("step-copy", event -> step(event, "id").ifPresent(hand::copy));
        on("step-paste", event -> hand.paste(step(event, "id")));
        on("action-drop", event -> hand.drop(text(event, "action"), insertionPoint(event)));
        on("step-move", event -> step(event, "step").ifPresent(step -> hand.move(step, insertionPoint(event))));
        on(
                "branch-connect",
                event -> step(event, "target").ifPresent(target -> hand.connect(insertionPoint(event), target)));
        on("number-add", event -> hand.addNumber());
        on("place-choose", event -> hand.choose(insertionPoint(event)));
    }

    private void on(String what, Consumer<DomEvent> told) {
        getElement().addEventListener(what, told::accept).addEventData("event.detail");
    }

    /** Marks the step that is worked on. */
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

    /** Takes the keyboard to the step that is worked on. */
    public void focus() {
        getElement().callJsFunction("focus");
    }

    /** Draws it; does nothing when it is drawn already. */
    public void show(CanvasModel model) {
        CanvasModel before = shown;
        shown = model;
        if (!isAttached() || model.equals(before)) {
            return;
        }
        if (before != null && before.id().equals(model.id())) {
            getElement().executeJs(CHANGE, JacksonUtils.beanToJson(model.since(before)));
        } else {
            getElement().executeJs(DRAW, JacksonUtils.beanToJson(model));
        }
    }

    /** The browser's element may be another one than before, which has drawn nothing yet. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (shown != null) {
            getElement().executeJs(DRAW, JacksonUtils.beanToJson(shown));
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
