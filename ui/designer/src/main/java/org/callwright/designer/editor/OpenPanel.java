package org.callwright.designer.editor;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.designer.widgets.ViewOnly;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * What is worked on, and its panel, which floats at the right of the drawing as long as it is open: the settings of a step,
 * or those of the start.
 */
final class OpenPanel {

    private static final int START_WIDTH = 364;

    /** What an address says for the start. A step's id ends with a digit. */
    private static final String START = "start";

    private final FloatingPart place = new FloatingPart(FloatingPart.Side.RIGHT);
    private final StartSettings start;
    private final Function<Step, StepPanel> panels;
    private final Runnable changed;
    private Optional<StepId> selected = Optional.empty();
    private Optional<StepPanel> panel = Optional.empty();
    private boolean started;

    /** The step that was just added, until its panel is open. */
    private Optional<StepId> added = Optional.empty();

    /**
     * @param start what the start opens
     * @param panels makes the settings of a step
     * @param changed called when another panel is open, or none
     */
    OpenPanel(StartSettings start, Function<Step, StepPanel> panels, Runnable changed) {
        this.start = start;
        this.panels = panels;
        this.changed = changed;
    }

    Component place() {
        return place;
    }

    /** The step that is worked on, also while its panel is closed. */
    Optional<StepId> selected() {
        return selected;
    }

    Optional<StepPanel> step() {
        return panel;
    }

    boolean isStart() {
        return started;
    }

    static boolean isStart(String name) {
        return name.equals(START);
    }

    /** What an address says for what is open. */
    Optional<String> name() {
        return started
                ? Optional.of(START)
                : added.or(() -> panel.map(StepPanel::step)).map(StepId::value);
    }

    /** Opens the panel of a step that was there, or closes it for none. {@link #show} fills it. */
    void select(Optional<StepId> step, Flow flow) {
        open(step, flow);
        panel.ifPresent(StepPanel::leave);
    }

    /** Selects a step that was just added, and makes room for its panel, which {@link #openAdded} opens. */
    void selectAdded(StepId step) {
        selected = Optional.of(step);
        added = selected;
        started = false;
        panel = Optional.empty();
        place.clear();
        changed.run();
    }

    /** Opens the panel of the step that was just added, whose fields nobody has been to; returns false for none. */
    boolean openAdded(Flow flow) {
        boolean awaited = added.isPresent();
        added.ifPresent(step -> open(added, flow));
        return awaited;
    }

    private void open(Optional<StepId> step, Flow flow) {
        selected = step;
        added = Optional.empty();
        started = false;
        panel = step.flatMap(flow::step).map(panels);
        panel.ifPresentOrElse(it -> place.show(it, it.name(), it.kind(), it.width()), place::close);
        changed.run();
    }

    void selectStart() {
        selected = Optional.empty();
        added = Optional.empty();
        panel = Optional.empty();
        started = true;
        place.show(start.content(), StartSettings.title(), START, START_WIDTH);
        changed.run();
    }

    /** Closes the panel, and keeps the step selected. */
    void close() {
        if (panel.isPresent() || started || added.isPresent()) {
            added = Optional.empty();
            panel = Optional.empty();
            started = false;
            place.close();
            changed.run();
        }
    }

    void forget() {
        selected = Optional.empty();
        close();
    }

    /** Has a panel that fits a flow as it is now. */
    void follow(Flow flow) {
        if (!started && selected.flatMap(flow::step).isEmpty()) {
            forget();
        }
        if (panel.filter(open -> open.isOutdated(flow)).isPresent()) {
            select(selected, flow);
        }
    }

    /** Makes the panel anew, as what it shows may be changed now or may not be any more. */
    void renew(Flow flow) {
        if (panel.isPresent()) {
            select(selected, flow);
        }
    }

    /** What is said of a draft's problems: nothing of a new step's while nobody has been to its fields. */
    List<Problem> told(List<Problem> all) {
        return panel.map(open -> open.told(all))
                .orElseGet(() -> all.stream()
                        .filter(problem -> added.isEmpty() || !problem.step().equals(added))
                        .toList());
    }

    /**
     * Shows a flow as it is now.
     *
     * @param draft what the start is the start of
     * @param locked whether nothing may be changed
     */
    void show(Flow flow, Flow draft, List<Problem> problems, boolean locked) {
        panel.ifPresent(open -> flow.step(open.step()).ifPresent(step -> open.show(flow, step, problems)));
        if (started) {
            start.show(draft);
        }
        if (locked) {
            panel.ifPresent(ViewOnly::lock);
        }
    }

    /** Moves the keyboard into it. */
    void focus() {
        panel.ifPresent(StepPanel::focus);
        if (started) {
            start.focus();
        }
    }

    /** Moves the keyboard to where the start gets another number. */
    void addNumber() {
        start.addNumber();
    }
}
