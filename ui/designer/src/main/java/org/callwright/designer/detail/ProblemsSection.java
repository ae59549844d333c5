package org.callwright.designer.detail;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.actions.Actions;
import org.callwright.app.changes.StepNames;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.publish.ProblemList;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/** What is wrong with the draft. A draft can have hundreds of problems: they are laid out while the tab is open. */
final class ProblemsSection extends DetailSection {

    private final Callflows callflows;
    private final Actions actions;
    private final BiConsumer<StepId, Optional<String>> open;
    private Optional<Shown> shown = Optional.empty();

    /**
     * What is listed. While it is the same, whatever else happens, nothing is made anew: what is clicked in that moment
     * would not be there any more, and the keyboard would lose its place.
     *
     * @param steps the names of the problems' steps
     */
    private record Shown(FlowId flow, List<Problem> problems, List<Optional<String>> steps) {}

    /** @param open called with the step, and the field, that the user wants to fix */
    ProblemsSection(Callflows callflows, Actions actions, BiConsumer<StepId, Optional<String>> open) {
        this.callflows = callflows;
        this.actions = actions;
        this.open = open;
        addClassName("cw-problem-section");
    }

    @Override
    protected void show(CallflowSummary callflow, Flow draft) {
        List<Problem> all = callflow.problems();
        var names = new StepNames(draft, actions);
        var now = new Shown(
                draft.id(),
                all,
                all.stream().map(problem -> problem.step().map(names::of)).toList());
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        shown = Optional.of(now);
        removeAll();
        add(new H2(Wording.problems(all)));
        if (all.isEmpty()) {
            Paragraph none =
                    new Paragraph(say("Publishing also asks the PBX whether numbers, phones and prompts are there."));
            none.addClassName("cw-soft");
            add(none);
        } else {
            add(new ProblemList(all, draft, actions, callflows, open));
        }
    }
}
