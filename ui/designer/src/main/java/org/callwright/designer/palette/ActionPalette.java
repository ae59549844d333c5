package org.callwright.designer.palette;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.app.actions.Actions;
import org.callwright.designer.canvas.CanvasEdits;

/** The installed and the saved actions, by what kind of step they are, to add to the drawing. */
public final class ActionPalette extends Section {

    private final Actions actions;
    private final CanvasEdits edits;
    private final Span target = new Span();
    private final Div targetHint = new Div();
    private final ActionFinder finder;
    private final UnusableActions unusable = new UnusableActions();

    /**
     * @param add called with the id of an action that the user adds without dragging
     * @param cancel called when the user gives up the insertion point that is shown
     */
    public ActionPalette(Actions actions, Consumer<String> add, Runnable cancel) {
        this.actions = actions;
        this.edits = new CanvasEdits(actions);
        finder = new ActionFinder(
                PaletteGroup.inOrder(),
                PaletteGroup::of,
                action -> add.accept(action.info().id()),
                this::dress);
        addClassName("cw-palette");
        Button cancelButton = new Button(say("Cancel"), event -> cancel.run());
        cancelButton.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        targetHint.add(target, cancelButton);
        targetHint.addClassName("cw-placing");
        targetHint.getElement().setAttribute("role", "status");
        targetHint.setVisible(false);
        Paragraph how = new Paragraph(say("Drag it, click it, or press Enter: it comes after the selected step."));
        how.addClassName("cw-palette-foot");
        add(new H2(say("Actions")), targetHint, finder, unusable, how);
        getElement().addEventListener("keydown", event -> cancel.run()).setFilter("event.key === 'Escape'");
        getElement().addEventListener("dragend", event -> finder.clear());
        addDetachListener(event -> finder.clear());
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

    private void dress(ActionTile tile) {
        tile.getElement()
                .setAttribute("draggable", "true")
                .setAttribute("data-action", tile.action().info().id())
                .setAttribute("data-ends", edits.ends(tile.action()));
    }
}
