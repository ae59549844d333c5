package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.language;

import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.function.Predicate;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.Switches;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.designer.detail.FlowDetail;
import org.callwright.designer.detail.UsageSection;
import org.callwright.designer.draft.ConcurrentEdits;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.editor.SavedActionEditor;
import org.callwright.designer.editor.SavedActions;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.designer.layout.MainLayout;
import org.callwright.designer.live.LiveUpdates;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.nav.Page;
import org.callwright.designer.numbers.NumberFilter;
import org.callwright.designer.palette.ActionFilter;
import org.callwright.designer.switches.SwitchPanel;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.Flow;
import org.callwright.store.Role;

/** The page of saved actions: their list, and the editor of the chosen one. */
@Route(value = Page.Path.SAVED_ACTIONS + Page.Path.OPTIONAL_ITEM + Page.Path.OPTIONAL_TAB, layout = MainLayout.class)
public final class SavedActionsView extends FlowsView {

    /** Called by Vaadin. */
    public SavedActionsView(
            LiveUpdates liveUpdates,
            Callflows callflows,
            Actions installed,
            ReferenceDirectory directory,
            Switches switches,
            BackgroundWork background) {
        super(Flow.Kind.SAVED_ACTION, liveUpdates);
        Actions actions = installed.in(language());
        ReferenceDirectory references = directory.in(language());
        DraftSession session =
                new DraftSession(callflows, new ConcurrentEdits(actions, references), CurrentUser.may(Role.EDITOR));
        SavedActions saved = new SavedActions(callflows, actions, references, this::savedActions);
        setContent(
                new FlowList(
                        Flow.Kind.SAVED_ACTION,
                        new ByAction(actions),
                        session.isEditable(),
                        new AddSavedActionButton(actions, saved, this::goTo)),
                new FlowDetail(
                        Flow.Kind.SAVED_ACTION,
                        callflows,
                        actions,
                        references,
                        background,
                        flow -> CopyDialog.open(callflows, flow, names(), this::goTo),
                        flow -> new DeleteDialog(Flow.Kind.SAVED_ACTION, callflows, flow, background, this::deleted)
                                .open(),
                        session,
                        new SavedActionEditor(
                                session,
                                actions,
                                new ReferenceChoices(references, background),
                                id -> new SwitchPanel(switches, id, background)),
                        List.of(new UsageSection(Flow.Kind.SAVED_ACTION))));
    }

    /** Shows the action of a saved action, and finds it by name or action. */
    private record ByAction(Actions actions) implements FlowList.Rows {
        @Override
        public String detail(CallflowSummary saved) {
            return saved.action()
                    .map(id ->
                            actions.find(id).map(found -> found.info().label()).orElse(id))
                    .orElse("");
        }

        @Override
        public Predicate<CallflowSummary> matching(String typed) {
            Predicate<CallflowSummary> byName = new NumberFilter(typed);
            ActionFilter byAction = new ActionFilter(typed);
            return byName.or(saved -> saved.action()
                    .flatMap(actions::find)
                    .map(InstalledAction::info)
                    .filter(byAction)
                    .isPresent());
        }
    }
}
