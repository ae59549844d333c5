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
import org.callwright.designer.messages.Wording;
import org.callwright.designer.publish.ProblemList;
import org.callwright.model.Flow;
import org.callwright.model.Problem;
import org.callwright.model.StepId;

/** What is wrong with the draft. A draft can have hundreds of problems: they are laid out while the tab is open. */
final class ProblemsSection extends DetailSection {

    private final Callflows callflows;
    private final Actions actions;
    private final BiConsumer<StepId, Optional<String>> open;

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
