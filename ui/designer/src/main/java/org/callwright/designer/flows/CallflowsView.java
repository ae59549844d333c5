package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.language;
import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.function.Predicate;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.Numbers;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.Switches;
import org.callwright.app.actions.Actions;
import org.callwright.designer.draft.ConcurrentEdits;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.editor.CallflowEditor;
import org.callwright.designer.editor.SavedActions;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.designer.layout.MainLayout;
import org.callwright.designer.live.LiveUpdates;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.messages.Wording;
import org.callwright.designer.nav.Page;
import org.callwright.designer.numbers.NumberFilter;
import org.callwright.designer.numbers.NumberSources;
import org.callwright.designer.switches.SwitchPanel;
import org.callwright.designer.widgets.BackgroundWork;
import org.callwright.model.Flow;
import org.callwright.store.Role;

/** The page of callflows: their list, and the editor of the chosen one. */
@Route(value = Page.Path.CALLFLOWS + Page.Path.OPTIONAL_ITEM, layout = MainLayout.class)
@RouteAlias(value = Page.Path.HOME, layout = MainLayout.class)
public final class CallflowsView extends FlowsView implements HasDynamicTitle {

    /** Called by Vaadin. */
    public CallflowsView(
            LiveUpdates liveUpdates,
            Callflows callflows,
            Actions installed,
            Numbers numbers,
            ReferenceDirectory directory,
            Switches switches,
            BackgroundWork background) {
        super(Flow.Kind.CALLFLOW, liveUpdates);
        Actions actions = installed.in(language());
        ReferenceDirectory references = directory.in(language());
        DraftSession session =
                new DraftSession(callflows, new ConcurrentEdits(actions, references), CurrentUser.may(Role.EDITOR));
        SavedActions saved = new SavedActions(callflows, actions, references, this::savedActions);
        CallflowEditor editor = new CallflowEditor(
                session,
                actions,
                new ReferenceChoices(references, background),
                saved,
                id -> new SwitchPanel(switches, id, background));
        NumbersSection numbersSection =
                new NumbersSection(session, new NumberSources(numbers, actions::numbering, references, background));
        editor.onAddNumber(numbersSection::add);
        setContent(
                new FlowList(
                        Flow.Kind.CALLFLOW,
                        new ByNumber(),
                        session.isEditable(),
                        new ImportButton(callflows, this::goTo, this::showMessage),
                        new AddCallflowButton(callflows, this::names, this::goTo)),
                new FlowDetail(
                        Flow.Kind.CALLFLOW,
                        callflows,
                        actions,
                        background,
                        this::deleted,
                        session,
                        editor,
                        List.of(numbersSection, new FlagsSection(session), new UsageSection(Flow.Kind.CALLFLOW))));
    }

    @Override
    public String getPageTitle() {
        return say("Callflows · Callwright");
    }

    /** Shows the numbers of a callflow, and finds it by name or number. */
    private record ByNumber() implements FlowList.Rows {
        @Override
        public String detail(CallflowSummary callflow) {
            return Wording.numbers(callflow.numbers());
        }

        @Override
        public Predicate<CallflowSummary> matching(String typed) {
            return new NumberFilter(typed);
        }
    }
}
