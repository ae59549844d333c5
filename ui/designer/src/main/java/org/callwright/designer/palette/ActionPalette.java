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
import org.callwright.app.Actions;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.designer.canvas.CanvasEdits;

/** The actions that are installed or saved, by group, to be dragged onto the drawing. */
public final class ActionPalette extends Section {

    private final Actions actions;
    private final CanvasEdits edits;
    private final Consumer<String> add;
    private final Span place = new Span();
    private final Div placing = new Div();
    private final ActionFinder finder = new ActionFinder(say(SavedActionType.GROUP), ActionPalette::group, this::entry);
    private final UnusableActions unusable = new UnusableActions();

    /**
     * @param add told when an action, by its id, is to be added without dragging
     * @param nowhere told when no action is to go to the place shown
     */
    public ActionPalette(Actions actions, Consumer<String> add, Runnable nowhere) {
        this.actions = actions;
        this.edits = new CanvasEdits(actions);
        this.add = add;
        addClassName("cw-palette");
        Button cancel = new Button(say("Cancel"), event -> nowhere.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        placing.add(place, cancel);
        placing.addClassName("cw-placing");
        placing.getElement().setAttribute("role", "status");
        placing.setVisible(false);
        add(new H2(say("Actions")), placing, finder, unusable);
        getElement().addEventListener("keydown", event -> nowhere.run()).setFilter("event.key === 'Escape'");
        refresh();
    }

    /** Shows where the next action goes that is clicked; nowhere when it has to be dragged. */
    public void leadTo(Optional<String> sentence) {
        sentence.ifPresent(place::setText);
        placing.setVisible(sentence.isPresent());
    }

    public void focus() {
        finder.focus();
    }

    /** Shows what is there now. */
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
            if (placing.isVisible()) {
                add.accept(info.id());
            }
        });
        return entry;
    }
}
