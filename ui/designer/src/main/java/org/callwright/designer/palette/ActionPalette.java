package org.callwright.designer.palette;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.designer.canvas.CanvasEdits;

/** The installed and the saved actions, by group, to drag onto the canvas. */
public final class ActionPalette extends Section {

    private final Actions actions;
    private final CanvasEdits edits;
    private final Consumer<String> add;
    private final Span target = new Span();
    private final Div targetHint = new Div();
    private final ActionFinder finder = new ActionFinder(say(SavedActionType.GROUP), ActionPalette::group, this::entry);
    private final UnusableActions unusable = new UnusableActions();

    /**
     * @param add called with the id of an action that the user adds without dragging
     * @param cancel called when the user gives up the insertion point that is shown
     */
    public ActionPalette(Actions actions, Consumer<String> add, Runnable cancel) {
        this.actions = actions;
        this.edits = new CanvasEdits(actions);
        this.add = add;
        addClassName("cw-palette");
        Button cancelButton = new Button(say("Cancel"), event -> cancel.run());
        cancelButton.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        targetHint.add(target, cancelButton);
        targetHint.addClassName("cw-placing");
        targetHint.getElement().setAttribute("role", "status");
        targetHint.setVisible(false);
        add(new H2(say("Actions")), targetHint, finder, unusable);
        getElement().addEventListener("keydown", event -> cancel.run()).setFilter("event.key === 'Escape'");
        refresh();
    }

    /** Shows where the next clicked action goes; empty when actions have to be dragged. */
    public void leadTo(Optional<String> text) {
        text.ifPresent(target::setText);
        targetHint.setVisible(text.isPresent());
    }

    public void focus() {
        finder.focus();
    }

    /** Lists the actions that are there now. */
    public void refresh() {
        finder.offer(actions.installed());
        unusable.show(actions.unusable());
    }

    private static String group(InstalledAction action) {
        return action.action() instanceof SavedActionType
                ? say(SavedActionType.GROUP)
                : action.info().group();
    }

    private Component entry(InstalledAction action) {
        ActionInfo info = action.info();
        ActionTile entry = new ActionTile(action, () -> add.accept(info.id()));
        entry.getElement()
                .setAttribute("draggable", "true")
                .setAttribute("data-action", info.id())
                .setAttribute(
                        "title", say("Drag it onto the drawing, or press Enter to put it after the step that is open"))
                .setAttribute("data-ends", edits.ends(action));
        entry.addClickListener(event -> {
            if (targetHint.isVisible()) {
                add.accept(info.id());
            }
        });
        return entry;
    }
}
