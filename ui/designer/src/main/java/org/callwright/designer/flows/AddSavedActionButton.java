package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.callwright.app.AppException;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.catalog.SavedActionType;
import org.callwright.designer.editor.SavedActions;
import org.callwright.designer.palette.ActionFinder;
import org.callwright.designer.palette.ActionTile;
import org.callwright.designer.widgets.NameDialog;
import org.callwright.designer.widgets.NameField;
import org.callwright.model.FlowId;
import org.callwright.model.Message;

/** Asks for an action and a name, and makes a saved action of them. */
final class AddSavedActionButton extends Button {

    private static final String SHARED = "Mostly shared";

    private final Actions actions;
    private final SavedActions saved;
    private final Consumer<FlowId> done;

    /** @param done called with the new saved action */
    AddSavedActionButton(Actions actions, SavedActions saved, Consumer<FlowId> done) {
        super(VaadinIcon.PLUS.create());
        this.actions = actions;
        this.saved = saved;
        this.done = done;
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        setAriaLabel(say("Add saved action"));
        setTooltipText(say("Add saved action"));
        addClickListener(event -> new Choice().open());
    }

    /** The dialog, and what the user has chosen in it so far. */
    private final class Choice {
        private final ActionFinder finder =
                new ActionFinder(List.of(say(SHARED)), Choice::group, this::choose, this::dress);
        private final NameDialog dialog = new NameDialog(
                say("Add saved action"),
                say("Add saved action"),
                say("Callers never hear it. Callflows show it on their steps."),
                this::create,
                Message.of("The saved action could not be added."));
        private Optional<InstalledAction> chosen = Optional.empty();
        private String proposed = "";

        void open() {
            finder.addClassName("cw-choosing");
            dialog.setWidth("36rem");
            finder.offer(actions.installed().stream()
                    .filter(action -> !(action.action() instanceof SavedActionType))
                    .toList());
            dialog.addComponentAsFirst(finder);
            dialog.open();
            finder.focus();
        }

        private static String group(InstalledAction action) {
            return action.info().shared() ? say(SHARED) : action.info().group();
        }

        private void dress(ActionTile tile) {
            boolean pressed = chosen.filter(tile.action()::equals).isPresent();
            tile.getElement()
                    .setAttribute("aria-pressed", String.valueOf(pressed))
                    .setAttribute("data-choice", tile.action().info().id());
        }

        private void choose(InstalledAction action) {
            chosen = Optional.of(action);
            finder.update();
            boolean untouched = dialog.typed().equals(proposed);
            proposed = NameField.unused(action.info().label(), saved.names());
            dialog.propose(untouched ? proposed : dialog.typed());
        }

        private void create(String name) {
            InstalledAction action = chosen.orElseThrow(() -> new AppException("Choose an action above first."));
            ActionInfo info = action.info();
            done.accept(saved.create(name, info.id(), info.schema(), action.initial()));
        }
    }
}
