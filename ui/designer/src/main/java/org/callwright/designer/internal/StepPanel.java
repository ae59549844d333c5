package org.callwright.designer.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.callwright.app.Actions;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.InstalledAction;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** All there is to one step: what it is called, what its action wants to know, where its branches lead. */
final class StepPanel extends Section {

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_NOTE = 1_000;

    private final StepId id;
    private final Optional<InstalledAction> action;
    private final Actions actions;
    private final TextField label = new TextField("Name");
    private final TextArea note = new TextArea("Note");
    private final Checkbox on = new Checkbox("Switched on");
    private final Optional<FormInputs> form;
    private final BranchInputs branches;

    /**
     * @param pickers for what is picked
     * @param change makes the user's changes
     * @param duplicate told when the user wants a second one
     * @param close told when the user is done
     */
    StepPanel(
            Step step,
            Actions actions,
            Pickers pickers,
            Consumer<UnaryOperator<Flow>> change,
            Runnable duplicate,
            Runnable close) {
        id = step.id();
        addClassName("cw-step");
        action = actions.find(step.action());
        this.actions = actions;
        form = action.map(found -> new FormInputs(
                found.form(),
                pickers,
                config -> change.accept(edit(now -> now.withConfig(migrated(now).schema(), config)))));
        branches = new BranchInputs(actions, change);
        label.setMaxLength(LONGEST_LABEL);
        label.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(edit(now -> now.withLabel(event.getValue().strip())));
            }
        });
        note.setMaxLength(LONGEST_NOTE);
        note.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(edit(now -> now.withNote(event.getValue())));
            }
        });
        on.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(edit(now -> now.switched(event.getValue())));
            }
        });

        String name = action.map(found -> found.info().label()).orElse(step.action());
        Button done = new Button("Done", event -> close.run());
        done.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Icon icon = new Icon("vaadin", action.map(found -> found.info().icon()).orElse("question"));
        icon.getElement().setAttribute("aria-hidden", "true");
        action.ifPresent(found ->
                icon.getStyle().set("--group", GroupColour.of(found.info().group())));
        Div head = new Div(icon, new H2(name), done);
        head.addClassName("cw-step-head");
        add(head);
        form.ifPresentOrElse(
                this::add,
                () -> add(new Paragraph("The action \"" + name
                        + "\" is not installed. What was filled in is kept until its bundle is back.")));
        Button another = new Button("Duplicate", event -> duplicate.run());
        another.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button delete = new Button("Delete", event -> change.accept(flow -> new Gestures(actions).delete(flow, id)));
        Button deleteAll = new Button(
                "Delete with all that follows",
                event -> change.accept(flow -> FlowEdits.deleteWithFollowing(flow, id)));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL);
        deleteAll.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div deleting = new Div(another, delete, deleteAll);
        deleting.addClassName("cw-buttons");
        add(label, note, on, branches, deleting);
        // What was typed counts once the field is left.
        getElement()
                .addEventListener("keydown", event -> close.run())
                .setFilter("event.key === 'Escape' && (event.target.blur(), true)");
    }

    StepId step() {
        return id;
    }

    /** Whether the step's action came, went or was replaced since, so that the panel has to be made anew. */
    boolean isOutdated(Flow flow) {
        return flow.step(id)
                .filter(step -> !action.equals(actions.find(step.action())))
                .isPresent();
    }

    /** Shows how the step is now. */
    void show(Flow flow, Step step, List<Problem> problems) {
        label.setValue(step.label());
        note.setValue(step.note());
        on.setValue(step.on());
        branches.show(flow, step);
        TabMemory.remember(this, flow.id(), id);
        form.ifPresent(inputs -> {
            inputs.show(migrated(step).config());
            inputs.problems(problems);
        });
    }

    /** Takes the keyboard to what has to be filled in first. */
    void focus() {
        form.ifPresent(FormInputs::focus);
    }

    /** What was filled in for an older version of the action is shown, and from then on kept, as the installed one has it. */
    private Step migrated(Step step) {
        return new Compiler(actions).migrated(step);
    }

    /** Takes the keyboard to what a problem is about. */
    void focus(Optional<String> field) {
        if (form.isPresent() && field.isPresent()) {
            form.get().focus(field.get());
        } else {
            label.focus();
        }
    }

    private UnaryOperator<Flow> edit(UnaryOperator<Step> change) {
        return flow -> flow.step(id).map(change).map(flow::withStep).orElse(flow);
    }
}
