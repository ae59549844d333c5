package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.Compiler;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.form.FieldType;
import org.callwright.designer.form.ConfigForm;
import org.callwright.designer.form.FieldInputs;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/**
 * The settings of a step's action. Settings made with an older version of the action are shown migrated to the
 * installed one, and saved so with the first change.
 */
final class ActionForm extends Div {

    private final Actions actions;
    private final String id;
    private final Optional<InstalledAction> action;
    private final Optional<ConfigForm> inputs;

    /**
     * @param choices lists what fields can refer to
     * @param change applies an edit of the user
     */
    ActionForm(Step step, Actions actions, ReferenceChoices choices, Consumer<UnaryOperator<Flow>> change) {
        this.actions = actions;
        id = step.action();
        action = actions.find(id);
        StepId at = step.id();
        inputs = action.map(found -> new FieldInputs(choices, actions.numbering())
                .form(
                        found.form(),
                        config -> change.accept(flow -> flow.step(at)
                                .map(now -> new Compiler(actions).filledIn(flow, now, config))
                                .map(flow::withStep)
                                .orElse(flow))));
        addClassName("cw-action-form");
        inputs.ifPresentOrElse(
                this::add,
                () -> add(new Paragraph(say(
                        "The action \"{0}\" is not installed. What was filled in is kept until its bundle is back.",
                        name()))));
    }

    /** The action; empty while it is not installed. */
    Optional<InstalledAction> action() {
        return action;
    }

    /** The action's id. */
    String id() {
        return id;
    }

    /** Whether any of its fields is a list of rows. */
    boolean hasRows() {
        return action.filter(found ->
                        found.form().fields().stream().anyMatch(field -> field.type() instanceof FieldType.Rows))
                .isPresent();
    }

    /** The action's name. */
    String name() {
        return action.map(found -> found.info().label()).orElse(id);
    }

    /** Whether the step's action was installed, removed or replaced since, so that another form is needed. */
    boolean isOutdated(Step step) {
        return !action.equals(actions.find(step.action()));
    }

    /** Shows the step's settings and their problems. */
    void show(Step step, List<Problem> problems) {
        inputs.ifPresent(form -> {
            form.show(migrated(step).config());
            form.problems(problems);
        });
    }

    /** From now on shows one field alone. */
    void only(String field) {
        inputs.ifPresent(form -> form.only(field));
    }

    /** From now on shows the problems of fields that nobody has been to as well. */
    void leave() {
        inputs.ifPresent(ConfigForm::leave);
    }

    /** Focuses the first field that must be filled in; returns false when there are no fields. */
    boolean focus() {
        boolean any = action.filter(found -> !found.form().fields().isEmpty()).isPresent();
        inputs.filter(form -> any).ifPresent(ConfigForm::focus);
        return any;
    }

    /** Focuses the field that a problem's path names; returns false when there are no fields. */
    boolean focus(String path) {
        inputs.ifPresent(form -> form.focus(path));
        return inputs.isPresent();
    }

    private Step migrated(Step step) {
        return new Compiler(actions).migrated(step);
    }
}
