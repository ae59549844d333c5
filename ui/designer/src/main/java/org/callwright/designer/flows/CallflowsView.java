package org.callwright.designer.flows;

import static org.callwright.designer.messages.Translations.language;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.List;
import java.util.function.Predicate;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.Drawings;
import org.callwright.app.Numbers;
import org.callwright.app.PbxStatus;
import org.callwright.app.ReferenceDirectory;
import org.callwright.app.Switches;
import org.callwright.app.actions.Actions;
import org.callwright.compiler.StepTimes;
import org.callwright.designer.detail.FlagsSection;
import org.callwright.designer.detail.FlowDetail;
import org.callwright.designer.detail.NumbersSection;
import org.callwright.designer.detail.StartPanel;
import org.callwright.designer.detail.UsageSection;
import org.callwright.designer.draft.ConcurrentEdits;
import org.callwright.designer.draft.DraftSession;
import org.callwright.designer.draft.LiveVersion;
import org.callwright.designer.editor.CallflowEditor;
import org.callwright.designer.editor.Picture;
import org.callwright.designer.editor.SavedActions;
import org.callwright.designer.form.ReferenceChoices;
import org.callwright.designer.layout.MainLayout;
import org.callwright.designer.live.CallersNow;
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
@Route(value = Page.Path.CALLFLOWS + Page.Path.OPTIONAL_ITEM + Page.Path.OPTIONAL_TAB, layout = MainLayout.class)
@RouteAlias(value = Page.Path.HOME, layout = MainLayout.class)
public final class CallflowsView extends FlowsView {

    /** Called by Vaadin. */
    public CallflowsView(
            LiveUpdates liveUpdates,
            Callflows callflows,
            Drawings drawings,
            Actions installed,
            Numbers numbers,
            ReferenceDirectory directory,
            Switches switches,
            PbxStatus pbx,
            BackgroundWork background) {
        super(Flow.Kind.CALLFLOW, liveUpdates);
        Actions actions = installed.in(language());
        ReferenceDirectory references = directory.in(language());
        DraftSession session =
                new DraftSession(callflows, new ConcurrentEdits(actions, references), CurrentUser.may(Role.EDITOR));
        SavedActions saved = new SavedActions(callflows, actions, references, this::savedActions);
        Drawings told = drawings.in(language());
        NumberSources sources = new NumberSources(numbers, actions::numbering, references, background);
        CallflowEditor editor = new CallflowEditor(
                session,
                actions,
                new ReferenceChoices(references, background),
                new Picture(
                        session,
                        actions,
                        references,
                        new Picture.Telling(told::draft, told::version),
                        new LiveVersion(callflows),
                        new CallersNow(new StepTimes(actions), switches::of, background, pbx::now)),
                saved,
                id -> new SwitchPanel(switches, id, background),
                new StartPanel(session, sources));
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
                        references,
                        background,
                        flow -> CopyDialog.open(callflows, flow, names(), this::goTo),
                        flow -> new DeleteDialog(Flow.Kind.CALLFLOW, callflows, flow, background, this::deleted).open(),
                        session,
                        editor,
                        List.of(
                                new NumbersSection(session, sources),
                                new FlagsSection(session),
                                new UsageSection(Flow.Kind.CALLFLOW))));
    }

    /** Shows the numbers of a callflow, and finds it by name or number. */
    private record ByNumber() implements FlowList.Rows {
        @Override
        public String detail(CallflowSummary callflow) {
            return Wording.firstNumber(callflow.numbers());
        }

        @Override
        public Predicate<CallflowSummary> matching(String typed) {
            return new NumberFilter(typed);
        }
    }
}
