package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.callwright.action.Exit;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.StepNames;
import org.callwright.compiler.Compiler;
import org.callwright.designer.widgets.TypedChoice;
import org.callwright.model.Flow;
import org.callwright.model.FlowEdits;
import org.callwright.model.InsertionPoint;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** A field for each branch of a step, to connect it to any step of the callflow. */
final class BranchFields extends Div {

    private final Actions actions;
    private final Consumer<UnaryOperator<Flow>> change;
    private final Map<String, ComboBox<StepId>> inputs = new HashMap<>();
    private List<Exit> exits = List.of();
    private List<StepId> steps = List.of();
    private StepNames names;

    BranchFields(Actions actions, Consumer<UnaryOperator<Flow>> change) {
        this.actions = actions;
        this.change = change;
        addClassName("cw-branches");
    }

    void show(Flow flow, Step step) {
        List<Exit> now = new Compiler(actions).exits(step);
        names = new StepNames(flow, actions);
        if (!now.equals(exits)) {
            exits = now;
            makeFields(step.id());
        }
        steps = List.copyOf(flow.steps().keySet());
        inputs.forEach((exit, input) -> {
            input.setItems(steps);
            input.setValue(step.target(exit).filter(steps::contains).orElse(null));
        });
    }

    private void makeFields(StepId step) {
        removeAll();
        inputs.clear();
        if (!exits.isEmpty()) {
            add(new H3(say("Branches")));
        }
        for (Exit exit : exits) {
            InsertionPoint insertionPoint = new InsertionPoint.Branch(step, exit.id());
            ComboBox<StepId> input = new ComboBox<>(exit.label());
            input.setItemLabelGenerator(id -> names.of(id));
            input.setClearButtonVisible(true);
            input.setPlaceholder(placeholder(exit));
            input.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    lead(insertionPoint, Optional.ofNullable(event.getValue()));
                }
            });
            TypedChoice.read(input, () -> steps, target -> lead(insertionPoint, Optional.of(target)));
            inputs.put(exit.id(), input);
            add(input);
        }
    }

    private void lead(InsertionPoint branch, Optional<StepId> target) {
        change.accept(flow -> target.map(to -> FlowEdits.connect(flow, branch, to))
                .orElseGet(() -> FlowEdits.disconnect(flow, branch)));
    }

    private String placeholder(Exit exit) {
        return exit.fallback()
                .flatMap(id ->
                        exits.stream().filter(other -> other.id().equals(id)).findFirst())
                .map(other -> say("As: {0}", other.label()))
                .orElse(say("Nowhere yet"));
    }
}
