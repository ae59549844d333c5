package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.designer.canvas.CanvasEdits;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.designer.switches.SwitchPanel;
import org.callwright.designer.widgets.ActionIcon;
import org.callwright.designer.widgets.NameField;
import org.callwright.designer.widgets.TabMemory;
import org.callwright.designer.widgets.TextLimit;
import org.callwright.designer.widgets.ViewOnly;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** The settings of one step: name, note, action and branches. */
final class StepPanel extends Section {

    private static final int NARROW = 364;
    private static final int WIDE = 560;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_NOTE = 1_000;

    /** Called for what the user did in the panel. */
    interface Listener {

        void flowEdited(UnaryOperator<Flow> edit);

        /** The user gave the step another action, which needs another panel. */
        void actionReplaced(UnaryOperator<Flow> edit);

        void stepDuplicated(StepId step);

        /** The keyboard focus left a field of a new step for the first time, whose problems count from then on. */
        void newStepLeft();

        /** The user closed the panel. */
        void stepClosed();
    }

    private final StepId id;
    private final ActionForm form;
    private final Listener listener;
    private final TextField label = new TextField(say("Name"));
    private final TextArea note = new TextArea(say("Note"));
    private final Checkbox on = new Checkbox(say("Switched on"));
    private final BranchFields branches;
    private final SavedActionSection saving;
    private boolean untouched = true;

    /**
     * @param choices lists what fields can refer to
     * @param saved what the step can be linked to
     * @param switching makes the switch panel of a saved action
     */
    StepPanel(
            Step step,
            Actions actions,
            ReferenceChoices choices,
            SavedActions saved,
            Function<FlowId, SwitchPanel> switching,
            Listener listener) {
        this.id = step.id();
        this.listener = listener;
        addClassName("cw-step");
        form = new ActionForm(step, actions, choices, listener::flowEdited);
        branches = new BranchFields(actions, listener::flowEdited);
        saving = new SavedActionSection(step, saved, listener::actionReplaced);
        SavedActionType.linked(step.action()).map(switching).ifPresent(saving::add);
        TextLimit.watch(label, LONGEST_LABEL, typed -> edit(true, now -> now.withLabel(NameField.trimmed(typed))));
        TextLimit.watch(note, LONGEST_NOTE, typed -> edit(true, now -> now.withNote(typed)));
        on.addValueChangeListener(event -> edit(event.isFromClient(), now -> now.switched(event.getValue())));

        Button done = ViewOnly.reading(new Button(say("Done"), event -> listener.stepClosed()));
        done.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div head = new Div(ActionIcon.of(form.action()), new H2(form.name()), done);
        head.addClassName("cw-step-head");
        Button duplicate = new Button(say("Duplicate"), event -> listener.stepDuplicated(id));
        duplicate.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button delete = new Button(
                say("Delete"), event -> listener.flowEdited(flow -> new CanvasEdits(actions).delete(flow, id)));
        Button deleteAll = new Button(
                say("Delete with all that follows"),
                event -> listener.flowEdited(flow -> FlowEdits.deleteWithFollowing(flow, id)));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        deleteAll.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div();
        saving.button().ifPresent(buttons::add);
        buttons.add(duplicate, delete, deleteAll);
        buttons.addClassName("cw-buttons");
        add(head, saving, form, label, note, on, branches, buttons);
        form.getElement().addEventListener("focusout", event -> touched());
        // Blur first: a field saves its text when it loses the focus.
        getElement()
                .addEventListener("keydown", event -> listener.stepClosed())
                .setFilter("event.key === 'Escape' && (event.target.blur(), true)");
    }

    StepId step() {
        return id;
    }

    /** The name of its action. */
    String name() {
        return form.name();
    }

    /** The action: steps of the same one are shown at the same width. */
    String kind() {
        return form.id();
    }

    /** In pixels: fields in rows stand side by side in a wide one. */
    int width() {
        return form.hasRows() ? WIDE : NARROW;
    }

    /** From now on shows the problems of fields that nobody has been to as well. */
    void leave() {
        untouched = false;
        form.leave();
    }

    /** Whether the step's action was installed, removed or replaced since, so that another panel is needed. */
    boolean isOutdated(Flow flow) {
        return flow.step(id).filter(form::isOutdated).isPresent();
    }

    /** What is said of a draft's problems: nothing of a new step's while nobody has been to its fields. */
    List<Problem> told(List<Problem> all) {
        return untouched ? all.stream().filter(problem -> !isHere(problem)).toList() : all;
    }

    private boolean isHere(Problem problem) {
        return problem.step().filter(id::equals).isPresent();
    }

    /** @param problems of the whole draft */
    void show(Flow flow, Step step, List<Problem> problems) {
        label.setValue(step.label());
        note.setValue(step.note());
        on.setValue(step.on());
        branches.show(flow, step);
        TabMemory.remember(this, flow.id(), id);
        form.show(step, problems.stream().filter(this::isHere).toList());
        saving.show(flow, step);
    }

    /** Focuses the first field that must be filled in. */
    void focus() {
        if (!form.focus()) {
            saving.focus();
        }
    }

    /** Focuses the field that a problem is about. */
    void focus(Optional<String> field) {
        leave();
        if (field.isEmpty() || !form.focus(field.get())) {
            label.focus();
        }
    }

    private void touched() {
        if (untouched) {
            untouched = false;
            listener.newStepLeft();
        }
    }

    private void edit(boolean byUser, UnaryOperator<Step> change) {
        if (byUser) {
            listener.flowEdited(
                    flow -> flow.step(id).map(change).map(flow::withStep).orElse(flow));
        }
    }
}
