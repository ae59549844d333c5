package org.callwright.designer.internal;

import static org.callwright.designer.internal.Languages.language;
import static org.callwright.designer.internal.Languages.say;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.callwright.app.Actions;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.Switches;
import org.callwright.compiler.catalog.InstalledAction;

/** All saved actions, and the settings of the one that was chosen. */
@Route(value = "saved-actions/:" + FlowsView.FLOW + "?", layout = Frame.class)
public final class SavedActionsView extends FlowsView implements HasDynamicTitle {

    /** Called by Vaadin. */
    public SavedActionsView(
            Feed feed,
            Callflows callflows,
            Actions installed,
            ReferenceDirectory references,
            Switches switches,
            Executor background) {
        super(Shelf.SAVED_ACTIONS, feed);
        Actions actions = installed.in(language());
        OpenDraft draft = new OpenDraft(callflows, new Elsewhere(actions, references));
        SavedActions saved = new SavedActions(callflows, actions, references, this::savedActions);
        furnish(
                new FlowList(
                        Shelf.SAVED_ACTIONS,
                        new ByAction(actions),
                        new AddSavedActionButton(actions, saved, this::goTo)),
                new FlowPanel(
                        Shelf.SAVED_ACTIONS,
                        callflows,
                        actions,
                        background,
                        this::deleted,
                        draft,
                        new SavedActionDesk(
                                draft,
                                actions,
                                new Pickers(references, background),
                                id -> new SwitchCard(switches, id, background)),
                        List.of(new UsersSection(Shelf.SAVED_ACTIONS))));
    }

    @Override
    public String getPageTitle() {
        return say("Saved actions · Callwright");
    }

    /** Saved actions are known by what they do. */
    private record ByAction(Actions actions) implements FlowList.Kind {
        @Override
        public String detail(CallflowSummary saved) {
            return saved.action()
                    .map(id ->
                            actions.find(id).map(found -> found.info().label()).orElse(id))
                    .orElse("");
        }

        @Override
        public Predicate<CallflowSummary> meantBy(String typed) {
            Predicate<CallflowSummary> byName = new NumberSearch(typed);
            ActionSearch byAction = new ActionSearch(typed);
            return byName.or(saved -> saved.action()
                    .flatMap(actions::find)
                    .map(InstalledAction::info)
                    .filter(byAction)
                    .isPresent());
        }
    }
}
