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
import org.callwright.app.CallflowSummary;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.Compiler;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.designer.switches.SwitchPanel;
import org.callwright.designer.widgets.ActionIcon;
import org.callwright.designer.widgets.TabMemory;
import org.callwright.designer.widgets.ViewOnly;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Step;
import org.callwright.model.StepId;

/** Edits the settings of a saved action. */
public final class SavedActionEditor extends FlowEditor {

    private final DraftSession session;
    private final Actions actions;
    private final ReferenceChoices choices;
    private final Function<FlowId, SwitchPanel> switching;
    private final Div switchArea = new Div();
    private SwitchPanel switchPanel;
    private OptionalInt live = OptionalInt.empty();
    private final Section settings = new Section();
    private final Div branches = new Div();
    private Optional<FlowId> shown = Optional.empty();
    private Optional<ActionForm> form = Optional.empty();

    /**
     * @param choices lists what fields can refer to
     * @param switching makes the switch panel of a saved action
     */
    public SavedActionEditor(
            DraftSession session, Actions actions, ReferenceChoices choices, Function<FlowId, SwitchPanel> switching) {
        this.session = session;
        this.actions = actions;
        this.choices = choices;
        this.switching = switching;
        session.onStep(() -> first().map(Step::id));
        session.onChange(this::redraw);
        addClassName("cw-saved-desk");
        settings.addClassName("cw-paper");
        branches.addClassName("cw-its-branches");
        switchArea.addClassName("cw-switch-place");
        add(switchArea, settings);
    }

    @Override
    public void show(CallflowSummary saved) {
        if (shown.filter(saved.id()::equals).isEmpty()) {
            shown = Optional.of(saved.id());
            form = Optional.empty();
            live = saved.live();
            switchPanel = switching.apply(saved.id());
            switchArea.removeAll();
            switchArea.add(switchPanel);
        }
        if (!live.equals(saved.live())) {
            live = saved.live();
            switchPanel.refresh(); // the switch belongs to the live version
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

    @Override
    public void reopen(String name) {
        // its only one is always there
    }

    @Override
    public boolean begin() {
        return false;
    }

    @Override
    public Optional<Runnable> finding() {
        return Optional.empty();
    }

    /** None: its only one is always there. */
    @Override
    public Optional<String> opened() {
        return Optional.empty();
    }

    private Optional<Step> first() {
        Flow flow = session.flow();
        return flow.start().flatMap(flow::step);
    }

    private void redraw() {
        first().ifPresent(step -> {
            if (form.filter(it -> !it.isOutdated(step)).isEmpty()) {
                makeForm(step);
            }
            form.ifPresent(it -> it.show(step, session.problems()));
            showBranches(new Compiler(actions).exits(step));
            TabMemory.remember(settings, session.flow().id(), step.id());
        });
        if (!session.isEditable()) {
            ViewOnly.lock(settings);
        }
    }

    private void makeForm(Step step) {
        ActionForm newForm = new ActionForm(step, actions, choices, session::change);
        newForm.leave();
        form = Optional.of(newForm);
        Div head = new Div(ActionIcon.of(newForm.action()), new H2(newForm.name()));
        head.addClassName("cw-step-head");
        settings.removeAll();
        settings.add(head, newForm, branches);
    }

    private void showBranches(List<Exit> exits) {
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
