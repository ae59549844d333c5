package org.callwright.designer.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.DomEvent;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.callwright.model.Spot;
import org.callwright.model.StepId;

/** Shows a callflow as it is drawn. The browser lays it out and draws it; what is to be seen is decided here. */
@Tag("callwright-canvas")
@JsModule("./canvas/loader.js")
@NpmPackage(value = "d3-selection", version = "3.0.0")
@NpmPackage(value = "d3-zoom", version = "3.0.0")
final class FlowCanvas extends Component {

    private static final String STEP = "event.detail.id";
    private static final String ACTION = "event.detail.action";
    private static final String EXIT = "event.detail.exit";

    private Drawing shown;

    /**
     * @param open told when the user wants to see more of a step, or of the callflow's start when there is none
     * @param drop told when an action, by its id, was dropped somewhere
     */
    FlowCanvas(Consumer<Optional<StepId>> open, BiConsumer<String, Spot> drop) {
        getElement()
                .addEventListener("step-open", event -> open.accept(step(event)))
                .addEventData(STEP);
        getElement()
                .addEventListener("action-drop", event -> drop.accept(text(event, ACTION), spot(event)))
                .addEventData(STEP)
                .addEventData(ACTION)
                .addEventData(EXIT);
    }

    /** Marks the step that is worked on. */
    void select(Optional<StepId> step) {
        getElement().setProperty("selected", step.map(StepId::value).orElse(""));
    }

    /** Draws it; does nothing when it is drawn already. */
    void show(Drawing drawing) {
        if (!drawing.equals(shown)) {
            shown = drawing;
            getElement().setPropertyBean("flow", drawing);
        }
    }

    private static Spot spot(DomEvent event) {
        return step(event)
                .<Spot>map(id -> new Spot.Branch(id, text(event, EXIT)))
                .orElseGet(Spot.Start::new);
    }

    private static Optional<StepId> step(DomEvent event) {
        return Optional.of(text(event, STEP)).filter(id -> !id.isEmpty()).map(StepId::new);
    }

    private static String text(DomEvent event, String key) {
        return event.getEventData().get(key).asString();
    }
}
