package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.callwright.action.Exit;
import org.callwright.app.Actions;
import org.callwright.app.CallflowSummary;
import org.callwright.compiler.Compiler;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.draft.UndoButtons;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.designer.switches.SwitchPanel;
import org.callwright.designer.widgets.ActionIcon;
import org.callwright.designer.widgets.TabMemory;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** What is filled in of a saved action. */
public final class SavedActionEditor extends FlowEditor {

    private final DraftSession session;
    private final Actions actions;
    private final ReferenceChoices choices;
    private final Function<FlowId, SwitchPanel> switching;
    private final UndoButtons history;
    private final Div switchPlace = new Div();
    private SwitchPanel switchPanel;
    private OptionalInt live = OptionalInt.empty();
    private final Section paper = new Section();
    private final Div branches = new Div();
    private Optional<FlowId> shown = Optional.empty();
    private Optional<ActionForm> form = Optional.empty();

    /**
     * @param choices for what is picked
     * @param switching where people switch a saved action by hand
     */
    public SavedActionEditor(
            DraftSession session, Actions actions, ReferenceChoices choices, Function<FlowId, SwitchPanel> switching) {
        this.session = session;
        this.actions = actions;
        this.choices = choices;
        this.switching = switching;
        history = new UndoButtons(session);
        session.onStep(() -> step().map(Step::id));
        session.onChange(this::redraw);
        addClassName("cw-saved-desk");
        paper.addClassName("cw-paper");
        branches.addClassName("cw-its-branches");
        switchPlace.addClassName("cw-switch-place");
        add(session.notice(), switchPlace, paper);
    }

    @Override
    public void show(CallflowSummary saved) {
        if (shown.filter(saved.id()::equals).isEmpty()) {
            shown = Optional.of(saved.id());
            form = Optional.empty();
            live = saved.live();
            switchPanel = switching.apply(saved.id());
            switchPlace.removeAll();
            switchPlace.add(switchPanel);
        }
        if (!live.equals(saved.live())) {
            live = saved.live();
            switchPanel.refresh(); // what can be switched is the live version's
        }
        redraw();
    }

    @Override
    public void open(StepId step, Optional<String> field) {
        form.ifPresent(it -> {
            if (field.isEmpty() || !it.focus(field.get())) {
                it.focus();
            }
        });
    }

    private Optional<Step> step() {
        Flow flow = session.flow();
        return flow.start().flatMap(flow::step);
    }

    private void redraw() {
        step().ifPresent(step -> {
            if (form.filter(it -> !it.isOutdated(step)).isEmpty()) {
                furnish(step);
            }
            form.ifPresent(it -> it.show(step, session.problems()));
            branches(new Compiler(actions).exits(step));
            TabMemory.remember(paper, session.flow().id(), step.id());
        });
        history.show();
    }

    private void furnish(Step step) {
        ActionForm made = new ActionForm(step, actions, choices, session::change);
        form = Optional.of(made);
        Div head = new Div(ActionIcon.of(made.action()), new H2(made.name()), history);
        head.addClassName("cw-step-head");
        paper.removeAll();
        paper.add(head, made, branches);
    }

    private void branches(List<Exit> exits) {
        branches.removeAll();
        branches.add(new H3(say("Branches")));
        if (exits.isEmpty()) {
            branches.add(new Paragraph(say("None: it ends the call.")));
            return;
        }
        UnorderedList list = new UnorderedList();
        exits.forEach(exit -> list.add(new ListItem(exit.label())));
        branches.add(new Paragraph(say("Each callflow that uses it connects these as it likes.")), list);
    }
}
