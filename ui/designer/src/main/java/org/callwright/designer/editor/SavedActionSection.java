package org.callwright.designer.editor;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.callwright.app.CallflowSummary;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.designer.canvas.CanvasEdits;
import org.callwright.designer.nav.PageLink;
import org.callwright.designer.widgets.NameDialog;
import org.callwright.designer.widgets.NameField;
import org.callwright.designer.widgets.TypedChoice;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Step;

/**
 * Shows which saved action a step is linked to, or offers to link it to one or to save it as one. Hidden for actions
 * that are rarely shared: their steps have only the {@link #button} that saves them.
 */
final class SavedActionSection extends Section {

    private final SavedActions saved;
    private final Consumer<UnaryOperator<Flow>> replace;
    private final Optional<InstalledAction> action;
    private final Optional<FlowId> linked;
    private final UsageLine usage = new UsageLine();
    private final ComboBox<CallflowSummary> picker = new ComboBox<>(say("Use a saved one"));
    private Step step;
    private Optional<PageLink> edit = Optional.empty();

    /** @param replace applies an edit that gives the step another action */
    SavedActionSection(Step step, SavedActions saved, Consumer<UnaryOperator<Flow>> replace) {
        this.step = step;
        this.saved = saved;
        this.replace = replace;
        action = saved.actions().find(step.action());
        linked = SavedActionType.linked(step.action());
        addClassName("cw-saving");
        linked.ifPresent(this::link);
        if (offers()) {
            offer(action.orElseThrow());
        }
        setVisible(linked.isPresent() || offers());
    }

    /**
     * The button that saves the step under a name; empty when this section has it, or when the step cannot be saved.
     */
    Optional<Component> button() {
        return linked.isPresent() || offers() || action.isEmpty() ? Optional.empty() : Optional.of(save());
    }

    /** Shows the step and the saved actions as they are now. */
    void show(Flow flow, Step now) {
        step = now;
        linked.flatMap(saved::find).ifPresent(summary -> usage.show(summary, flow.id()));
        if (linked.isEmpty()) {
            var ofThisAction = saved.of(step.action());
            picker.setVisible(!ofThisAction.isEmpty());
            picker.setItems(ofThisAction);
        }
    }

    /** Focuses the link to the saved action. */
    void focus() {
        edit.ifPresent(link -> link.getElement().executeJs("this.focus()"));
    }

    /** Only a new step gets the offer: who has begun to fill it in has decided. */
    private boolean offers() {
        return action.filter(found -> found.info().shared() && found.initial().equals(step.config()))
                .isPresent();
    }

    private void offer(InstalledAction found) {
        picker.setItemLabelGenerator(CallflowSummary::name);
        Consumer<CallflowSummary> link = chosen -> linkTo(chosen.id(), chosen.name());
        picker.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                link.accept(event.getValue());
            }
        });
        TypedChoice.read(picker, () -> saved.of(step.action()), link);
        add(
                new Paragraph(say(
                        "{0} is mostly set up once and shared by several callflows.",
                        found.info().label())),
                picker,
                save());
    }

    private void link(FlowId id) {
        String name = action.map(found -> found.info().label())
                .or(() -> saved.find(id).map(CallflowSummary::name))
                .orElse(id.value());
        PageLink toIt = PageLink.toFlow(Flow.Kind.SAVED_ACTION, id, say("Edit \"{0}\"", name));
        edit = Optional.of(toIt);
        Button unlink = new Button(
                say("Make it a step of its own"),
                event -> replace.accept(flow -> new CanvasEdits(saved.actions()).unlink(flow, step.id())));
        unlink.addThemeVariants(ButtonVariant.LUMO_SMALL);
        unlink.setEnabled(action.isPresent());
        add(new Paragraph(saved.linked(step)
                .map(it -> say(
                        "Linked to the saved action \"{0}\" ({1}).",
                        name, it.original().info().label()))
                .orElseGet(() -> say("Linked to the saved action \"{0}\".", name))));
        saved.summary(step).map(Paragraph::new).ifPresent(line -> {
            line.addClassName("cw-soft");
            add(line);
        });
        Div buttons = new Div(toIt, unlink);
        buttons.addClassName("cw-buttons");
        add(usage, buttons);
    }

    private Button save() {
        Button save = new Button(say("Save under a name …"), event -> askForName());
        save.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return save;
    }

    private void askForName() {
        String proposal = step.label().isBlank() ? action.orElseThrow().info().label() : step.label();
        new NameDialog(
                        say("Save under a name"),
                        say("Save"),
                        say(
                                "The step stays here and is linked to the saved action, which other callflows can use too."),
                        name -> linkTo(saved.create(name, step.action(), step.schema(), step.config()), name),
                        Message.of("The step could not be saved."))
                .ask(NameField.unused(proposal, saved.names()));
    }

    private void linkTo(FlowId id, String name) {
        replace.accept(flow -> new CanvasEdits(saved.actions()).link(flow, step.id(), id, name));
    }
}
