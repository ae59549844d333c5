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
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.Step;

/**
 * What a step has to do with saved actions: which it is linked to, or that it could be linked to one or become one. Says
 * nothing of a step that is mostly a callflow's own, but has the button that saves it.
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

    /** @param replace makes a change that has the step do something else */
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

    /** Saves the step under a name; empty where that is offered here, or cannot be. */
    Optional<Component> button() {
        return linked.isPresent() || offers() || action.isEmpty() ? Optional.empty() : Optional.of(save());
    }

    /** Shows how the step is now, and what has become of the saved actions. */
    void show(Flow flow, Step now) {
        step = now;
        linked.flatMap(saved::find).ifPresent(summary -> usage.show(summary, flow.id()));
        if (linked.isEmpty()) {
            var ofThisAction = saved.of(step.action());
            picker.setVisible(!ofThisAction.isEmpty());
            picker.setItems(ofThisAction);
        }
    }

    /** Takes the keyboard to where a linked step is filled in. */
    void focus() {
        edit.ifPresent(link -> link.getElement().executeJs("this.focus()"));
    }

    /** A new step is told of it; who has begun to fill it in has decided. */
    private boolean offers() {
        return action.filter(found -> found.info().shared() && found.initial().equals(step.config()))
                .isPresent();
    }

    private void offer(InstalledAction found) {
        picker.setItemLabelGenerator(CallflowSummary::name);
        picker.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                become(event.getValue().id(), event.getValue().name());
            }
        });
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
        Button own = new Button(
                say("Make it a step of its own"),
                event -> replace.accept(flow -> new CanvasEdits(saved.actions()).unlink(flow, step.id())));
        own.addThemeVariants(ButtonVariant.LUMO_SMALL);
        own.setEnabled(action.isPresent());
        add(new Paragraph(saved.linked(step)
                .map(it -> say(
                        "Linked to the saved action \"{0}\" ({1}).",
                        name, it.original().info().label()))
                .orElseGet(() -> say("Linked to the saved action \"{0}\".", name))));
        saved.summary(step).map(Paragraph::new).ifPresent(line -> {
            line.addClassName("cw-soft");
            add(line);
        });
        Div buttons = new Div(toIt, own);
        buttons.addClassName("cw-buttons");
        add(usage, buttons);
    }

    private Button save() {
        Button save = new Button(say("Save under a name …"), event -> ask());
        save.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return save;
    }

    private void ask() {
        String called = step.label().isBlank() ? action.orElseThrow().info().label() : step.label();
        new NameDialog(
                        say("Save under a name"),
                        say("Save"),
                        say(
                                "The step stays here and is linked to the saved action, which other callflows can use too."),
                        name -> become(saved.create(name, step.action(), step.schema(), step.config()), name),
                        Message.of("The step could not be saved."))
                .ask(NameField.unused(called, saved.names()));
    }

    private void become(FlowId id, String name) {
        replace.accept(flow -> new CanvasEdits(saved.actions()).link(flow, step.id(), id, name));
    }
}
